import { AsyncLocalStorage } from "node:async_hooks";
import { setMaxListeners } from "node:events";
import { Interrupted } from "./interrupted";
import type { Message } from "../protocol/message";

/** One execution of learner's code: a cell, or a function of theirs that the page asked for. What it starts belongs to it. */
export class Run {
  private readonly controller = new AbortController();
  private readonly held: Promise<unknown>[] = [];
  /** It has been answered: what it still says is late. */
  done = false;
  /** Reported by something it started and did not wait for. */
  readonly failures: unknown[] = [];

  constructor(
    /** How a traceback calls it: `cell 3`. */
    readonly name: string,
    readonly request: Message,
    /** Nothing it says is shown. */
    readonly silent = false,
  ) {
    // All that goes on in a run may listen.
    setMaxListeners(0, this.signal);
  }

  /** Aborted when the learner stops it. */
  get signal(): AbortSignal {
    return this.controller.signal;
  }

  get stopped(): boolean {
    return this.signal.aborted;
  }

  /** The run does not end before this. */
  hold(work: Promise<unknown>): void {
    this.held.push(work);
  }

  /** Resolves when all that holds the run has ended, well or not; rejects when a stop has ended it. */
  async released(): Promise<void> {
    while (this.held.length > 0)
      for (const end of await Promise.allSettled(this.held.splice(0)))
        if (end.status === "rejected" && end.reason instanceof Interrupted) throw end.reason;
  }

  /** A run on behalf of this one, which has its own end; what it says stands under the same cell. */
  child(): Run {
    const run = new Run(this.name, this.request, this.silent);
    run.done = true;
    return run;
  }

  stop(reason: Error): void {
    this.controller.abort(reason);
  }
}

const storage = new AsyncLocalStorage<Run>();
let latest: Run | undefined;

/** Does work as part of a run: all that it starts, now or later, belongs to that run. */
export function within<T>(run: Run, work: () => T): T {
  latest = run;
  return storage.run(run, work);
}

/** The run that the code that is running now belongs to, if it does to any. */
export function belongsTo(): Run | undefined {
  return storage.getStore();
}

/** Likewise; what belongs to none (a module's own timer) counts for the latest. */
export function currentRun(): Run | undefined {
  return storage.getStore() ?? latest;
}

/** Rejects when a signal says stop. */
export function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason), { once: true }));
}
