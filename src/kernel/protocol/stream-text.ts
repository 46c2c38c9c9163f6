import type { MessageDeparture, StreamDeparture } from "./traffic";

/** How long text waits for more of it, in milliseconds. */
const join = 20;

/** Text that is this long need not wait for more, in characters. */
const enough = 64_000;

/** How much of one text may wait, in characters; past that a loop has run away. */
const most = 64_000_000;

/** Text of one cell that waits to leave; more of it is joined. */
export class StreamText {
  readonly kind = "stream";
  private pieces: string[];
  private length: number;
  private leftOut = 0;

  constructor(
    private readonly source: StreamDeparture,
    private readonly since: number,
  ) {
    this.pieces = [source.text];
    this.length = source.text.length;
  }

  /** Takes more text, if it belongs to the same cell and stream. */
  joins({ name, parent, text }: StreamDeparture): boolean {
    if (name !== this.source.name || parent.msg_id !== this.source.parent.msg_id) return false;
    if (this.length < most) {
      this.pieces.push(text);
      this.length += text.length;
    } else this.leftOut += text.length;
    return true;
  }

  /** How long it still waits for more, in milliseconds. */
  delay(now: number): number {
    return this.length < enough ? Math.max(0, this.since + join - now) : 0;
  }

  /** Takes off what fits into a number of bytes. */
  take(bytes: number): { message: MessageDeparture; size: number; done: boolean } {
    const all = this.pieces.join("");
    const text = Buffer.byteLength(all) <= bytes ? all : cut(all, Math.max(1, Math.floor(bytes / 3)));
    this.pieces = [all.slice(text.length)];
    this.length = all.length - text.length;
    const done = this.length === 0;
    return { message: this.message(done ? text + this.note() : text), size: Buffer.byteLength(text), done };
  }

  private note(): string {
    return this.leftOut === 0 ? "" : `\n… ${this.leftOut} more characters were left out: nobody reads that much.\n`;
  }

  private message(text: string): MessageDeparture {
    return {
      kind: "message",
      socket: "iopub",
      identities: [],
      type: "stream",
      parent: this.source.parent,
      metadata: "{}",
      content: JSON.stringify({ name: this.source.name, text }),
      buffers: [],
    };
  }
}

/** Never between the two halves of a character. */
function cut(text: string, length: number): string {
  const code = text.charCodeAt(length - 1);
  return text.slice(0, code >= 0xd800 && code < 0xdc00 ? length + 1 : length);
}
