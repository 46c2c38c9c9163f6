import { randomUUID } from "node:crypto";
import { describe } from "../../engine/options";
import type { View } from "../../figures/view";
import type { Payload } from "../../messages";
import type { ControlValues } from "../../widgets/control";
import type { Widget } from "../../widgets/widget";
import { viewBundle } from "./bundle";
import { here } from "./here";
import { clock, learnerWidget } from "./learner-widget";
import { sayWhyStill, stillPayload } from "./still";
import { isView, viewOf } from "./view-of";
import { type WidgetOptions, widgetOptions } from "./widget-options";

/**
 * Shows a view, or what the library made as the picture that suits it: a trace with its scrubber, a data set, a tensor, a model; or a
 * widget, with values of its controls and functions of your own:
 * `show(boundary(model, data))`, `show(history)`, `show(widgets.perceptron, { learningRate: 0.5, update: mine })`.
 */
export function show(what: unknown, options: WidgetOptions = {}): void {
  if (isWidget(what)) return showWidget(what, options);
  const view = viewOf(what);
  if (view === undefined)
    throw new TypeError(
      `show: expected a view, a trace, a tensor, a data set or a widget; got ${describe(what)} — console.log shows anything else`,
    );
  here().display(viewBundle(stillPayload(view), view));
}

function showWidget(widget: Widget, options: WidgetOptions): void {
  const { values, functions, shown } = widgetOptions(widget, options);
  if (Object.keys(functions).length > 0) {
    const payload = { ...learnerWidget(widget, values, functions), ...shown };
    here().display(viewBundle(payload, lastView(widget, payload.trace ?? [], values)));
    return sayWhyStill();
  }
  const id = here().interactive ? { id: randomUUID() } : {};
  const payload: Payload = { type: "widget", widget: widget.name, values, ...shown, ...id };
  here().display(viewBundle(payload, lastView(widget, begun(widget.run(values, functions, clock)), values)));
}

// The page makes the whole run by itself. For those without one a run that takes long is told as far as it came, in milliseconds.
const patience = 2_000;

function begun(run: Iterable<unknown>): unknown[] {
  const trace: unknown[] = [];
  const start = clock();
  for (const record of run) {
    trace.push(record);
    if (clock() - start > patience) break;
  }
  return trace;
}

function lastView(widget: Widget, trace: readonly unknown[], values: ControlValues): View {
  return widget.view(trace, trace.length - 1, values);
}

function isWidget(what: unknown): what is Widget {
  const { run, view, controls } = (what ?? {}) as Partial<Widget>;
  return typeof run === "function" && typeof view === "function" && typeof controls === "object";
}

// A cell that ends with a view shows it.
here().represent((value) => (isView(value) ? viewBundle(stillPayload(value), value) : undefined));
