import type { WidgetPayload } from "../../messages/payload";
import type { ControlValue, ControlValues } from "../../widgets/control";
import { widgetCode } from "../code";
import { controlPanel } from "../controls/panel";
import { allowedValues } from "../controls/values";
import { copyButton } from "../copy-button";
import { button } from "../element";
import { frame } from "../frame";
import type { PageContext } from "../page-context";
import { player, type PlayerState } from "../player";
import { widgetNamed } from "../run/runner";
import { stage } from "../stage";
import type { Part } from "./part";
import { savedPlayer } from "./saved";

/** A widget: its controls, its stage, its scrubber. */
export function widgetPart(payload: WidgetPayload, context: PageContext): Part {
  const widget = widgetNamed(payload.widget);
  const sizes = widget.sizes?.map(({ name }) => name) ?? [];
  const saved = context.saved;
  let values: ControlValues = allowedValues(widget.controls, saved?.["values"], payload.values);

  const own = stage();
  const panel = controlPanel(widget.controls, change);
  const start: PlayerState = { step: payload.step ?? -1, ...(payload.size !== undefined && { size: payload.size }) };
  const bar = player({
    from: -1,
    sizes,
    start: { ...start, ...savedPlayer(saved) },
    stage: own,
    moved: keep,
    failed: (message) => outer.trouble(message),
    busy: (on) => outer.busy(on),
  });
  const copy = copyButton(() => {
    const { step, size } = bar.state();
    return widgetCode(payload.widget, values, { step, size: size === sizes[0] ? undefined : size });
  });
  const reset = button("Reset", () => restart(payload.values, start.step));
  const outer = frame(widget.title, [copy.node, reset], copy.code, panel.node, own.node, bar.node, own.words);

  function keep(): void {
    context.save({ values: { ...values }, ...bar.state() });
  }

  function change(name: string, value: ControlValue): void {
    values = { ...values, [name]: value };
    if (widget.viewControls?.includes(name)) bar.redraw(values);
    else begin();
    keep();
  }

  function restart(given: ControlValues, step: number): void {
    values = allowedValues(widget.controls, given);
    panel.set(values);
    begin(step);
    keep();
  }

  function begin(step?: number): void {
    outer.trouble(undefined);
    bar.begin({ kind: "widget", widget: widget.name, values }, step);
  }

  panel.set(values);
  begin();
  return {
    node: outer.node,
    repaint: own.repaint,
    dispose() {
      copy.dispose();
      bar.dispose();
      own.dispose();
    },
  };
}
