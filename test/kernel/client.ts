import { createHmac, randomUUID } from "node:crypto";
import { Dealer, Request as Ping, Subscriber } from "zeromq";
import type { ConnectionInfo } from "./kernel-process";

export interface Received {
  readonly type: string;
  readonly parent: string | undefined;
  readonly content: Record<string, unknown> & { readonly data?: Record<string, unknown> };
  readonly metadata: Record<string, unknown>;
  readonly buffers: readonly Buffer[];
  readonly header: Record<string, string>;
  /** When it came, in milliseconds. */
  readonly time: number;
}

/** All that came of one request. */
export interface Result {
  readonly reply: Received;
  /** On iopub, in order, without statuses and `execute_input`. */
  readonly outputs: readonly Received[];
  readonly all: readonly Received[];
  /** All that was written to stdout. */
  readonly text: string;
  readonly errors: string;
}

type Channel = "shell" | "control" | "stdin";

/** A front end: it signs, sends, and keeps everything that comes back. */
export class Client {
  readonly session = randomUUID();
  /** Everything on iopub, in order. */
  readonly published: Received[] = [];
  private readonly replies = new Map<string, Received>();
  private readonly sockets: Readonly<Record<Channel, Dealer>>;
  private readonly iopub = new Subscriber({ receiveHighWaterMark: 0, linger: 0 });
  private readonly sending: Record<Channel, Promise<void>>;
  private listeners = new Set<() => void>();
  /** Answers `input_request`. */
  onInput: (prompt: string, password: boolean) => string = () => "";

  constructor(readonly connection: ConnectionInfo) {
    const dealer = (): Dealer =>
      new Dealer({ routingId: this.session, linger: 0, sendHighWaterMark: 0, receiveHighWaterMark: 0 });
    this.sockets = { shell: dealer(), control: dealer(), stdin: dealer() };
    this.sending = { shell: Promise.resolve(), control: Promise.resolve(), stdin: Promise.resolve() };
    this.sockets.shell.connect(this.address(connection.shell_port));
    this.sockets.control.connect(this.address(connection.control_port));
    this.sockets.stdin.connect(this.address(connection.stdin_port));
    this.iopub.connect(this.address(connection.iopub_port));
    this.iopub.subscribe();
    void this.read(this.iopub, (message) => this.published.push(message));
    void this.read(this.sockets.shell, (message) => this.replies.set(message.parent ?? "", message));
    void this.read(this.sockets.control, (message) => this.replies.set(message.parent ?? "", message));
    void this.read(this.sockets.stdin, (message) => {
      const { prompt, password } = message.content as { prompt: string; password: boolean };
      this.send("stdin", "input_reply", { value: this.onInput(prompt, password) });
    });
  }

  /** Sends a request and returns its id. */
  send(channel: Channel, type: string, content: object, buffers: readonly Uint8Array[] = []): string {
    const id = randomUUID();
    this.sendFrames(channel, this.frames(id, type, content, buffers));
    return id;
  }

  /** Sends frames as they are. */
  sendFrames(channel: Channel, frames: readonly (Uint8Array | string)[]): void {
    this.sending[channel] = this.sending[channel].then(() => this.sockets[channel].send([...frames]));
  }

  frames(
    id: string,
    type: string,
    content: object,
    buffers: readonly Uint8Array[] = [],
    key = this.connection.key,
  ): (Uint8Array | string)[] {
    const header = {
      msg_id: id,
      session: this.session,
      username: "test",
      date: new Date().toISOString(),
      msg_type: type,
      version: "5.3",
    };
    const parts = [header, {}, {}, content].map((part) => JSON.stringify(part));
    const hmac = createHmac("sha256", key);
    for (const part of parts) hmac.update(part);
    return ["<IDS|MSG>", hmac.digest("hex"), ...parts, ...buffers];
  }

  /** Sends a request and waits for its reply and its `idle`. */
  async request(type: string, content: object, channel: Channel = "shell", seconds = 30): Promise<Result> {
    return this.result(this.send(channel, type, content), seconds);
  }

