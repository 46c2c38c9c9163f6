import type { Widget } from "../../widgets/widget";
import type { Leg } from "./protocol";

/**
 * The records of a run whose values changed on the way, appended to `trace` as they are made. A leg goes on after the record that
 * it is from; where that one never comes, the run ends before.
 */
export function* legRun(widget: Widget, legs: readonly Leg[], trace: unknown[]): Generator<void, void, void> {
  for (const [index, { from, values }] of legs.entries()) {
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
