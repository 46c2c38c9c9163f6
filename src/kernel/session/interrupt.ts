import { Script } from "node:vm";
import { countBreakable, isStopWanted, ringBell, type StopCells } from "../protocol/stop";
import { Interrupted } from "./interrupted";
import { currentRun } from "./run";

const registry = globalThis as unknown as Record<symbol, () => unknown>;
const work = Symbol.for("gradwalk.work");
const script = new Script(`globalThis[Symbol.for("gradwalk.work")]()`, { filename: "gradwalk:interruptible" });

/** Runs work so that a stop reaches it wherever it is. */
export type Interruptible = <T>(task: () => T) => T;

/** Work that a stop ends, inside any library; it throws `Interrupted` then. */
export function interrupter(stop: StopCells): Interruptible {
  return <T>(task: () => T): T => {
    const outer = registry[work];
    countBreakable(stop, 1);
    registry[work] = () => {
      registry[work] = outer;
      // The watch begins its sleep after this script has begun: a signal wakes it, and does not break the script at once.
      ringBell(stop);
      return task();
    };
    try {
      return script.runInThisContext({ breakOnSigint: true }) as T;
    } catch (error) {
      throw isBreak(error) ? new Interrupted() : error;
    } finally {
      registry[work] = outer;
      countBreakable(stop, -1);
    }
  };
}

function isBreak(error: unknown): boolean {
  return (error as NodeJS.ErrnoException | null)?.code === "ERR_SCRIPT_EXECUTION_INTERRUPTED";
}

/** What guarded code calls. */
export interface Guard {
  /** Its first cell is not 0 while a stop is wanted. */
  readonly stop: StopCells;
  /** A stop is wanted. */
  halt(): never;
  /** Throws when the run that this belongs to was stopped. */
  alive(): void;
  /** Likewise, behind an `await`. */
  resumed<T>(value: T): T;
}

/** The guard of all cells: it looks at the shared cell, and at the run that goes on now. */
export function guard(stop: StopCells): Guard {
  const alive = (): void => {
    if (isStopWanted(stop) || currentRun()?.stopped) throw new Interrupted();
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
