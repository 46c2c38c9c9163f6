import { readFileSync } from "node:fs";

/** The connection file that Jupyter hands to a kernel. */
export interface Connection {
  readonly transport: string;
  readonly ip: string;
  readonly key: string;
  readonly signature_scheme: string;
  readonly shell_port: number;
  readonly control_port: number;
  readonly iopub_port: number;
  readonly stdin_port: number;
  readonly hb_port: number;
}

const ports = ["shell_port", "control_port", "iopub_port", "stdin_port", "hb_port"] as const;

/** Reads and checks a connection file; throws one line that says what it lacks. */
export function readConnection(file: string): Connection {
  const read = JSON.parse(readFileSync(file, "utf8")) as Partial<Connection>;
  const { transport = "tcp", ip = "127.0.0.1", key = "", signature_scheme = "hmac-sha256" } = read;
  for (const port of ports)
    if (!Number.isInteger(read[port]))
      throw new TypeError(
        `connection file: expected a number at ${port}; got ${read[port]} — give the file of Jupyter`,
      );
  return { ...(read as Connection), transport, ip, key, signature_scheme };
}

/** The address that a socket binds to. */
export function addressOf({ transport, ip }: Connection, port: number): string {
  return transport === "ipc" ? `ipc://${ip}-${port}` : `${transport}://${ip}:${port}`;
}
