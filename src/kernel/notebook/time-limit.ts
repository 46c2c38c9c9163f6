import { Script } from "node:vm";
import { fail, type Verdict } from "../../exercises/verdict";

/** How long a check may take, in milliseconds. */
const limit = 5_000;

const work = Symbol.for("gradwalk.limited");
const registry = globalThis as unknown as Record<symbol, () => unknown>;
const script = new Script(`globalThis[Symbol.for("gradwalk.limited")]()`, { filename: "gradwalk:limited" });
const tooLong = fail("It did not end within 5 seconds. Is there a loop that never comes to its end?");

/** The verdict of a check, or one that says it takes too long: a loop without an end is broken off wherever it is. */
export function withinLimit(judging: () => Verdict | Promise<Verdict>): Verdict | Promise<Verdict> {
  const outer = registry[work];
  registry[work] = judging;
  try {
    const verdict = script.runInThisContext({ timeout: limit }) as Verdict | Promise<Verdict>;
    return verdict instanceof Promise ? firstOf(verdict) : verdict;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_SCRIPT_EXECUTION_TIMEOUT") return tooLong;
    throw error;
  } finally {
    registry[work] = outer;
  }
}

async function firstOf(verdict: Promise<Verdict>): Promise<Verdict> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Verdict>((resolve) => (timer = setTimeout(resolve, limit, tooLong)));
  return Promise.race([verdict, late]).finally(() => clearTimeout(timer));
}
