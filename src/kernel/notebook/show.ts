import { randomUUID } from "node:crypto";
import { describe } from "../../engine/options";
import type { View } from "../../figures/view";
import type { Payload } from "../../messages";
import type { ControlValues } from "../../widgets/control";
import type { Widget } from "../../widgets/widget";
import { viewBundle } from "./bundle";
import { here } from "./here";
import type { Bundle } from "./host";
import { learnerWidget } from "./learner-widget";
import { sayWhyStill, stillPayload } from "./still";
import { type WidgetOptions, widgetOptions } from "./widget-options";

/**
 * Shows a view, a picture of a trace with its scrubber, or a widget with values of its controls and functions of your own:
 * `show(boundary(model, data))`, `show(widgets.perceptron, { learningRate: 0.5, update: mine })`.
 */
export function show(what: unknown, options: WidgetOptions = {}): void {
  if (isWidget(what)) return showWidget(what, options);
  const bundle = bundleOf(what);
  if (bundle === undefined)
    throw new TypeError(
      `show: expected a view, a trace, a tensor, a data set or a widget; got ${describe(what)} — console.log shows anything else`,
    );
  here().display(bundle);
}

/** How something of the library's is shown; undefined for anything else. */
export function bundleOf(what: unknown): Bundle | undefined {
  if (isView(what)) return viewBundle(stillPayload(what), what);
  return undefined;
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
  here().display(viewBundle(payload, lastView(widget, [...widget.run(values, functions)], values)));
}

function lastView(widget: Widget, trace: readonly unknown[], values: ControlValues): View {
  return widget.view(trace, trace.length - 1, values);
}

function isWidget(what: unknown): what is Widget {
  const { run, view, controls } = (what ?? {}) as Partial<Widget>;
  return typeof run === "function" && typeof view === "function" && typeof controls === "object";
}

function isView(what: unknown): what is View {
  const { figure, sentence } = (what ?? {}) as Partial<View>;
  return typeof figure === "object" && typeof sentence === "string";
}

// A cell that ends with a view shows it.
here().represent(bundleOf);
