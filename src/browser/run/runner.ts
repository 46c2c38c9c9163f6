import { pictures } from "../../figures/pictures";
import type { View } from "../../figures/view";
import type { ControlValues } from "../../widgets/control";
import type { Widget } from "../../widgets/widget";
import { widgets } from "../../widgets/widgets";
import type { FromRunner, Source, ToRunner } from "./protocol";

// Long enough to be worth a message, short enough that a view is answered within a frame.
const slice = 12;

interface Running {
  readonly run: number;
  readonly trace: unknown[];
  view(step: number, values?: ControlValues): View;
}

/** Runs widgets, a slice at a time, and draws any step of what they made: the same in a worker and, where there is none, in the page. */
export function runner(post: (message: FromRunner) => void): { receive(message: ToRunner): void; end(): void } {
  let current: Running | undefined;

  function start(run: number, source: Source): void {
    if (source.kind === "picture") {
      const { length, view } = pictureOf(source);
      current = { run, trace: [], view };
      return post({ type: "grown", run, length, ends: {}, done: true });
    }
    const widget = widgetNamed(source.widget);
    const trace: unknown[] = source.trace ? [...source.trace] : [];
    current = { run, trace, view: (step, values) => widget.view(trace, step, values ?? source.values) };
    const records = source.trace ?? widget.run(source.values, {});
    grow(current, widget, records[Symbol.iterator](), source.trace !== undefined);
  }

  /** Takes what a slice allows, tells of it, and comes back for more until the run ends or another began. */
  function grow(own: Running, widget: Widget, records: Iterator<unknown>, given: boolean): void {
    const from = given ? 0 : own.trace.length;
    let done = given;
    for (const start = performance.now(); !done && performance.now() - start < slice;) {
      const next = records.next();
      if (next.done === true) done = true;
      else own.trace.push(next.value);
    }
    post({ type: "grown", run: own.run, length: own.trace.length, ends: endsOf(widget, own.trace, from), done });
    if (!done) setTimeout(() => current === own && guarded(own.run, () => grow(own, widget, records, false)));
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

function endsOf({ sizes = [] }: Widget, trace: readonly unknown[], from: number): Record<string, number[]> {
  return Object.fromEntries(
    sizes.map(({ name, ends }) => {
      const found: number[] = [];
      for (let index = from; index < trace.length; index++) if (ends(trace[index])) found.push(index);
      return [name, found];
    }),
  );
}

function pictureOf({ picture, trace }: Extract<Source, { kind: "picture" }>): {
  length: number;
  view(step: number): View;
} {
  const definition = Object.hasOwn(pictures, picture) ? pictures[picture] : undefined;
  if (!definition) throw new RangeError(unknown("figure", picture, Object.keys(pictures)));
  return { length: definition.length(trace as never), view: (step) => definition.view(trace as never, step) };
}

/** The widget of that name. Throws RangeError with the names there are. */
export function widgetNamed(name: string): Widget {
  const known: Readonly<Record<string, unknown>> = widgets;
  if (!Object.hasOwn(known, name)) throw new RangeError(unknown("widget", name, Object.keys(known)));
  return known[name] as Widget;
}

function unknown(what: string, name: string, known: readonly string[]): string {
  return `gradwalk output: expected a ${what} by name, one of ${known.join(", ")}; got "${name}" — a newer version may have made it`;
}
