import { parentPort, workerData } from "node:worker_threads";
import { runInThisContext } from "node:vm";
import { awaitStopHeard, isBreakable, sleepUntilBell, type StopCells, wantStop } from "../protocol/stop";

/** How long a loop has to look at the shared memory and leave in good order, before it is broken off. In milliseconds. */
const grace = 300;

const { stop } = workerData as { stop: StopCells };

/**
 * A thread that sleeps until the process is interrupted (SIGINT), which the thread that runs cells cannot hear while a loop
 * without an end runs in it. Node breaks the script of `node:vm` that was begun last: the sleep here, which begins anew with every
 * cell. It asks the cell to leave; where nobody listens, a second signal breaks the cell's own script. The two scripts
 * around the sleep are there so that at no moment a signal finds none, and ends the process.
 */
Object.assign(globalThis, { gradwalkGuard: guard, gradwalkWatch: watch, gradwalkSleep: () => sleepUntilBell(stop) });
if (parentPort) breakable("gradwalkGuard");

function breakable(name: string): boolean {
  try {
    runInThisContext(`${name}()`, { breakOnSigint: true });
    return false;
  } catch {
    return true;
  }
}

function guard(): void {
  for (;;) if (breakable("gradwalkWatch")) interrupted();
}

function watch(): void {
  for (;;) if (breakable("gradwalkSleep")) interrupted();
}

function interrupted(): void {
  wantStop(stop);
  parentPort?.postMessage("interrupt");
  if (awaitStopHeard(stop, grace) || !isBreakable(stop)) return;
  process.kill(process.pid, "SIGINT");
  // Not back to sleep before that: the signal would break the sleep instead of the cell.
  awaitStopHeard(stop, grace);
}
