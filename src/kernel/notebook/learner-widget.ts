import { randomUUID } from "node:crypto";
import { decodeRequest, encodeMessage, type Answer, type Request, type WidgetPayload } from "../../messages";
import type { ControlValues } from "../../widgets/control";
import type { LearnerFunctions, Widget } from "../../widgets/widget";
import { here } from "./here";

/** The kernel's, for a run that shows what something costs. */
export const clock = (): number => performance.now();

/** A widget that calls functions of the learner's: it runs here, now and whenever the page asks. */
export function learnerWidget(widget: Widget, values: ControlValues, functions: LearnerFunctions): WidgetPayload {
  const host = here();
  const run = host.bind((next: ControlValues) => [...widget.run(next, functions, clock)]);
  const id = randomUUID();
  host.listen(id, (line) => ({
    message: (data) => {
      const request = decodeRequest(data);
      line.send(encodeMessage(answer(request, () => run(request.type === "drive" ? values : request.values))));
    },
  }));
  const trace = [...widget.run(values, functions, clock)];
  return {
    type: "widget",
    widget: widget.name,
    values,
    functions: Object.keys(functions),
    trace,
    ...(host.interactive && { id }),
  };

  function answer({ request }: Request, work: () => readonly unknown[]): Answer {
    try {
      return { type: "trace", request, trace: work() };
    } catch (error) {
      return { type: "error", request, ...host.describe(error) };
    }
  }
}
