import type { View } from "../../figures/view";
import type { ControlValues } from "../../widgets/control";
import { connectRunner } from "./connect";
import type { Found, FromRunner, Source } from "./protocol";

export interface TraceEvents {
  /** There is more of it; `done`: all of it. */
  grown(): void;
  /** A step that was asked for, drawn. */
  drawn(view: View, step: number): void;
  failed(message: string): void;
  /** The run goes on; the learner should know this. */
  noticed(message: string): void;
}

/** The trace of one run at a time, as the page knows it: how long it is, where steps end, and any step drawn when asked for. */
export class Trace {
  length = 0;
  done = false;
  found: Found = {};
  private readonly ends = new Map<string, number[]>();
  private readonly line = connectRunner((message) => {
    if (message.run !== this.run) return;
    if (message.type === "grown") this.grow(message);
    else if (message.type === "view") this.draw(message.view, message.step);
    else if (message.type === "notice") this.events.noticed(message.message);
    else {
      this.asked = undefined;
      this.events.failed(message.message);
    }
  });
  private run = 0;
  private asked: number | undefined;
  private wanted: { readonly step: number; readonly values?: ControlValues } | undefined;

  constructor(private readonly events: TraceEvents) {}

  /** Begins anew; what was is forgotten. */
  start(source: Source): void {
    this.length = 0;
    this.done = false;
    this.found = {};
    this.ends.clear();
    this.asked = undefined;
    this.wanted = undefined;
    this.line.send({ type: "start", run: ++this.run, source });
  }

  /** Wants a step drawn. One is drawn at a time; of those asked for meanwhile only the last. */
  view(step: number, values?: ControlValues): void {
    this.wanted = { step, ...(values && { values }) };
    if (this.asked === undefined) this.ask();
  }

  /** The records that steps of a size end at, in order, the last record always among them. */
  stops(size: string | undefined): readonly number[] {
    const ends = size === undefined ? undefined : this.ends.get(size);
    if (!ends) return Array.from({ length: this.length }, (_, index) => index);
    const last = this.length - 1;
    return this.done && last >= 0 && ends[ends.length - 1] !== last ? [...ends, last] : ends;
  }

  dispose(): void {
    this.line.end();
  }

  private ask(): void {
    if (this.wanted === undefined) return;
    this.asked = this.wanted.step;
    this.line.send({ type: "view", run: this.run, ...this.wanted });
    this.wanted = undefined;
  }

  private draw(view: View, step: number): void {
    this.asked = undefined;
    this.ask();
    this.events.drawn(view, step);
  }

  private grow({ length, ends, done, found = {} }: Extract<FromRunner, { type: "grown" }>): void {
    this.length = length;
    this.done = done;
    this.found = found;
    for (const [name, more] of Object.entries(ends)) this.ends.set(name, [...(this.ends.get(name) ?? []), ...more]);
    this.events.grown();
  }
}
