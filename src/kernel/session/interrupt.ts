import { Script } from "node:vm";
import { stopWanted } from "../protocol/stop";
import { currentRun } from "./run";

/** What a stopped run ends with. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";

  constructor() {
    super("stopped by you; what was computed before is kept");
  }
}

const work = Symbol.for("gradwalk.work");
const registry = globalThis as unknown as Record<symbol, () => unknown>;
const script = new Script(`globalThis[Symbol.for("gradwalk.work")]()`, { filename: "gradwalk:interruptible" });

/** Does work that a stop ends wherever it is, inside any library; throws `Interrupted` then. */
export function interruptible<T>(task: () => T): T {
  const outer = registry[work];
  registry[work] = task;
  try {
    return script.runInThisContext({ breakOnSigint: true }) as T;
  } catch (error) {
    throw isBreak(error) ? new Interrupted() : error;
  } finally {
    registry[work] = outer;
  }
}

function isBreak(error: unknown): boolean {
  return (error as NodeJS.ErrnoException | null)?.code === "ERR_SCRIPT_EXECUTION_INTERRUPTED";
}

/** What guarded code calls. */
export interface Guard {
  readonly stop: Int32Array;
  /** A stop is wanted. */
  halt(): never;
  /** Throws when the run that this belongs to was stopped. */
  alive(): void;
  /** Likewise, behind an `await`. */
  resumed<T>(value: T): T;
}

/** The guard of all cells: it looks at the shared cell, and at the run that goes on now. */
export function guard(stop: Int32Array): Guard {
  const alive = (): void => {
    if (stop[stopWanted] !== 0 || currentRun()?.stopped) throw new Interrupted();
  };
  return {
    stop,
    halt: () => {
      throw new Interrupted();
    },
    alive,
    resumed: (value) => {
      alive();
      return value;
    },
  };
}
