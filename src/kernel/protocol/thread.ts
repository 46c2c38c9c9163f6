import { parentPort, workerData } from "node:worker_threads";
import type { Router } from "zeromq";
import { readConnection } from "./connection";
import { info } from "./info";
import type { Channel, Content, Message } from "./message";
import { newHeader } from "./header";
import { Outbox } from "./outbox";
import { endWithParent } from "./parent";
import { bindSockets } from "./sockets";
import { interrupt } from "./stop";
import type { Arrival, Departure, MessageDeparture, ThreadData } from "./traffic";
import { Wire } from "./wire";

/**
 * The thread that speaks to Jupyter. It never runs a learner's code, so that output leaves, a heart beats, a stop is heard and
 * the kernel ends while a loop without an end runs in the other thread.
 */
const port = parentPort;
if (port) void serve(workerData as ThreadData, (arrival) => port.postMessage(arrival));

async function serve({ connectionFile, stop }: ThreadData, pass: (arrival: Arrival) => void): Promise<void> {
  const connection = readConnection(connectionFile);
  const wire = new Wire(connection.key, connection.signature_scheme);
  const sockets = await bindSockets(connection);
  const encode = ({
    identities,
    type,
    parent,
    metadata,
    content,
    buffers,
  }: MessageDeparture): (Uint8Array | string)[] =>
    wire.encode(identities, { header: newHeader(type), parent: JSON.stringify(parent), metadata, content }, buffers);
  const outbox = new Outbox((message) => sockets[message.socket].send(encode(message)));

  function send(socket: "iopub" | Channel, type: string, content: Content, parent: Message | undefined): void {
    const identities = socket === "iopub" ? [Buffer.from(type)] : (parent?.identities ?? []);
    outbox.add({
      kind: "message",
      ...{ socket, type, identities, parent: parent?.header ?? {} },
      ...{ metadata: "{}", content: JSON.stringify(content), buffers: [] },
    });
  }

  /** Busy, an answer, idle: for what needs no cell. */
  function answer(socket: Channel, request: Message, content: Content): void {
    send("iopub", "status", { execution_state: "busy" }, request);
    send(socket, request.header.msg_type.replace("_request", "_reply"), content, request);
    send("iopub", "status", { execution_state: "idle" }, request);
  }

  async function end(request: Message): Promise<void> {
    answer("control", request, { status: "ok", restart: request.content.restart === true });
    await outbox.flushed();
    for (const socket of Object.values(sockets)) socket.close();
    pass({ kind: "end" });
    // A loop without an end does not hear that.
    setTimeout(() => process.kill(process.pid, "SIGKILL"), 300);
  }

  function control(request: Message): void {
    const type = request.header.msg_type;
    if (type === "shutdown_request") void end(request);
    else if (type === "interrupt_request") {
      interrupt(stop, () => pass({ kind: "interrupt" }));
      answer("control", request, { status: "ok" });
    } else if (type === "kernel_info_request") answer("control", request, info());
    else pass({ kind: "request", channel: "control", message: request });
  }

  async function read(socket: Router, handle: (message: Message) => void): Promise<void> {
    for await (const frames of socket) {
      const message = decoded(wire, frames);
      if (message) handle(message);
    }
  }

  async function welcome(): Promise<void> {
    for await (const [frame] of sockets.iopub)
      if (frame[0] === 1)
        send("iopub", "iopub_welcome", { subscription: frame.subarray(1).toString("utf8") }, undefined);
  }

  async function beat(): Promise<void> {
    for await (const frames of sockets.heartbeat) await sockets.heartbeat.send(frames);
  }

  port?.on("message", (departure: Departure) => outbox.add(departure));
  send("iopub", "status", { execution_state: "starting" }, undefined);
  void read(sockets.shell, (message) => pass({ kind: "request", channel: "shell", message }));
  void read(sockets.stdin, (message) => pass({ kind: "request", channel: "stdin", message }));
  void read(sockets.control, control);
  void welcome();
  void beat();
  endWithParent();
}

/** What is forged or broken is dropped: whoever sent it gets no answer. */
function decoded(wire: Wire, frames: readonly Buffer[]): Message | undefined {
  try {
    return wire.decode(frames);
  } catch {
    return undefined;
  }
}
