import type { Widget } from "../../widgets/widget";
import type { Leg } from "./protocol";

/**
 * The records of a run whose values changed on the way, appended to `trace` as they are made. A leg goes on after the record that
 * it is from; where that one never comes, the run ends before. The legs before `first` are in the trace already.
 */
export function* legRun(
  widget: Widget,
  legs: readonly Leg[],
  trace: unknown[],
  first = 0,
): Generator<void, void, void> {
  for (const [index, { from, values }] of legs.entries()) {
    if (index < first) continue;
    if (from >= trace.length && index > 0) return;
    const next = legs[index + 1];
    const records =
      from < 0 || !widget.resume ? widget.run(values, {}) : widget.resume(trace.slice(0, from + 1), values, {});
    trace.length = from + 1;
    for (const record of records) {
      trace.push(record);
      yield;
      if (next && trace.length > next.from) break;
    }
  }
}

/** Whether the records of a run are also those of another up to that one's last leg. */
export function leadsTo(made: readonly Leg[], records: number, legs: readonly Leg[]): boolean {
  const last = legs.length - 1;
  const from = legs[last]?.from ?? -1;
  const parted = made[last]?.from ?? Infinity;
  return last > 0 && records > from && parted >= from && same(made.slice(0, last), legs.slice(0, last));
}

/** Whether two runs are one. */
export function same(one: readonly Leg[] | undefined, other: readonly Leg[] | undefined): boolean {
  return one !== undefined && JSON.stringify(one) === JSON.stringify(other);
}
