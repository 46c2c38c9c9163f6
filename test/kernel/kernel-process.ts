import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Client } from "./client";

export const root = resolve(__dirname, "../..");

/** A kernel of this checkout, in a folder of its own, as Jupyter starts it. */
export interface KernelProcess {
  readonly client: Client;
  readonly process: ChildProcess;
  /** The folder it runs in. */
  readonly folder: string;
  /** What it wrote to its own stdout and stderr, which no learner sees. */
  readonly said: string[];
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly folder?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What is started instead of our kernel; the connection file is put last. */
  readonly command?: readonly string[];
}

/** Starts a kernel and waits until it answers. */
export async function startKernel({ folder: given, env = {}, command }: StartOptions = {}): Promise<KernelProcess> {
  const folder = given ?? (await mkdtemp(join(tmpdir(), "gradwalk-kernel-")));
  const connection = await newConnection();
  const file = join(await mkdtemp(join(tmpdir(), "gradwalk-connection-")), "connection.json");
  await writeFile(file, JSON.stringify(connection));
  const [program, ...rest] = command ?? [process.execPath, join(root, "lib", "kernel", "main.js")];
  const child = spawn(program, [...rest, file], { cwd: folder, env: { ...process.env, ...env } });
  const said: string[] = [];
  child.stdout.on("data", (text) => said.push(String(text)));
  child.stderr.on("data", (text) => said.push(String(text)));
  const client = new Client(connection);
  await client.ready(() => {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`the kernel ended at once:\n${said.join("")}`);
  });
  const stop = async (): Promise<void> => {
    client.close();
    if (child.exitCode === null && child.signalCode === null) {
      const ended = new Promise((next) => child.once("exit", next));
      child.kill("SIGKILL");
      await ended;
    }
    await rm(folder, { recursive: true, force: true });
    await rm(resolve(file, ".."), { recursive: true, force: true });
  };
  return { client, process: child, folder, said, stop };
}

export interface ConnectionInfo {
  readonly transport: "tcp";
  readonly ip: "127.0.0.1";
  readonly key: string;
  readonly signature_scheme: "hmac-sha256";
  readonly shell_port: number;
  readonly control_port: number;
  readonly iopub_port: number;
  readonly stdin_port: number;
  readonly hb_port: number;
}

async function newConnection(): Promise<ConnectionInfo> {
  const [shell_port, control_port, iopub_port, stdin_port, hb_port] = await freePorts(5);
  const key = randomUUID();
  const rest = { transport: "tcp", ip: "127.0.0.1", signature_scheme: "hmac-sha256" } as const;
  return { ...rest, key, shell_port, control_port, iopub_port, stdin_port, hb_port };
}

async function freePorts(count: number): Promise<number[]> {
  const probes = await Promise.all(Array.from({ length: count }, probe));
  return Promise.all(probes.map(({ port, close }) => close().then(() => port)));
}

function probe(): Promise<{ port: number; close(): Promise<void> }> {
  return new Promise((found, failed) => {
    const server = createServer().on("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      found({ port, close: () => new Promise((closed) => server.close(() => closed())) });
    });
  });
}
