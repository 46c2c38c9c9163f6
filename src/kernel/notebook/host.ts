/** Representations of one thing by MIME type; a front end shows the richest that it knows. */
export type Bundle = Readonly<Record<string, unknown>>;

/** How a bundle is shown. */
export interface DisplayOptions {
  readonly metadata?: Readonly<Record<string, unknown>>;
  /** Names the output, so that it can be replaced. */
  readonly id?: string;
  /** Replaces what was shown under `id`. */
  readonly update?: boolean;
}

/** A line from an output on the page; it stays open until one side closes it. */
export interface CommLine {
  /** Also with binary buffers. */
  send(data: unknown, buffers?: readonly Uint8Array[]): void;
  close(): void;
}

/** The kernel's side of an output. */
export interface CommListener {
  message(data: unknown, buffers: readonly Uint8Array[]): void;
  closed?(): void;
}

/** An error of the learner's as one line, with the line it happened in when that is one of a cell. */
export interface Described {
  readonly message: string;
  readonly line?: number;
}

/** What the notebook functions ask of the kernel they run in. Under stock tslab and in bare Node there are poorer ones. */
export interface Host {
  /** The page can talk back. */
  readonly interactive: boolean;
  display(bundle: Bundle, options?: DisplayOptions): void;
  clear(wait: boolean): void;
  /** Asks the learner for a line. */
  ask(question: string, password: boolean): Promise<string>;
  /** Aborted when the learner stops the cell that runs now. */
  signal(): AbortSignal | undefined;
  /** Answers a page that opens a line for the output with this id. */
  listen(id: string, connect: (line: CommLine) => CommListener): void;
  /** Answers every comm that is opened with this target. */
  onComm(
    target: string,
    connect: (line: CommLine, data: unknown, buffers: readonly Uint8Array[]) => CommListener | undefined,
  ): void;
  openComm(target: string, data: unknown, listener: CommListener): CommLine;
  /** A function that counts as the cell that runs now, whenever it is called, and that a stop ends. */
  bind<Given extends unknown[], T>(work: (...given: Given) => T): (...given: Given) => T;
  /** The cell that runs now does not end before this. */
  hold(work: Promise<unknown>): void;
  describe(error: unknown): Described;
  /** Tried on the value of a cell's last expression, the latest first; an empty bundle shows nothing. */
  represent(how: (value: unknown) => Bundle | undefined): void;
}

const key = Symbol.for("gradwalk.kernel");

/** The kernel makes itself known. */
export function announce(host: Host): void {
  (globalThis as unknown as Record<symbol, Host>)[key] = host;
}

/** The kernel that this code runs in, when it is Gradwalk's. */
export function announced(): Host | undefined {
  return (globalThis as unknown as Record<symbol, Host | undefined>)[key];
}
