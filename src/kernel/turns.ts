import { setImmediate, setTimeout } from "node:timers";

// The timers that cells see end with their run (see `session/timers.ts`); what the kernel waits for itself must come in any case.

/** Resolves when everything else has had its turn. */
export function nextTurn(): Promise<void> {
  return new Promise((turn) => setImmediate(turn));
}

/** Resolves after so many milliseconds. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((over) => setTimeout(over, milliseconds));
}
