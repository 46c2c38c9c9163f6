import type { RateRun } from "../figures/learning-rate/verdict";
import type { Optimizer } from "../nn/optimizer";
import { cosine, factorAt, step, warmup, type Schedule } from "../nn/schedule";
import { momentCount, updateParameters } from "../nn/update";
import type { RateProblem } from "./rate-problem";

/** How a run is made, but for its learning rate. */
export interface RatePlan {
  readonly optimizer: Optimizer;
  readonly schedule: Schedule | undefined;
  readonly steps: number;
}

/** One step of a run. */
export interface RateMove {
  readonly step: number;
  /** After the schedule. */
  readonly learningRate: number;
  /** After the step. */
  readonly loss: number;
  readonly parameters: Float64Array;
  readonly diverged: boolean;
}

export const scheduleNames = ["none", "staircase", "cosine", "warm-up"] as const;

/** A schedule by its name in a control. */
export function scheduleNamed(name: string, steps: number): Schedule | undefined {
  if (name === "staircase") return step({ every: Math.ceil(steps / 3), factor: 0.3 });
  if (name === "cosine") return cosine();
  return name === "warm-up" ? warmup({ steps: Math.ceil(steps / 5) }) : undefined;
}

// As in `training`.
const divergence = 1e6;

/** Steps on all data at once, from the problem's start; ends with the first loss that is past all bounds. */
export function* rateMoves(
  problem: RateProblem,
  { optimizer, schedule, steps }: RatePlan,
  learningRate: () => number,
): Generator<RateMove, void, void> {
  const parameters = problem.start.slice();
  const moments = Array.from({ length: momentCount(optimizer) }, () => new Float64Array(parameters.length));
  let { loss, gradient } = problem.slope(parameters);
  const limit = divergence * Math.abs(loss);
  for (let at = 0; at < steps; at++) {
    const rate = learningRate() * factorAt("learningRate", schedule, at, at, { steps, epochs: steps });
    updateParameters(optimizer, parameters, gradient, moments, rate, at);
    ({ loss, gradient } = problem.slope(parameters));
    const diverged = !Number.isFinite(loss) || loss > limit;
    yield { step: at, learningRate: rate, loss, parameters: parameters.slice(), diverged };
    if (diverged) return;
  }
}

/** A whole run, as its curve and its manner. */
export function rateRun(problem: RateProblem, plan: RatePlan, learningRate: number): RateRun {
  return mannerOf(
    problem,
    rateMoves(problem, plan, () => learningRate),
    learningRate,
  );
}

/** The curve and the manner of the moves of a run. */
export function mannerOf(
  problem: RateProblem,
  moves: Iterable<Pick<RateMove, "loss" | "parameters" | "diverged">>,
  learningRate: number,
): RateRun {
  const losses = [problem.slope(problem.start).loss];
  const turns: number[] = [];
  let before = problem.start;
  let last: Float64Array | undefined;
  let diverged = false;
  for (const move of moves) {
    losses.push(move.loss);
    diverged = move.diverged;
    const now = move.parameters.map((value, index) => value - before[index]);
    if (last !== undefined) turns.push(cosineOf(last, now));
    [before, last] = [move.parameters, now];
  }
  const late = turns.slice(Math.floor(turns.length / 2)).filter(Number.isFinite);
  const turning = late.length === 0 ? 1 : late.reduce((sum, turn) => sum + turn, 0) / late.length;
  return { learningRate, losses, turning, diverged };
}

/** `count` learning rates from one to another, by equal ratios. */
export function ratesBetween(low: number, high: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => low * (high / low) ** (index / (count - 1)));
}

function cosineOf(a: Float64Array, b: Float64Array): number {
  const dot = a.reduce((sum, value, index) => sum + value * b[index], 0);
  return dot / (Math.hypot(...a) * Math.hypot(...b));
}
