import type { View } from "../../figures/view";
import type { ControlValues } from "../../widgets/control";
import type { Widget } from "../../widgets/widget";
import { takeNotice } from "../../accelerator";
import { pictureNamed } from "./names";
import type { FromRunner, Source, ToRunner } from "./protocol";
import { widgetRun, type WidgetRun } from "./widget-run";

// Long enough to be worth a message, short enough that a view is answered within a frame.
const slice = 12;

interface Running {
  readonly run: number;
  view(step: number, values?: ControlValues): View;
}

/** Runs widgets, a slice at a time, and draws any step of what they made: the same in a worker and, where there is none, in the page. */
export function runner(post: (message: FromRunner) => void): { receive(message: ToRunner): void; end(): void } {
  let current: Running | undefined;
  let made: WidgetRun | undefined;

  function start(run: number, source: Source): void {
    if (source.kind === "picture") {
      const definition = pictureNamed(source.picture);
      const trace = source.trace as never;
      current = { run, view: (step) => definition.view(trace, step) };
      return post({ type: "grown", run, length: definition.length(trace), ends: {}, done: true });
    }
    current = undefined;
    // It leaves the accelerator's memory behind it in order.
    made?.making.return?.();
    made = widgetRun(run, source, made);
    current = made;
    grow(made, 0);
  }

  /** Makes what a slice allows, tells of it, and comes back for more until the run ends or another began. */
  function grow(own: WidgetRun, told: number): void {
    const { run, widget, trace, making, look } = own;
    let done = false;
    for (const start = performance.now(); !done && performance.now() - start < slice;)
      done = making.next().done === true;
    const ends = endsOf(widget, trace, told);
    post({ type: "grown", run, length: trace.length, ends, done, found: look(trace, done) });
    const notice = takeNotice();
    if (notice !== undefined) post({ type: "notice", run, message: notice });
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
      made?.making.return?.();
      current = made = undefined;
    },
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
