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
  private readonly pieces: string[];
  /** The first piece that has not left, and how much of it has. */
  private first = 0;
  private offset = 0;
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

  /** Takes off what fits into a number of bytes, as they are counted on the way: in JSON, where a line break takes two. */
  take(bytes: number): { message: MessageDeparture; size: number; done: boolean } {
    let text = this.head(bytes);
    for (let size = sizeOf(text); size > bytes && text.length > 2; size = sizeOf(text))
      text = whole(text.slice(0, Math.max(2, Math.floor((bytes / size) * text.length))));
    this.drop(text.length);
    const done = this.length === 0;
    return { message: this.message(done ? text + this.note() : text), size: sizeOf(text), done };
  }

  /** The first characters, not taken off yet. */
  private head(count: number): string {
    let text = this.pieces[this.first].slice(this.offset, this.offset + count);
    for (let index = this.first + 1; text.length < count && index < this.pieces.length; index++)
      text += this.pieces[index].slice(0, count - text.length);
    return text;
  }

  private drop(count: number): void {
    this.length -= count;
    this.offset += count;
    while (this.first < this.pieces.length && this.offset >= this.pieces[this.first].length) {
      this.offset -= this.pieces[this.first].length;
      this.pieces[this.first++] = "";
    }
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

/** The bytes of a text in JSON. */
function sizeOf(text: string): number {
  return Buffer.byteLength(JSON.stringify(text));
}

/** Never ends between the two halves of a character. */
function whole(text: string): string {
  const last = text.charCodeAt(text.length - 1);
  return text.length > 1 && last >= 0xd800 && last < 0xdc00 ? text.slice(0, -1) : text;
}
