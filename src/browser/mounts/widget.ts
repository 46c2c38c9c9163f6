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
import { learnerRun } from "./learner-run";
import type { Part } from "./part";
import { savedPlayer } from "./saved";

/** A widget: its controls, its stage, its scrubber. */
export function widgetPart(payload: WidgetPayload, context: PageContext): Part {
  const widget = widgetNamed(payload.widget);
  const { controls, sizes = [], viewControls = [] } = widget;
  const { functions = [], trace } = payload;
  const start: PlayerState = { step: payload.step ?? -1, ...(payload.size !== undefined && { size: payload.size }) };
  // The records of a learner's run belong to the values it was made with.
  let values: ControlValues = allowedValues(controls, trace ? undefined : context.saved?.["values"], payload.values);

  const own = stage(context, payload.id);
  const panel = controlPanel(controls, change);
  const bar = player({
    from: -1,
    sizes: sizes.map(({ name }) => name),
    start: { ...start, ...savedPlayer(context.saved) },
    stage: own,
    moved: keep,
    failed: (message) => outer.trouble(message),
    busy: (on) => outer.busy(on),
  });
  const kernel =
    functions.length === 0
      ? undefined
      : learnerRun(payload, context, {
          ran: (records) => bar.begin({ kind: "widget", widget: widget.name, values, trace: records }),
          failed: (message) => outer.trouble(message),
          enable: (on) => panel.enable(on),
        });
  const copy = copyButton(() => {
    const { step, size } = bar.state();
    return widgetCode(payload.widget, values, { functions, step, size: size === sizes[0]?.name ? undefined : size });
  });
  const reset = button("Reset", restart);
  const outer = frame(
    widget.title,
    [copy.node, reset],
    ...(kernel?.nodes ?? []),
    copy.code,
    panel.node,
    own.node,
    bar.node,
    own.words,
  );

  function keep(): void {
    context.save({ values: { ...values }, ...bar.state() });
  }

  function change(name: string, value: ControlValue): void {
    values = { ...values, [name]: value };
    if (viewControls.includes(name)) bar.redraw(values);
    else if (kernel) kernel.run(values);
    else begin();
    keep();
  }

  function restart(): void {
    values = allowedValues(controls, payload.values);
    panel.set(values);
    begin(start.step);
    keep();
  }

  /** From the records that came with the widget, or else anew. */
  function begin(step?: number): void {
    outer.trouble(undefined);
    bar.begin({ kind: "widget", widget: widget.name, values, ...(trace && { trace }) }, step);
  }

  panel.set(values);
  begin();
  kernel?.begin();
  return {
    node: outer.node,
    repaint: own.repaint,
    dispose() {
      copy.dispose();
      kernel?.dispose();
      bar.dispose();
      own.dispose();
    },
  };
}
