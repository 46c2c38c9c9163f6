import type { ControlValues } from "../../src/widgets/control";
import { legRun, type Leg } from "../../src/widgets/legs";
import type { LearnerFunctions, Widget } from "../../src/widgets/widget";

/** A widget as a page opens it: some controls moved, its run made to the end. */
export function opened<Step>(
  widget: Widget<Step>,
  moved: ControlValues = {},
  functions: LearnerFunctions = {},
): { trace: Step[]; values: ControlValues; view: (step: number) => ReturnType<Widget<Step>["view"]> } {
  for (const name of Object.keys(moved)) if (!(name in widget.controls)) throw new Error(`no control ${name}`);
  const values = {
    ...Object.fromEntries(Object.entries(widget.controls).map(([name, { value }]) => [name, value])),
    ...moved,
  };
  const trace = [...widget.run(values, functions)];
  return { trace, values, view: (step) => widget.view(trace, step < -1 ? trace.length + 1 + step : step, values) };
}

/** The last step, for `view`. */
export const last = -2;

/** A run whose values change on the way; its first records are known already. */
export function madeOn(widget: Pick<Widget, "run">, legs: readonly Leg[], known: readonly unknown[] = []): unknown[] {
  const trace = [...known];
  const making = legRun(widget, legs, trace, known.length);
  while (making.next().done !== true);
  return trace;
}
