import type { View } from "../../figures/view";
import type { ControlValues } from "../../widgets/control";
import type { Widget } from "../../widgets/widget";
import { findings } from "./findings";
import { legRun } from "./legs";
import { pictureNamed, widgetNamed } from "./names";
import type { FromRunner, Leg, Source, ToRunner } from "./protocol";

// Long enough to be worth a message, short enough that a view is answered within a frame.
const slice = 12;

interface Running {
  readonly run: number;
  view(step: number, values?: ControlValues): View;
}

/** A run that is being made: its trace grows with each record that `making` makes. */
interface Growing extends Running {
  readonly widget: Widget;
  readonly trace: unknown[];
  readonly making: Iterator<unknown>;
  readonly look: ReturnType<typeof findings>;
}

/** Runs widgets, a slice at a time, and draws any step of what they made: the same in a worker and, where there is none, in the page. */
export function runner(post: (message: FromRunner) => void): { receive(message: ToRunner): void; end(): void } {
  let current: Running | undefined;

  function start(run: number, source: Source): void {
    if (source.kind === "picture") {
      const definition = pictureNamed(source.picture);
      const trace = source.trace as never;
      current = { run, view: (step) => definition.view(trace, step) };
      return post({ type: "grown", run, length: definition.length(trace), ends: {}, done: true });
    }
    const growing = widgetRun(run, source);
    current = growing;
    grow(growing, 0);
  }

  /** Makes what a slice allows, tells of it, and comes back for more until the run ends or another began. */
  function grow(own: Growing, told: number): void {
    const { run, widget, trace, making, look } = own;
    let done = false;
    for (const start = performance.now(); !done && performance.now() - start < slice;)
      done = making.next().done === true;
    const ends = endsOf(widget, trace, told);
    post({ type: "grown", run, length: trace.length, ends, done, found: look(trace, done) });
    if (!done) setTimeout(() => current === own && guarded(run, () => grow(own, trace.length)));
  }

  function guarded(run: number, act: () => void): void {
    try {
      act();
    } catch (error) {
      post({ type: "failed", run, message: error instanceof Error ? error.message : String(error) });
    }
  }

  return {
    receive(message) {
      if (message.type === "start") return guarded(message.run, () => start(message.run, message.source));
      const own = current;
      if (own?.run !== message.run) return;
      const { run, step, values } = message;
      guarded(run, () => post({ type: "view", run, step, view: own.view(step, values) }));
    },
    end() {
      current = undefined;
    },
  };
}

/** The run of a widget, not yet begun. The run that it was forked from is made first. */
function widgetRun(
  run: number,
  { widget: name, legs, fork, goal, trace: given }: Extract<Source, { kind: "widget" }>,
): Growing {
  const widget = widgetNamed(name);
  const trace: unknown[] = given ? [...given] : [];
  const beside: unknown[] = [];
  const last = (of: readonly Leg[]): ControlValues => of[of.length - 1]?.values ?? {};
  function* making(): Generator<void, void, void> {
    if (given) return;
    if (fork) yield* legRun(widget, fork, beside);
    yield* legRun(widget, legs, trace);
  }
  return {
    run,
    widget,
    trace,
    making: making(),
    look: findings(widget, goal, legs),
    view: (step, values = last(legs)) =>
      widget.view(trace, step, values, fork && { trace: beside, values: last(fork) }),
  };
}

function endsOf({ sizes = [] }: Widget, trace: readonly unknown[], from: number): Record<string, number[]> {
  return Object.fromEntries(
    sizes.map(({ name, ends }) => {
      const found: number[] = [];
      for (let index = from; index < trace.length; index++) if (ends(trace[index])) found.push(index);
      return [name, found];
    }),
  );
}
