import { describe } from "../engine/options";
import type { DescentPart } from "../figures/descent-step";
import type { Point } from "../figures/half-plane";
import { momentum, nesterov, optimizerOf, type Optimizer } from "../nn/optimizer";
import { momentCount, updateParameters } from "../nn/update";
import { slopeOf, type NamedSurface } from "./surfaces";

/** How a descent is made. */
export interface DescentPlan {
  readonly surface: NamedSurface;
  readonly learningRate: number;
  readonly optimizer: Optimizer;
  /** The most steps. */
  readonly steps: number;
  /** The learner's gradient of a point. */
  readonly gradient?: (point: number[]) => readonly number[];
}

/** Where a descent stands between two steps. */
export interface DescentPlace {
  readonly step: number;
  readonly point: Point;
  readonly moments: readonly Point[];
}

/** An optimizer by its name in a control, with the momentum of another. */
export function optimizerNamed(name: string, rate: number): Optimizer {
  if (name === "momentum") return momentum({ momentum: rate });
  return name === "nesterov" ? nesterov({ momentum: rate }) : optimizerOf("descent", name);
}

/** The start of a descent. */
export function placeAt(point: Point, optimizer: Optimizer): DescentPlace {
  return { step: 0, point, moments: Array.from({ length: momentCount(optimizer) }, (): Point => [0, 0]) };
}

const parts = ["gradient", "minus", "times", "move"] as const;

// As in `descent`: a loss this many times the first is not coming back, and a step this small moves nothing.
const divergence = 1e12;
const standstill = 1e-12;

/** Goes down from a place, four parts a step. */
export function* descend(
  plan: DescentPlan,
  from: DescentPlace,
  firstLoss?: number,
): Generator<DescentPart, void, void> {
  const { surface, learningRate, optimizer, steps } = plan;
  let { point, moments } = from;
  let here = slopeOf(surface, point);
  const limit = divergence * Math.abs(firstLoss ?? here.loss);
  for (let step = from.step; step < steps; step++) {
    const gradient = plan.gradient ? learners(plan.gradient, point) : here.gradient;
    const [after, next] = moved(optimizer, point, gradient, moments, learningRate, step);
    const there = slopeOf(surface, after);
    const diverged = !Number.isFinite(there.loss) || there.loss > limit;
    const still = Math.hypot(after[0] - point[0], after[1] - point[1]) <= standstill * Math.hypot(...point);
    const stopped = diverged ? "diverged" : still ? "converged" : step === steps - 1 ? "steps" : undefined;
    for (const part of parts)
      yield {
        step,
        part,
        point,
        loss: here.loss,
        gradient,
        ...(plan.gradient && { reference: here.gradient }),
        moments,
        after,
        lossAfter: there.loss,
        ...(part === "move" && stopped !== undefined && { stopped }),
      };
    if (diverged || still) return;
    [point, moments, here] = [after, next, there];
  }
}

/** Where a descent stood after its last whole step. */
export function placeAfter(trace: readonly DescentPart[], start: DescentPlace, optimizer: Optimizer): DescentPlace {
  const last = trace.filter(({ part }) => part === "move").at(-1);
  if (last === undefined) return start;
  const [, moments] = moved(optimizer, last.point, last.gradient, last.moments, 1, last.step);
  return { step: last.step + 1, point: last.after, moments };
}

function moved(
  optimizer: Optimizer,
  point: Point,
  gradient: Point,
  moments: readonly Point[],
  learningRate: number,
  step: number,
): [Point, Point[]] {
  const parameters = Float64Array.from(point);
  // Another optimizer than before starts with an empty memory.
  const kept = Array.from({ length: momentCount(optimizer) }, (_, index) =>
    Float64Array.from(moments[index] ?? [0, 0]),
  );
  updateParameters(optimizer, parameters, Float64Array.from(gradient), kept, learningRate, step);
  return [pointOf(parameters), kept.map(pointOf)];
}

function pointOf([x, y]: Float64Array): Point {
  return [x, y];
}

function learners(gradient: (point: number[]) => readonly number[], point: Point): Point {
  const given: unknown = gradient([...point]);
  if (!Array.isArray(given) || given.length !== 2 || given.some((slope) => typeof slope !== "number"))
    throw new TypeError(
      `descent: expected gradient to return two slopes; got ${describe(given)} — for example ([x, y]) => [2 * x, 4 * y]`,
    );
  return [given[0] as number, given[1] as number];
}
