import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { Cells } from "./cells/cells";
import { Compiler } from "./cells/compiler";
import { tidyStacks } from "./cells/stacks";
import { Kernel } from "./kernel";
import { goneListener } from "./session/gone";
import { announce } from "./notebook/host";
import { heedWith } from "../engine/interruption";
import { commTarget } from "../messages/comm";
import { stopCells, stopHeard } from "./protocol/stop";
import type { Arrival, ThreadData } from "./protocol/traffic";
import { Comms } from "./session/comms";
import { Execution } from "./session/execution";
import { History } from "./session/history";
import { Input } from "./session/input";
import { guard, interrupter } from "./session/interrupt";
import { ActiveRuns } from "./session/active-runs";
import { KernelHost } from "./session/kernel-host";
import { Line } from "./session/line";
import { printPromisesPlainly } from "./session/plain-promises";
import { guardProcess } from "./session/process-guard";
import { growSlowly } from "./session/tidy";
import { tieTimersToRuns } from "./session/timers";
import { replaceStockDisplay } from "./session/stock-display";
import { redirectStreams } from "./session/streams";
import { currentRun } from "./session/run";
import { resolveLibrary } from "./session/library";

/** `node lib/kernel/main.js CONNECTION_FILE`: the kernel, as Jupyter starts it. */
function main(connectionFile: string): void {
  growSlowly();
  const stop = stopCells();
  const thread = new Worker(join(__dirname, "protocol", "thread.js"), {
    workerData: { connectionFile, stop } satisfies ThreadData,
    resourceLimits: { maxYoungGenerationSizeMb: 4 },
  });
  const watch = new Worker(join(__dirname, "session", "stop-watch.js"), {
    workerData: { stop },
    resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 1 },
  });

  const line = new Line(thread);
  resolveLibrary();
  const runs = new ActiveRuns();
  const interruptible = interrupter(stop);
  const guarded = guard(stop);
  const cells = new Cells(new Compiler(), guarded, interruptible);
  const history = new History();
  const comms = new Comms(line);
  const input = new Input(line);
  const execution = new Execution(line, cells, history, runs);
  const host = new KernelHost(line, input, cells, comms, runs, interruptible);
  const kernel = new Kernel({ line, cells, execution, comms, history, input });

  tidyStacks((name) => cells.positionsOf(name));
  announce(host);
  heedWith(guarded.alive);
  replaceStockDisplay(host);
  comms.register(commTarget, (opened, data) => {
    const id = (data as { id?: unknown } | null)?.id;
    return typeof id === "string" ? (host.connect(id, opened) ?? goneListener(opened)) : undefined;
  });
  const interrupted = (): void => {
    stopHeard(stop);
    runs.stop();
  };
  const exit = guardProcess();
  thread.on("message", (arrival: Arrival) => {
    if (arrival.kind === "request") kernel.receive(arrival);
    else if (arrival.kind === "interrupt") interrupted();
    else exit();
  });
  watch.on("message", (message) => message === "interrupt" && interrupted());
  process.on("unhandledRejection", (reason) => execution.report(currentRun(), reason));
  process.on("uncaughtException", (error) => execution.report(currentRun(), error));
  redirectStreams(line);
  tieTimersToRuns();
  printPromisesPlainly();
}

const [connectionFile] = process.argv.slice(2);
if (connectionFile === undefined) {
  process.stderr.write("gradwalk: expected a connection file; got none — Jupyter starts this kernel\n");
  process.exitCode = 1;
} else main(connectionFile);
