import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The checkout. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/** What ends a script with one clear line and no stack trace. */
export class Stop extends Error {}

/** The programs that run now, and the exit code to end with once a signal has asked for the end. */
const running = new Set();
let stopping;

/** Starts a program that is ended with this script; a second signal does not ask. */
export function start(command, args, options) {
  const child = spawn(command, args, options);
  running.add(child);
  child.on("error", () => running.delete(child));
  child.on("close", () => running.delete(child));
  return child;
}

/**
 * Runs a program to its end. Its output is kept back and shown only when it fails, unless `show` is set.
 * Throws Stop when it cannot start or exits with anything but 0.
 */
export function run(command, args, { cwd = root, env = {}, show = false } = {}) {
  return new Promise((resolve, reject) => {
    if (stopping !== undefined) return reject(new Stop("stopped"));
    const child = start(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: show ? "inherit" : ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32" && command === "npm",
    });
    let output = "";
    child.stdout?.on("data", (chunk) => (output += chunk));
    child.stderr?.on("data", (chunk) => (output += chunk));
    child.on("error", (error) => reject(new Stop(`${command}: could not be started: ${error.message}`)));
    child.on("close", (code, signal) => {
      if (code === 0) resolve(output);
      else reject(new Stop(`${[command, ...args].join(" ")} ended with ${signal ?? `code ${code}`}\n${output.trim()}`));
    });
  });
}

/** Runs a script's main function; a Stop becomes one line and exit code 1. On a signal, what runs is ended first. */
export async function main(body) {
  for (const [signal, code] of Object.entries({ SIGHUP: 129, SIGINT: 130, SIGTERM: 143 }))
    process.on(signal, () => end(code));
  try {
    await body();
  } catch (error) {
    if (stopping === undefined) console.error(error instanceof Stop ? `\n${error.message.trim()}` : error);
    process.exitCode = stopping ?? 1;
  }
}

/**
 * How long what runs may take to end, in milliseconds. A server takes a second or two for its kernels; now and then it then
 * waits for ever for a thread that reads files (anyio's, which outlives its loop).
 */
const patience = 6_000;

/** Asks what runs to end; after a second signal, or when it takes too long, it is ended. The script ends when all of it has. */
export function end(code) {
  if (running.size === 0) process.exit(code);
  const signal = (name) => running.forEach((child) => child.kill(name));
  signal(stopping === undefined ? "SIGTERM" : "SIGKILL");
  stopping = code;
  setTimeout(() => signal("SIGKILL"), patience).unref();
}

/** Does one stage of a longer script and says how long it took. */
export async function stage(name, body) {
  const begin = performance.now();
  process.stdout.write(`${name} … `);
  const note = await body();
  console.log(`${note ?? "done"} (${((performance.now() - begin) / 1000).toFixed(1)} s)`);
}
