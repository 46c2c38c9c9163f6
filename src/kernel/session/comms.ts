import { randomUUID } from "node:crypto";
import type { CommLine, CommListener } from "../notebook/host";
import type { Content, Message } from "../protocol/message";
import type { Line } from "./line";

/** What answers when a front end opens a comm. */
export type CommTarget = (line: CommLine, data: unknown, buffers: readonly Uint8Array[]) => CommListener | undefined;

/** A comm that is open. */
interface Comm {
  readonly target: string;
  readonly listener: CommListener;
  /** What was said on it last: what it answers belongs to that. */
  request: Message | undefined;
}

/** Lines between the page and the kernel: opened by either side, answered at any time, also while a cell waits. */
export class Comms {
  private readonly targets = new Map<string, CommTarget>();
  private readonly open = new Map<string, Comm>();

  constructor(private readonly line: Line) {}

  register(name: string, target: CommTarget): void {
    this.targets.set(name, target);
  }

  /** Opens a comm to the front end. */
  connect(target: string, data: unknown, listener: CommListener, request: Message | undefined): CommLine {
    const id = randomUUID();
    this.open.set(id, { target, listener, request });
    this.line.publish("comm_open", { comm_id: id, target_name: target, data }, request);
    return this.lineOf(id, request);
  }

  /** The answer to `comm_info_request`. */
  info(targetName: unknown): Content {
    const wanted = [...this.open].filter(([, { target }]) => targetName === undefined || target === targetName);
    return { status: "ok", comms: Object.fromEntries(wanted.map(([id, { target }]) => [id, { target_name: target }])) };
  }

  handle(request: Message): void {
    const { comm_id, target_name = "", data } = request.content;
    const id = String(comm_id);
    const comm = this.open.get(id);
    if (comm) comm.request = request;
    switch (request.header.msg_type) {
      case "comm_open":
        return this.opened(id, String(target_name), data, request);
      case "comm_msg":
        return comm?.listener.message(data, request.buffers);
      case "comm_close":
        this.open.delete(id);
        return comm?.listener.closed?.();
    }
  }

  private opened(id: string, target: string, data: unknown, request: Message): void {
    const line = this.lineOf(id, request);
    const listener = this.targets.get(target)?.(line, data, request.buffers);
    if (listener) this.open.set(id, { target, listener, request });
    else line.close();
  }

  private lineOf(id: string, first: Message | undefined): CommLine {
    const publish = (type: string, data: unknown, buffers: readonly Uint8Array[] = []): void =>
      this.line.publish(type, { comm_id: id, data }, this.open.get(id)?.request ?? first, { buffers });
    return {
      send: (data, buffers) => publish("comm_msg", data, buffers),
      close: () => {
        publish("comm_close", {});
        this.open.delete(id);
      },
    };
  }
}
