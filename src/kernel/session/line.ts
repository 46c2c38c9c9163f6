import { clearTimeout, setTimeout } from "node:timers";
import type { MessagePort, Worker } from "node:worker_threads";
import type { Channel, Content, Message } from "../protocol/message";
import type { Departure } from "../protocol/traffic";

/** What may be said with a message. */
export interface Extras {
  readonly metadata?: Content;
  readonly buffers?: readonly Uint8Array[];
  /** Takes the place of one of the same name that has not left yet. */
  readonly replaces?: string;
}

/** How many pieces of text may leave one by one in each slot; what is more is joined here. */
const piecesPerSlot = 20;
const slot = 20;

/** The kernel's line to the protocol thread. */
export class Line {
  private text: { parent: Message; name: "stdout" | "stderr"; text: string[] } | undefined;
  private slotStart = 0;
  private pieces = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly thread: Worker | MessagePort) {}

  /** To every front end, as part of what a request caused. */
  publish(type: string, content: Content, parent: Message | undefined, extras: Extras = {}): void {
    this.flush();
    this.message("iopub", [Buffer.from(type)], type, content, parent, extras);
  }

  /** To the one that asked. */
  reply(channel: Channel, type: string, content: Content, request: Message, extras: Extras = {}): void {
    this.flush();
    this.message(channel, request.identities, type, content, request, extras);
  }

  /** Text: at once while there is little of it, joined when there is much. */
  write(name: "stdout" | "stderr", text: string, parent: Message): void {
    const now = Date.now();
    if (now - this.slotStart >= slot) {
      this.slotStart = now;
      this.pieces = 0;
    }
    if (this.text && (this.text.parent !== parent || this.text.name !== name)) this.flush();
    this.text ??= { parent, name, text: [] };
    this.text.text.push(text);
    if (++this.pieces <= piecesPerSlot) this.flush();
    else this.timer ??= setTimeout(() => this.flush(), slot).unref();
  }

  /** What was joined leaves now. */
  flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const { text } = this;
    this.text = undefined;
    if (text) this.post({ kind: "stream", parent: text.parent.header, name: text.name, text: text.text.join("") });
  }

  private message(
    socket: "iopub" | Channel,
    identities: readonly Uint8Array[],
    type: string,
    content: Content,
    parent: Message | undefined,
    { metadata = {}, buffers = [], replaces }: Extras,
  ): void {
    this.post({
      kind: "message",
      ...{ socket, identities, type, parent: parent?.header ?? {}, buffers, replaces },
      ...{ metadata: JSON.stringify(metadata), content: JSON.stringify(content) },
    });
  }

  private post(departure: Departure): void {
    this.thread.postMessage(departure);
  }
}
