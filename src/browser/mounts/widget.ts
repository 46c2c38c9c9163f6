import type { WidgetPayload } from "../../messages/payload";
import type { ControlValues } from "../../widgets/control";
import { widgetCode } from "../code";
import { fitted } from "../controls/fitted";
import { controlPanel } from "../controls/panel";
import { allowedValues } from "../controls/values";
import { copyButton } from "../copy-button";
import { button } from "../element";
import { frame } from "../frame";
import type { PageContext } from "../page-context";
import { player, type PlayerState, type PlayerView } from "../player";
import { widgetNamed } from "../run/names";
import { stage } from "../stage";
import { askFirst } from "./ask-first";
import { forkButton } from "./fork-button";
import { goalLine } from "./goal-line";
import { changed, drawnWith, journeyOf, savedJourney, valuesOf } from "./journey";
import { learnerRun } from "./learner-run";
import type { Part } from "./part";
import { savedPlayer } from "./saved";
import { runToSave, savedRun } from "./saved-run";

/** A widget: its controls, its stage, its scrubber. */
export function widgetPart(payload: WidgetPayload, context: PageContext): Part {
  const widget = widgetNamed(payload.widget);
  const { controls, sizes = [], viewControls = [], replaces = {} } = widget;
  const { functions = [], goal, hide = [] } = payload;
  const yours = functions.flatMap((name) => replaces[name] ?? []);
  const { saved } = context;
  const start: PlayerState = { step: payload.step ?? -1, ...(payload.size !== undefined && { size: payload.size }) };
  const first = journeyOf(allowedValues(controls, payload.values));
  // The records of a learner's run belong to the values it was made with.
  const left = functions.length === 0 ? undefined : savedRun(payload.id, saved);
  let journey = payload.trace
    ? journeyOf(allowedValues(controls, left?.values, payload.values))
    : (savedJourney(widget, saved) ?? journeyOf(allowedValues(controls, saved?.["values"], payload.values)));
  let trace = left?.trace ?? payload.trace;
  let learners = left && runToSave(payload.id, left);
  let following = false;

  const own = stage(context, payload.id, {
    value: (name) => valuesOf(journey)[name],
    set(values) {
      change(fitted(controls, values));
      panel.set(valuesOf(journey));
    },
    go: (step) => bar.stand(step),
  });
  const panel = controlPanel(
    controls,
    (name, value) => change({ [name]: value }),
    [...hide, ...(context.hidden?.(payload.widget) ?? [])],
    yours,
  );
  const bar = player({
    from: -1,
    sizes: sizes.map(({ name }) => name),
    start: { ...start, ...savedPlayer(saved) },
    stage: own,
    moved: keep,
    failed: (message) => outer.trouble(message),
    busy: (on) => outer.busy(on),
    shows,
  });
  const kernel =
    functions.length === 0
      ? undefined
      : learnerRun(payload, context, {
          ran(records, values) {
            trace = records;
            journey = journeyOf(values);
            learners = runToSave(payload.id, { trace, values });
            begin();
            keep();
          },
          failed: (message) => outer.trouble(message),
          enable: (on) => panel.enable(on),
        });
  const wanted = goal && goalLine(goal, sizes[0]?.name);
  const asked = payload.predict === true ? askFirst(widget, valuesOf(journey), saved?.["answer"], answered) : undefined;
  const fork = forkButton(kernel ? [] : (widget.takenUp ?? []), controls, (next) => {
    journey = next;
    begin();
    keep();
  });
  const copy = copyButton(() => {
    const { step, size } = bar.state();
    const chosen = Object.entries(valuesOf(journey)).filter(([name]) => !yours.includes(name));
    return widgetCode(payload.widget, Object.fromEntries(chosen), {
      functions,
      step,
      hide,
      size: size === sizes[0]?.name ? undefined : size,
    });
  });
  const outer = frame(
    widget.title,
    [fork.node, copy.node, button("Reset", restart)],
    ...(kernel?.nodes ?? []),
    copy.code,
    wanted?.node,
    panel.node,
    asked?.node,
    fork.note,
    own.node,
    bar.node,
    own.words,
  );

  function keep(): void {
    if (!following) context.save(state());
  }

  function state(): Parameters<PageContext["save"]>[0] {
    const { legs, fork: parted } = journey;
    const turns = { ...(legs.length > 1 && { legs }), ...(parted && { legs, fork: parted }) };
    const answer = asked?.answer;
    const own = { values: valuesOf(journey), ...turns, ...bar.state(), ...(answer !== undefined && { answer }) };
    const plain = JSON.parse(JSON.stringify(own)) as Parameters<PageContext["save"]>[0];
    return { ...plain, ...(learners !== undefined && { run: learners as typeof plain }) };
  }

  /** Goes where another view of this output stands. */
  function follow(other: unknown): void {
    const { values, step, run } = (other ?? {}) as { values?: unknown; step?: unknown; run?: unknown };
    const made = run === learners ? undefined : savedRun(payload.id, other);
    const next = made
      ? journeyOf(allowedValues(controls, made.values))
      : (savedJourney(widget, other) ?? journeyOf(allowedValues(controls, values)));
    const at = Number.isInteger(step) ? (step as number) : bar.state().step;
    const isSame = made === undefined && (kernel !== undefined || JSON.stringify(next) === JSON.stringify(journey));
    if (isSame && at === bar.state().step) return;
    following = true;
    if (isSame) bar.stand(at);
    else {
      journey = next;
      if (made) [trace, learners] = [made.trace, run];
      panel.set(valuesOf(journey));
      panel.only(widget.relevant?.(valuesOf(journey)));
      begin(at);
    }
    following = false;
  }

  function change(values: ControlValues): void {
    const names = Object.keys(values);
    if (names.every((name) => valuesOf(journey)[name] === values[name])) return;
    if (names.every((name) => viewControls.includes(name))) {
      journey = drawnWith(journey, values);
      bar.redraw(valuesOf(journey));
    } else if (kernel) {
      kernel.run({ ...valuesOf(journey), ...values });
      journey = journeyOf({ ...valuesOf(journey), ...values });
    } else {
      journey = changed(journey, widget, values, bar.now());
      begin();
    }
    panel.only(widget.relevant?.(valuesOf(journey)));
    keep();
  }

  function restart(): void {
    journey = first;
    trace = payload.trace;
    learners = undefined;
    panel.set(valuesOf(journey));
    begin(start.step);
    panel.only(widget.relevant?.(valuesOf(journey)));
    keep();
  }

  /** From the records that came with the widget, or else anew. Before a question is answered nothing is shown of what comes out. */
  function begin(step?: number): void {
    outer.trouble(undefined);
    const waits = asked !== undefined && asked.answer === undefined;
    bar.lock(waits);
    const records = waits ? [] : trace;
    const { legs, fork: parted } = journey;
    bar.begin(
      {
        kind: "widget",
        widget: widget.name,
        legs,
        ...(parted && { fork: parted.legs }),
        ...(goal && { goal }),
        ...(records && { trace: records }),
      },
      step,
    );
  }

  function answered(): void {
    begin();
    keep();
  }

  function shows(now: PlayerView): void {
    if (!following) context.share?.(state());
    fork.show(journey, now.step);
    wanted?.show(now.found.goal, now.step);
    if (now.done && now.step >= now.last) asked?.show(now.found.truth);
  }

  panel.set(valuesOf(journey));
  panel.only(widget.relevant?.(valuesOf(journey)));
  begin();
  kernel?.begin();
  return {
    node: outer.node,
    follow,
    repaint: own.repaint,
    dispose() {
      copy.dispose();
      kernel?.dispose();
      bar.dispose();
      own.dispose();
    },
  };
}
