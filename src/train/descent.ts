import { heedInterruption } from "../engine/interruption";
import { scalar, Tensor } from "../engine/tensor";
import { checkOptions, describe, type Rules } from "../engine/options";
import { anything, count, fraction, functionRule, positive } from "../engine/rules";

/** A surface: a loss made of one scalar for each coordinate. */
export type Surface = (point: Tensor[]) => Tensor;

/** Options of `descent`. */
export interface DescentOptions {
  /** Where it starts, a number for each coordinate. */
  readonly start: readonly number[];
  /** Above 0; 0.1 by default. */
  readonly learningRate?: number;
  /** The most steps; 20 by default. */
  readonly steps?: number;
  /** z = momentum · z + g, w -= learningRate · z. From 0 (default) to below 1. */
  readonly momentum?: number;
  /** The learner's gradient, point => slopes; by default the surface's own, by backward. */
  readonly gradient?: (point: number[]) => readonly number[];
}

/** A point of a descent, as plain JSON; step 0 is the start. */
export interface DescentStep {
  readonly step: number;
  readonly point: readonly number[];
  readonly loss: number;
  readonly gradient: readonly number[];
  /** Why it ended, at the last point. */
  readonly stopped?: "steps" | "converged" | "diverged";
}

/** A path down a surface: `losses` and `gradients` belong to `points`, one each, the start first. */
export interface DescentPath {
  readonly points: readonly (readonly number[])[];
  readonly losses: readonly number[];
  readonly gradients: readonly (readonly number[])[];
  /** All steps made; or the last step was below 1e-12 of the point's size; or the loss left all bounds. */
  readonly stopped: "steps" | "converged" | "diverged";
}

const rules: Rules = {
  start: anything,
  learningRate: positive,
  steps: count,
  momentum: fraction,
  gradient: functionRule("([x, y]) => [2 * x, 4 * y]"),
};

// A step this small beside the point no longer moves it; a loss this many times the first is not coming back.
const standstill = 1e-12;
const divergence = 1e12;

/**
 * Gradient descent on a surface, with momentum on request (Cauchy 1847; Polyak 1964), to the end. Throws RangeError or TypeError for a
 * bad option, or a surface that returns no scalar.
 */
export function descent(surface: Surface, options: DescentOptions): DescentPath {
  const made = [...checkedSteps("descent", surface, options)];
  return {
    points: made.map(({ point }) => point),
    losses: made.map(({ loss }) => loss),
    gradients: made.map(({ gradient }) => gradient),
    stopped: made.at(-1)?.stopped ?? "steps",
  };
}

/** The same, a record for each point (see `descent`). */
export function descentSteps(surface: Surface, options: DescentOptions): Generator<DescentStep, void, void> {
  return checkedSteps("descentSteps", surface, options);
}

function checkedSteps(who: string, surface: unknown, options: DescentOptions): Generator<DescentStep, void, void> {
  if (typeof surface !== "function")
    throw new TypeError(
      `${who}: expected a function of the point; got ${describe(surface)} — for example ([x]) => x.mul(x)`,
    );
  checkOptions(who, options, rules, "{ start: [-5, -2] }");
  const start: unknown = options.start;
  if (!Array.isArray(start) || start.some((value) => typeof value !== "number"))
    throw new TypeError(
      `${who}: expected start to be a list of numbers; got ${describe(start)} — for example [-5, -2]`,
    );
  if (start.length === 0 || !start.every(Number.isFinite))
    throw new RangeError(`${who}: expected start to be finite coordinates; got ${describe(start)} — give one for each`);
  return walk(who, surface as Surface, options);
}

function* walk(
  who: string,
  surface: Surface,
  { start, learningRate = 0.1, steps = 20, momentum = 0, gradient: learners }: DescentOptions,
): Generator<DescentStep, void, void> {
  let point = [...start];
  let velocity = point.map(() => 0);
  let limit = Infinity;
  let still = false;
  for (let step = 0; ; step++) {
    heedInterruption();
    const { loss, gradient } = slopeAt(who, surface, point, learners);
    // A start at exactly 0 says nothing about size.
    if (step === 0 && loss !== 0) limit = divergence * Math.abs(loss);
    const diverged = !Number.isFinite(loss) || loss > limit;
    const stopped = diverged ? "diverged" : still ? "converged" : step === steps ? "steps" : undefined;
    yield { step, point, loss, gradient, ...(stopped !== undefined && { stopped }) };
    if (stopped !== undefined) return;
    velocity = velocity.map((z, axis) => momentum * z + (gradient[axis] as number));
    const next = point.map((value, axis) => value - learningRate * (velocity[axis] as number));
    still = learningRate * Math.hypot(...velocity) <= standstill * Math.hypot(...point);
    point = next;
  }
}

function slopeAt(
  who: string,
  surface: Surface,
  point: readonly number[],
  learners: DescentOptions["gradient"],
): { loss: number; gradient: readonly number[] } {
  const variables = point.map((value) => scalar(value));
  const loss: unknown = surface(variables);
  if (!(loss instanceof Tensor))
    throw new TypeError(
      `${who}: expected the surface to return a tensor; got ${describe(loss)} — build it of tensor methods, such as x.mul(x)`,
    );
  if (loss.data.length !== 1)
    throw new RangeError(
      `${who}: expected the surface to return one number; got shape [${loss.shape.join(", ")}] — end it with sum() or mean()`,
    );
  const value = loss.item();
  if (learners !== undefined) return { loss: value, gradient: checkGradient(who, learners([...point]), point.length) };
  loss.backward();
  return { loss: value, gradient: variables.map(({ grad }) => grad?.item() ?? 0) };
}

function checkGradient(who: string, gradient: unknown, size: number): readonly number[] {
  if (!Array.isArray(gradient) || gradient.some((slope) => typeof slope !== "number"))
    throw new TypeError(
      `${who}: expected gradient to return a list of slopes; got ${describe(gradient)} — one for each coordinate`,
    );
  if (gradient.length !== size)
    throw new RangeError(
      `${who}: expected gradient to return ${size} slopes; got ${gradient.length} — one for each coordinate`,
    );
  return gradient as number[];
}
