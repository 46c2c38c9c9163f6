import { AsyncResource } from "node:async_hooks";
import { nameOf, placesOf } from "../cells/thrown";
import type { Cells } from "../cells/cells";
import type { Bundle, CommLine, CommListener, Described, DisplayOptions, Host } from "../notebook/host";
import type { Comms, CommTarget } from "./comms";
import type { Input } from "./input";
import type { ActiveRuns } from "./active-runs";
import type { Interruptible } from "./interrupt";
import type { Line } from "./line";
import { addRepresentation } from "./representation";
import { aborted, currentRun } from "./run";

/** Outputs that the page can still ask about: those of a long day. */
const mostListeners = 2_000;

/** What this kernel does for the notebook functions. */
export class KernelHost implements Host {
  readonly interactive = true;
  private readonly listeners = new Map<string, (line: CommLine) => CommListener>();

  constructor(
    private readonly line: Line,
    private readonly input: Input,
    private readonly cells: Cells,
    private readonly comms: Comms,
    private readonly runs: ActiveRuns,
    private readonly interruptible: Interruptible,
  ) {}

  display(data: Bundle, { metadata = {}, id, update = false }: DisplayOptions = {}): void {
    const run = currentRun();
    if (!run || run.silent) return;
    const content = { data, metadata, transient: id === undefined ? {} : { display_id: id } };
    const replaces = update ? id : undefined;
    this.line.publish(update ? "update_display_data" : "display_data", content, run.request, { replaces });
  }

  clear(wait: boolean): void {
    const run = currentRun();
    if (run && !run.silent) this.line.publish("clear_output", { wait }, run.request);
  }

  ask(question: string, password: boolean): Promise<string> {
    return this.input.ask(currentRun(), question, password);
  }

  signal(): AbortSignal | undefined {
    return currentRun()?.signal;
  }

  listen(id: string, connect: (line: CommLine) => CommListener): void {
    this.listeners.set(id, AsyncResource.bind(connect));
    const [oldest] = this.listeners.keys();
    if (this.listeners.size > mostListeners) this.listeners.delete(oldest);
  }

  /** The kernel's side of the output with this id. */
  connect(id: string, line: CommLine): CommListener | undefined {
    return this.listeners.get(id)?.(line);
  }

  onComm(target: string, connect: CommTarget): void {
    this.comms.register(target, AsyncResource.bind(connect));
  }

  openComm(target: string, data: unknown, listener: CommListener): CommLine {
    return this.comms.connect(target, data, listener, currentRun()?.request);
  }

  bind<Given extends unknown[], T>(work: (...given: Given) => T): (...given: Given) => T {
    const parent = currentRun();
    return (...given) => {
      if (!parent) return work(...given);
      const run = parent.child();
      return this.runs.during(run, () =>
        untilStopped(
          this.interruptible(() => work(...given)),
          run.signal,
        ),
      );
    };
  }

  hold(work: Promise<unknown>): void {
    currentRun()?.hold(work);
  }

  describe(error: unknown): Described {
    const { ename, evalue } = nameOf(error);
    const [place] = placesOf(error, (cell) => this.cells.positionsOf(cell));
    return { message: `${ename}: ${evalue}`, line: place?.line };
  }

  represent(how: (value: unknown) => Bundle | undefined): void {
    addRepresentation(how);
  }
}

/** Also a promise that nobody keeps ends when its run is stopped. */
function untilStopped<T>(result: T, signal: AbortSignal): T {
  return result instanceof Promise ? (Promise.race([result, aborted(signal)]) as T) : result;
}
