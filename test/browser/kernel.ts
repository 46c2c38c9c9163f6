import type { Line, LineListener, PageKernel } from "../../src/browser";
import type { Answer, Request } from "../../src/messages";

/** A kernel at the other end of the page, answered by hand. */
export class FakeKernel implements PageKernel {
  readonly asked: Request[] = [];
  readonly opened: string[] = [];
  interrupts = 0;
  private listener: LineListener | undefined;
  private readonly changes = new Set<() => void>();

  constructor(private now: ReturnType<PageKernel["state"]>) {}

  state(): ReturnType<PageKernel["state"]> {
    return this.now;
  }

  connect(id: string, listener: LineListener): Line {
    this.opened.push(id);
    this.listener = listener;
    return { send: (request) => void this.asked.push(request), close: () => (this.listener = undefined) };
  }

  interrupt(): void {
    this.interrupts++;
  }

  onChange(listener: () => void): () => void {
    this.changes.add(listener);
    return () => this.changes.delete(listener);
  }

  get isOpen(): boolean {
    return this.listener !== undefined;
  }

  get listeners(): number {
    return this.changes.size;
  }

  become(state: ReturnType<PageKernel["state"]>): void {
    this.now = state;
    for (const changed of this.changes) changed();
  }

  /** Answers the latest request. */
  answer(answer: { readonly type: Answer["type"] } & Readonly<Record<string, unknown>>): void {
    this.listener?.answer({ request: this.asked.at(-1)?.request ?? 0, ...answer } as Answer);
  }

  restart(): void {
    this.now = "none";
    this.listener?.closed();
    for (const changed of this.changes) changed();
  }
}
