import { describe } from "../engine/options";
import { TodoError } from "./todo";
import { fail, isVerdict, pass, type Verdict } from "./verdict";

/**
 * Runs a check and says what came of it. Only `true` or a verdict that passed is a pass: an exception, a stub, nothing or
 * any other value is not. The answer of an async check is a promise. The check itself never throws.
 */
export function judge(check: () => unknown): Verdict | Promise<Verdict> {
  try {
    const result = check();
    return isPromise(result) ? Promise.resolve(result).then(verdictOf, verdictOfError) : verdictOf(result);
  } catch (error) {
    return verdictOfError(error);
  }
}

/** The verdict that a check's result stands for. */
export function verdictOf(result: unknown): Verdict {
  if (isVerdict(result)) return result;
  if (result === true) return pass("Right.");
  if (result === false) return fail("Not right yet.");
  if (result === undefined)
    return fail("The check returned nothing. Write it as () => close(mine, expected), without braces.");
  return fail(`The check returned ${describe(result)}, where true, false or the result of close() belongs.`);
}

/** The verdict for a check that threw. */
export function verdictOfError(error: unknown): Verdict {
  if (isTodo(error)) return fail(sentence(error.message));
  if (error instanceof Error) return fail(`It stopped with an error: ${error.name}: ${error.message}`);
  return fail(`It stopped: something was thrown (${describe(error)}).`);
}

/** By its name too: a cell's class may come from another copy of the library. */
export function isTodo(error: unknown): error is TodoError {
  return error instanceof TodoError || (error instanceof Error && error.name === "TodoError");
}

function sentence(text: string): string {
  const end = /[.!?]$/.test(text) ? "" : ".";
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${end}`;
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === "object" && value !== null && typeof (value as { then?: unknown }).then === "function";
}
