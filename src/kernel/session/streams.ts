import type { Line } from "./line";
import { currentRun } from "./run";

/** Sends what a cell prints to that cell, whenever it prints it. */
export function redirectStreams(line: Line): void {
  for (const name of ["stdout", "stderr"] as const) {
    const decoder = new TextDecoder();
    const write = (chunk: string | Uint8Array, ...rest: unknown[]): boolean => {
      const run = currentRun();
      const text = typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true });
      if (run && !run.silent && text !== "") line.write(name, text, run.request);
      const written = rest.find((each): each is () => void => typeof each === "function");
      if (written) process.nextTick(written);
      return true;
    };
    process[name].write = write;
  }
}
