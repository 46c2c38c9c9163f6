/** What the page does to a run that goes on: holds it, lets it go on, ends it. */
export class Drive {
  private held = false;
  private ended = false;
  private readonly waiting = new Set<() => void>();
  private readonly wake = (): void => {
    for (const next of this.waiting) next();
  };

  constructor(
    private readonly signal: AbortSignal | undefined,
    private readonly changed: () => void,
  ) {
    signal?.addEventListener("abort", this.wake);
  }

  get paused(): boolean {
    return this.held;
  }

  /** The page has ended it. */
  get stopped(): boolean {
    return this.ended;
  }

  act(action: "pause" | "resume" | "stop"): void {
    this.held = action === "pause";
    this.ended ||= action === "stop";
    this.changed();
    if (!this.held) this.wake();
  }

  /** Resolves when the run may go on; rejects when the cell was stopped. */
  async mayGoOn(): Promise<void> {
    while (this.held && this.signal?.aborted !== true)
      await new Promise<void>((next) => this.waiting.add(next)).finally(() => this.waiting.clear());
    this.signal?.throwIfAborted();
  }

  /** The run is over: nothing of it is listened for any more. */
  close(): void {
    this.signal?.removeEventListener("abort", this.wake);
  }
}
