import { withLeftRun } from "../../figures/parts/left-run";
import type { View } from "../../figures/view";
import type { ControlValues } from "../../widgets/control";
import { inCommon, legRun, valuesAt, type Leg } from "../../widgets/legs";
import type { Widget } from "../../widgets/widget";
import { findings } from "./findings";
import { widgetNamed } from "./names";
import type { Found, Source } from "./protocol";

/** The page's, for a run that shows what something costs. */
const clock = (): number => performance.now();

type WidgetSource = Extract<Source, { kind: "widget" }>;

/** A run that is being made: its trace grows with each record that `making` makes. */
export interface WidgetRun {
  readonly run: number;
  readonly widget: Widget;
  readonly source: WidgetSource;
  readonly trace: unknown[];
  /** The run that it was forked from. */
  readonly beside: unknown[];
  readonly making: Iterator<unknown>;
  look(trace: readonly unknown[], done: boolean): Found;
  view(step: number, values?: ControlValues): View;
}

/** The run of a widget, not yet begun. What the run before it has made of it is taken over; what it was forked from is made first. */
export function widgetRun(run: number, source: WidgetSource, before?: WidgetRun): WidgetRun {
  const { legs, fork, goal, trace: given } = source;
  const widget = widgetNamed(source.widget);
  const made = before?.widget === widget && !before.source.trace ? before : undefined;
  const trace = given ? [...given] : made ? made.trace.slice(0, inCommon(made.source.legs, legs)) : [];
  const known = trace.length;
  const beside = fork ? besideOf(made, fork) : [];
  const knownBeside = beside.length;

  function* making(): Generator<void, void, void> {
    if (given) return;
    if (fork) yield* legRun(widget, fork, beside, knownBeside, {}, clock);
    yield* legRun(widget, legs, trace, known, {}, clock);
  }

  return {
    run,
    widget,
    source,
    trace,
    beside,
    making: making(),
    look: findings(widget, goal, legs),
    view: viewOf(widget, source, trace, beside),
  };
}

function viewOf(widget: Widget, { legs, fork }: WidgetSource, trace: readonly unknown[], beside: readonly unknown[]) {
  const { viewControls = [] } = widget;
  let whole: { readonly of: string; readonly view: View } | undefined;

  /** A step of a run; `drawn`: values of controls that change only what is drawn. */
  function drawnAt(records: readonly unknown[], step: number, on: readonly Leg[], drawn: ControlValues): View {
    return widget.view(records, step, { ...valuesAt(on, step, widget.length), ...drawn });
  }

  return (step: number, values: ControlValues = {}): View => {
    const drawn = Object.fromEntries(viewControls.flatMap((name) => (name in values ? [[name, values[name]]] : [])));
    const view = drawnAt(trace, step, legs, drawn as ControlValues);
    if (!fork || beside.length === 0) return view;
    const end = beside.length - 1;
    const of = JSON.stringify([end, drawn]);
    if (whole?.of !== of) whole = { of, view: drawnAt(beside, end, fork, drawn as ControlValues) };
    return withLeftRun(view, whole.view, () => drawnAt(beside, Math.min(step, end), fork, drawn as ControlValues));
  };
}

/** The records of a fork's first run, as far as they are made already. */
function besideOf(made: WidgetRun | undefined, fork: readonly Leg[]): unknown[] {
  if (!made) return [];
  const own = made.trace.slice(0, inCommon(made.source.legs, fork));
  const others = made.source.fork ? made.beside.slice(0, inCommon(made.source.fork, fork)) : [];
  return own.length > others.length ? own : others;
}
