import { describe } from "../engine/options";
import type { DescentPart } from "../figures/descent/step";
import type { Point } from "../figures/parts/half-plane";
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

/** An optimizer by its name in a control, with the momentum of another. */
export function optimizerNamed(name: string, rate: number): Optimizer {
  if (name === "momentum") return momentum({ momentum: rate });
  return name === "nesterov" ? nesterov({ momentum: rate }) : optimizerOf("descent", name);
}

const parts = ["gradient", "minus", "times", "move"] as const;

// As in `descent`: a loss this many times the first is not coming back, and a step this small moves nothing.
const divergence = 1e12;
const standstill = 1e-12;

/** Goes down from a point, four parts a step; its plan is asked for at each. */
export function* descend(planNow: () => DescentPlan, start: Point): Generator<DescentPart, void, void> {
  const { surface } = planNow();
  let point = start;
  let before = planNow().optimizer;
  let moments = restOf(before);
  let here = slopeOf(surface, point);
  const limit = divergence * Math.abs(here.loss);
  for (let step = 0; step < planNow().steps; step++) {
    const plan = planNow();
    const { learningRate, optimizer, steps } = plan;
    // Another optimizer than before starts with an empty memory.
    if (optimizer.name !== before.name) moments = restOf(optimizer);
    before = optimizer;
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

/** What an optimizer remembers before it has seen anything. */
function restOf(optimizer: Optimizer): readonly Point[] {
  return Array.from({ length: momentCount(optimizer) }, (): Point => [0, 0]);
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
  const kept = moments.map((moment) => Float64Array.from(moment));
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
