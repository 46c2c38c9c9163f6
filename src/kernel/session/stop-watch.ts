import { parentPort, workerData } from "node:worker_threads";
import { runInThisContext, Script } from "node:vm";
import { stopWanted } from "../protocol/stop";

/**
 * A thread that sleeps until the process is interrupted (SIGINT), which the thread that runs cells cannot hear while a loop
 * without an end runs in it. Node breaks a script of `node:vm` on SIGINT, the youngest first: a cell's own, else the sleep here. The
 * outer script here is never broken, so that the signal is handled at every moment.
 */
const asleep = new Script("Atomics.wait(gradwalkSleep, 0, 0)");
const sleep = Object.assign(globalThis, {
  gradwalkSleep: new Int32Array(new SharedArrayBuffer(4)),
  gradwalkWatch: watch,
});
if (parentPort && sleep) runInThisContext("gradwalkWatch()", { breakOnSigint: true });

function watch(): void {
  const { stop } = workerData as { stop: Int32Array };
  parentPort?.postMessage("ready");
  for (;;)
    try {
      asleep.runInThisContext({ breakOnSigint: true });
    } catch {
      Atomics.store(stop, stopWanted, 1);
      parentPort?.postMessage("interrupt");
    }
}
