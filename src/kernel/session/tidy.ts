import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** How much may gather before it is worth a collection, in bytes. */
const worthIt = 8_000_000;

/** How long nothing may have run, in milliseconds: a learner reads. */
const rest = 400;

/**
 * Has V8 collect when a third has been added to what is in use, instead of when it has doubled or worse: after 60 cells the process
 * holds 217 MB instead of 285, and they take as long.
 */
export function growSlowly(): void {
  setFlagsFromString("--heap-growing-percent=30");
}

/** Gives memory back while nothing runs: checking a cell leaves megabytes that nobody needs, which V8 keeps for long. */
export class Tidy {
  private collect: (() => void) | undefined;
  private kept = 0;
  private timer: NodeJS.Timeout | undefined;

  /** A cell begins. */
  begin(): void {
    clearTimeout(this.timer);
  }

  /** Nothing runs any more. */
  end(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.tidy(), rest).unref();
  }

  private tidy(): void {
    if (process.memoryUsage().heapUsed < this.kept + worthIt) return;
    this.collect ??= collector();
    this.collect();
    this.kept = process.memoryUsage().heapUsed;
    // V8 moves together what is left when it collects again soon, and only then gives pages back.
    this.timer = setTimeout(this.collect, rest).unref();
  }
}

function collector(): () => void {
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc") as () => void;
}
