import type { ControlValues } from "./control";
import type { Clock, LearnerFunctions, Widget } from "./widget";

/** A part of a run under one set of values: from a step on (-1: the start) to the next leg, or to the end. */
export interface Leg {
  readonly from: number;
  readonly values: ControlValues;
}

/**
 * The records of a run whose values changed on the way, appended to `trace` as they are made. It is made from its start: only so does
 * all that it remembers, momentum or the order of its samples, go on where it was. The first `known` records are in the trace already.
 */
export function* legRun(
  widget: Pick<Widget, "run">,
  [first, ...turns]: readonly Leg[],
  trace: unknown[],
  known = 0,
  functions: LearnerFunctions = {},
  clock?: Clock,
): Generator<void, void, void> {
  const values: Record<string, ControlValues[string]> = { ...first?.values };
  let made = 0;
  for (const record of widget.run(values, functions, clock)) {
    if (made >= known) trace.push(record);
    made++;
    for (let next = turns[0]; next && next.from < made; next = turns[0]) {
      // The run reads them with its next step.
      Object.assign(values, next.values);
      turns.shift();
    }
    yield;
  }
}

/** The values under which a step was made; how long the run is to be, `length`, was said last. */
export function valuesAt(legs: readonly Leg[], step: number, length?: string): ControlValues {
  const last = valuesOfLegs(legs);
  const own = legs.filter(({ from }) => from < Math.max(0, step)).at(-1)?.values ?? last;
  return length === undefined ? own : { ...own, [length]: last[length] as ControlValues[string] };
}

/** The values at the end. */
export function valuesOfLegs(legs: readonly Leg[]): ControlValues {
  return legs[legs.length - 1]?.values ?? {};
}

/** How many records two runs have in common, at the least: those before their legs part. */
export function inCommon(one: readonly Leg[], other: readonly Leg[]): number {
  for (let at = 0; at < Math.max(one.length, other.length); at++)
    if (!same(one[at], other[at])) return 1 + Math.min(one[at]?.from ?? Infinity, other[at]?.from ?? Infinity);
  return Infinity;
}

function same(one: Leg | undefined, other: Leg | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
