import { promisify } from "node:util";
import { belongsTo } from "./run";

const timers = ["setTimeout", "setInterval", "setImmediate"] as const;

/** Timers end with the run that set them: when it is stopped, what they would have called is not called any more. */
export function tieTimersToRuns(): void {
  for (const name of timers) {
    const original = globalThis[name] as (...given: unknown[]) => NodeJS.Timeout;
    const tied = (callback: unknown, ...rest: unknown[]): NodeJS.Timeout => {
      const run = belongsTo();
      if (typeof callback !== "function" || !run) return original(callback, ...rest);
      const timer = original(
        (...values: unknown[]) => {
          if (run.stopped) clearTimeout(timer);
          else callback(...values);
        },
        ...rest,
      );
      return timer;
    };
    const promised: unknown = (original as { [promisify.custom]?: unknown })[promisify.custom];
    Object.defineProperty(tied, "name", { value: name });
    Object.assign(globalThis, { [name]: Object.assign(tied, { [promisify.custom]: promised }) });
  }
}
