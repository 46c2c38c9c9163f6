import { Reply, Router, XPublisher } from "zeromq";
import { addressOf, type Connection } from "./connection";

/** The five sockets of a kernel. Nothing is ever dropped for want of room: a queue without an end stands before each. */
export interface Sockets {
  readonly iopub: XPublisher;
  readonly shell: Router;
  readonly control: Router;
  readonly stdin: Router;
  readonly heartbeat: Reply;
}

/** Binds them all. */
export async function bindSockets(connection: Connection): Promise<Sockets> {
  const roomy = { sendHighWaterMark: 0, receiveHighWaterMark: 0, linger: 1_000 };
  const sockets = {
    iopub: new XPublisher({ ...roomy, verbosity: "allSubs" }),
    shell: new Router({ ...roomy, handover: true }),
    control: new Router({ ...roomy, handover: true }),
    stdin: new Router({ ...roomy, handover: true }),
    heartbeat: new Reply({ linger: 0 }),
  };
  await Promise.all([
    sockets.iopub.bind(addressOf(connection, connection.iopub_port)),
    sockets.shell.bind(addressOf(connection, connection.shell_port)),
    sockets.control.bind(addressOf(connection, connection.control_port)),
    sockets.stdin.bind(addressOf(connection, connection.stdin_port)),
    sockets.heartbeat.bind(addressOf(connection, connection.hb_port)),
  ]);
  return sockets;
}
