import { Interrupted } from "./interrupted";
import { type Run, within } from "./run";

/** The runs that go on now: the cell's, and those of functions that the page asked for. */
export class ActiveRuns {
  private readonly runs = new Set<Run>();

  /** Does work as a run, which goes on until a promise of the work has ended. */
  during<T>(run: Run, work: () => T): T {
    this.runs.add(run);
    let result: T | undefined;
    try {
      return (result = within(run, work));
    } finally {
      if (isPromise(result))
        void result.then(
          () => this.runs.delete(run),
          () => this.runs.delete(run),
        );
      else this.runs.delete(run);
    }
  }

  stop(): void {
    for (const run of this.runs) run.stop(new Interrupted());
  }
}

function isPromise(value: unknown): value is Promise<unknown> {
  return value instanceof Promise;
}