  /** Runs a cell to its end. */
  execute(code: string, more: object = {}, seconds = 30): Promise<Result> {
    return this.request("execute_request", { ...executeDefaults, code, ...more }, "shell", seconds);
  }

  /** Starts a cell and returns its id. */
  start(code: string, more: object = {}): string {
    return this.send("shell", "execute_request", { ...executeDefaults, code, ...more });
  }

  /** Waits for the reply to a request and for the `idle` after it. */
  async result(id: string, seconds = 30): Promise<Result> {
    await this.until(() => this.replies.has(id) && this.of(id).some(isIdle), seconds, `the reply and idle of ${id}`);
    const all = this.of(id);
    const outputs = all.filter(({ type }) => type !== "status" && type !== "execute_input");
    const text = (name: string): string =>
      outputs
        .filter(({ type, content }) => type === "stream" && content.name === name)
        .map(({ content }) => content.text)
        .join("");
    return { reply: this.replies.get(id) as Received, outputs, all, text: text("stdout"), errors: text("stderr") };
  }

  /** What was published because of a request, until now. */
  of(id: string): Received[] {
    return this.published.filter(({ parent }) => parent === id);
  }

  /** Waits until something is so; looks again whenever a message comes. */
  async until(so: () => boolean, seconds: number, what: string): Promise<void> {
    const end = Date.now() + seconds * 1_000;
    while (!so()) {
      if (Date.now() > end) throw new Error(`expected ${what} within ${seconds} s; got ${this.tail()}`);
      await new Promise<void>((next) => {
        const timer = setTimeout(done, 100);
        this.listeners.add(done);
        const { listeners } = this;
        function done(): void {
          clearTimeout(timer);
          listeners.delete(done);
          next();
        }
      });
    }
  }

  /** Waits until the kernel answers and is heard on iopub. */
  async ready(check: () => void): Promise<void> {
    for (let attempt = 0; attempt < 120; attempt++) {
      check();
      const id = this.send("shell", "kernel_info_request", {});
      try {
        await this.until(() => this.replies.has(id) && this.of(id).some(isIdle), 0.5, "kernel_info_reply");
        return;
      } catch {
        // not yet
      }
    }
    throw new Error("expected the kernel to answer within 60 s");
  }

  /** One beat of the heart; resolves to the milliseconds that it took. */
  async beat(): Promise<number> {
    const ping = new Ping({ linger: 0, receiveTimeout: 1_000 });
    ping.connect(this.address(this.connection.hb_port));
    const start = performance.now();
    await ping.send("ping");
    await ping.receive();
    ping.close();
    return performance.now() - start;
  }

  close(): void {
    for (const socket of [...Object.values(this.sockets), this.iopub]) socket.close();
  }

  private tail(): string {
    return JSON.stringify(this.published.slice(-5).map(({ type, content }) => [type, content])).slice(0, 2_000);
  }

  private address(port: number): string {
    return `tcp://127.0.0.1:${port}`;
  }

  private async read(socket: AsyncIterable<Buffer[]>, take: (message: Received) => void): Promise<void> {
    for await (const frames of socket) {
      take(this.received(frames));
      for (const listener of [...this.listeners]) listener();
    }
  }

  private received(frames: readonly Buffer[]): Received {
    const at = frames.findIndex((frame) => frame.toString() === "<IDS|MSG>");
    const signed = frames.slice(at + 2, at + 6);
    const hmac = createHmac("sha256", this.connection.key);
    for (const part of signed) hmac.update(part);
    if (hmac.digest("hex") !== frames[at + 1].toString()) throw new Error("a message with a wrong signature came");
    const [header, parent, metadata, content] = signed.map((part) => JSON.parse(part.toString()));
    return {
      type: header.msg_type,
      parent: parent.msg_id,
      header,
      metadata,
      content,
      buffers: frames.slice(at + 6),
      time: Date.now(),
    };
  }
}

const executeDefaults = {
  silent: false,
  store_history: true,
  user_expressions: {},
  allow_stdin: false,
  stop_on_error: true,
};

function isIdle({ type, content }: Received): boolean {
  return type === "status" && content.execution_state === "idle";
}
