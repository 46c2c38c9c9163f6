import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The checkout. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/** What ends a script with one clear line and no stack trace. */
export class Stop extends Error {}

/**
 * Runs a program to its end. Its output is kept back and shown only when it fails, unless `show` is set.
 * Throws Stop when it cannot start or exits with anything but 0.
 */
export function run(command, args, { cwd = root, env = {}, show = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: show ? "inherit" : ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32" && command === "npm",
    });
    let output = "";
    child.stdout?.on("data", (chunk) => (output += chunk));
    child.stderr?.on("data", (chunk) => (output += chunk));
    child.on("error", (error) => reject(new Stop(`${command}: could not be started: ${error.message}`)));
    child.on("close", (code) => {
      if (code === 0) resolve(output);
      else reject(new Stop(`${[command, ...args].join(" ")} ended with code ${code}\n${output.trim()}`));
    });
  });
}

/** Runs a script's main function; a Stop becomes one line and exit code 1. */
export async function main(body) {
  try {
    await body();
  } catch (error) {
    console.error(error instanceof Stop ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}

/** Does one stage of a longer script and says how long it took. */
export async function stage(name, body) {
  const start = performance.now();
  process.stdout.write(`${name} … `);
  const note = await body();
  console.log(`${note ?? "done"} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
}
