import { checkOptions, checkValue, describe } from "../engine/options";
import { count, fraction, functionRule, positive } from "../engine/rules";

/** How long a run is at the most. */
export interface RunLength {
  readonly steps: number;
  readonly epochs: number;
}

/** The factor on the learning rate at a step; steps and epochs count from 0. */
export type Schedule = (step: number, epoch: number, length: RunLength) => number;

/** A staircase: times `factor` after every `every` epochs, as PyTorch's StepLR. */
export function step(options: { every?: number; factor?: number } = {}): Schedule {
  checkOptions("step", options, { every: count, factor: positive });
  const { every = 30, factor = 0.1 } = options;
  return (_, epoch) => factor ** Math.floor(epoch / every);
}

/**
 * Half a cosine from 1 down to `minimum`, over `epochs` (of the run, unless told), then flat, as PyTorch's CosineAnnealingLR
 * (Loshchilov and Hutter 2017, equation 5).
 */
export function cosine(options: { epochs?: number; minimum?: number } = {}): Schedule {
  checkOptions("cosine", options, { epochs: count, minimum: fraction });
  const { epochs, minimum = 0 } = options;
  return (_, epoch, length) => {
    const part = Math.min(1, epoch / (epochs ?? length.epochs));
    return minimum + ((1 - minimum) * (1 + Math.cos(Math.PI * part))) / 2;
  };
}

/** Grows evenly over the first `steps`, from 1/steps to 1, and goes on as `then` (flat, unless told). */
export function warmup(options: { steps?: number; then?: Schedule } = {}): Schedule {
  checkOptions("warmup", options, { steps: count, then: functionRule("cosine()") });
  const { steps = 100, then = () => 1 } = options;
  return (at, epoch, length) => Math.min(1, (at + 1) / steps) * then(at, epoch, length);
}

/** Throws unless `schedule` is a function of the step; one that makes schedules was meant to be called. */
export function checkSchedule(who: string, schedule: unknown): void {
  checkValue(who, "schedule", schedule, functionRule("(step, epoch) => 0.95 ** epoch"));
  const maker = [step, cosine, warmup].find((each) => each === schedule);
  if (maker !== undefined)
    throw new TypeError(`${who}: expected a schedule; got a function that makes one — call it: ${maker.name}()`);
}

/** The factor of a schedule, checked: a finite number, zero or more. */
export function factorAt(
  who: string,
  schedule: Schedule | undefined,
  at: number,
  epoch: number,
  length: RunLength,
): number {
  if (schedule === undefined) return 1;
  const factor: unknown = schedule(at, epoch, length);
  if (typeof factor !== "number")
    throw new TypeError(
      `${who}: expected schedule to return a number; got ${describe(factor)} at step ${at} — return a factor on the learning rate`,
    );
  if (!(Number.isFinite(factor) && factor >= 0))
    throw new RangeError(
      `${who}: expected schedule to return a factor >= 0; got ${factor} at step ${at} — 1 leaves the learning rate as it is`,
    );
  return factor;
}
