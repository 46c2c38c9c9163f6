import { randomUUID } from "node:crypto";
import { describe } from "../../engine/options";
import type { Picture, View } from "../../figures/view";
import type { Payload } from "../../messages";
import type { Widget } from "../../widgets/widget";
import { textBundle, viewBundle } from "./bundle";
import { here } from "./here";
import type { Bundle } from "./host";
import { learnerWidget } from "./learner-widget";
import { type WidgetOptions, widgetOptions } from "./widget-options";

/**
 * Shows a view, a picture of a trace with its scrubber, or a widget with values of its controls and functions of your own:
 * `show(boundary(model, data))`, `show(widgets.perceptron, { learningRate: 0.5, update: mine })`.
 */
export function show(what: unknown, options: WidgetOptions = {}): void {
  const bundle = isWidget(what) ? widgetBundle(what, options) : bundleOf(what);
  if (bundle === undefined)
    throw new TypeError(
      `show: expected a view, a trace, a tensor, a data set or a widget; got ${describe(what)} — console.log shows anything else`,
    );
  here().display(bundle);
}

/** How something of the library's is shown; undefined for anything else. */
export function bundleOf(what: unknown): Bundle | undefined {
  if (isPicture(what)) return viewBundle(picturePayload(what), what);
  if (isView(what)) return viewBundle({ type: "view", view: what, id: randomUUID() }, what);
  return undefined;
}

function widgetBundle(widget: Widget, options: WidgetOptions): Bundle {
  const { values, functions } = widgetOptions(widget, options);
  const own = Object.keys(functions).length === 0;
  const payload: Payload = own
    ? { type: "widget", widget: widget.name, values, id: randomUUID() }
    : learnerWidget(widget, values, functions);
  const trace = payload.type === "widget" && payload.trace ? payload.trace : [...widget.run(values, functions)];
  const view = widget.view(trace, trace.length - 1, values);
  return own ? textBundle(payload, view.sentence) : viewBundle(payload, view);
}

function picturePayload({ picture, trace, step }: Picture): Payload {
  return { type: "picture", picture, trace, step, id: randomUUID() };
}

function isWidget(what: unknown): what is Widget {
  const { run, view, controls } = (what ?? {}) as Partial<Widget>;
  return typeof run === "function" && typeof view === "function" && typeof controls === "object";
}

function isView(what: unknown): what is View {
  const { figure, sentence } = (what ?? {}) as Partial<View>;
  return typeof figure === "object" && typeof sentence === "string";
}

function isPicture(what: unknown): what is Picture {
  return isView(what) && typeof (what as Partial<Picture>).picture === "string";
}

// A cell that ends with a view shows it.
here().represent(bundleOf);
