import type { Content, Message } from "../protocol/message";
import type { CommLine, CommListener } from "../notebook/host";
import type { Line } from "./line";

/** What answers when a front end opens a comm. */
export type CommTarget = (line: CommLine, data: unknown, buffers: readonly Uint8Array[]) => CommListener | undefined;

interface Comm {
  readonly target: string;
  readonly listener: CommListener;
}

/** Lines between the page and the kernel: opened by the page, answered at any time, also while a cell waits. */
export class Comms {
  private readonly targets = new Map<string, CommTarget>();
  private readonly open = new Map<string, Comm>();
  /** The message that is being handled: answers belong to it. */
  private request: Message | undefined;

  constructor(private readonly line: Line) {}

  register(name: string, target: CommTarget): void {
    this.targets.set(name, target);
  }

  /** The answer to `comm_info_request`. */
  info(targetName: unknown): Content {
    const wanted = [...this.open].filter(([, { target }]) => targetName === undefined || target === targetName);
    return { status: "ok", comms: Object.fromEntries(wanted.map(([id, { target }]) => [id, { target_name: target }])) };
  }

  handle(request: Message): void {
    this.request = request;
    const {
      comm_id: id,
      target_name: name,
      data,
    } = request.content as { comm_id: string; target_name?: string; data?: unknown };
    switch (request.header.msg_type) {
      case "comm_open":
        return this.opened(id, name ?? "", data, request);
      case "comm_msg":
        return this.open.get(id)?.listener.message(data, request.buffers);
      case "comm_close":
        this.open.get(id)?.listener.closed?.();
        this.open.delete(id);
    }
  }

  private opened(id: string, name: string, data: unknown, request: Message): void {
    const line = this.lineOf(id);
    const listener = this.targets.get(name)?.(line, data, request.buffers);
    if (listener) this.open.set(id, { target: name, listener });
    else line.close();
  }

  private lineOf(id: string): CommLine {
    const publish = (type: string, data: unknown, buffers: readonly Uint8Array[] = []): void =>
      this.line.publish(type, { comm_id: id, data }, this.request, { buffers });
    return {
      send: (data, buffers) => publish("comm_msg", data, buffers),
      close: () => {
        this.open.delete(id);
        publish("comm_close", {});
      },
    };
  }
}
