import type { View } from "../../figures/view";
import type { ControlValues } from "../../widgets/control";
import type { Widget } from "../../widgets/widget";
import { findings } from "./findings";
import { leadsTo, legRun, same } from "./legs";
import { widgetNamed } from "./names";
import type { Found, Leg, Source } from "./protocol";

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
  const kept = made && !given && leadsTo(made.source.legs, made.trace.length, legs);
  const trace: unknown[] = given
    ? [...given]
    : kept
      ? made.trace.slice(0, (legs[legs.length - 1]?.from ?? -1) + 1)
      : [];
  const parted = fork && made && besideOf(made, fork);
  const beside = parted ?? [];

  function* making(): Generator<void, void, void> {
    if (given) return;
    if (fork && !parted) yield* legRun(widget, fork, beside);
    yield* legRun(widget, legs, trace, kept ? legs.length - 1 : 0);
  }

  return {
    run,
    widget,
    source,
    trace,
    beside,
    making: making(),
    look: findings(widget, goal, legs),
    view: (step, values = last(legs)) =>
      widget.view(trace, step, values, fork && { trace: beside, values: last(fork) }),
  };
}

/** The records of a fork's first run, where they are made already. */
function besideOf({ source, trace, beside, making }: WidgetRun, fork: readonly Leg[]): unknown[] | undefined {
  if (same(source.fork, fork)) return beside;
  if (!same(source.legs, fork)) return undefined;
  for (let over = false; !over;) over = making.next().done === true;
  return [...trace];
}

function last(legs: readonly Leg[]): ControlValues {
  return legs[legs.length - 1]?.values ?? {};
}
