import { AsyncResource } from "node:async_hooks";
import { nameOf, placesOf } from "../cells/thrown";
import type { Cells } from "../cells/cells";
import type { Bundle, CommLine, CommListener, Described, DisplayOptions, Host } from "../notebook/host";
import type { Input } from "./input";
import { interruptible } from "./interrupt";
import type { Line } from "./line";
import { addRepresentation } from "./representation";
import { currentRun } from "./run";

/** What this kernel does for the notebook functions. */
export class KernelHost implements Host {
  readonly interactive = true;
  private readonly listeners = new Map<string, (line: CommLine) => CommListener>();

  constructor(
    private readonly line: Line,
    private readonly input: Input,
    private readonly cells: Cells,
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
  }

  /** The kernel's side of the output with this id. */
  connect(id: string, line: CommLine): CommListener | undefined {
    return this.listeners.get(id)?.(line);
  }

  bind<Given extends unknown[], T>(work: (...given: Given) => T): (...given: Given) => T {
    return AsyncResource.bind((...given: Given) => interruptible(() => work(...given)));
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
