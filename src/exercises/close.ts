import { describe } from "../engine/options";
import { fail, pass, type Verdict } from "./verdict";

/** Where two values differ: the way down to it, and what stands on either side. */
export interface Difference {
  /** `""` at the top, `"[1][0]"` below. */
  readonly path: string;
  readonly actual: unknown;
  readonly expected: unknown;
  readonly kind: "missing" | "kind" | "length" | "value";
}

/**
 * Whether a result is what it should be, up to rounding: numbers, nested arrays, typed arrays, tensors, or objects of them.
 * `tolerance` is relative to the expected number, and absolute below 1. The message says where they first differ.
 */
export function close(actual: unknown, expected: unknown, tolerance = 1e-6): Verdict {
  if (!(tolerance >= 0))
    throw new RangeError(
      `close: expected tolerance >= 0; got ${describe(tolerance)} — leave it out for one in a million`,
    );
  const difference = differenceOf(actual, expected, tolerance);
  if (difference === undefined) return pass("Right.");
  return fail(`${inWords(difference)}${wholeInWords(actual, expected, tolerance)}`);
}

/** The first difference between two values, or undefined. */
export function differenceOf(actual: unknown, expected: unknown, tolerance = 1e-6, path = ""): Difference | undefined {
  const mine = plain(actual);
  const right = plain(expected);
  const differ = (kind: Difference["kind"]): Difference => ({ path, actual: mine, expected: right, kind });
  if (Array.isArray(right)) {
    if (mine === undefined || mine === null) return differ("missing");
    if (!Array.isArray(mine)) return differ("kind");
    if (mine.length !== right.length) return differ("length");
    return first(right, (value, index) => differenceOf(mine[index], value, tolerance, `${path}[${index}]`));
  }
  if (typeof right === "object" && right !== null) {
    if (mine === undefined || mine === null) return differ("missing");
    if (typeof mine !== "object" || Array.isArray(mine)) return differ("kind");
    return first(Object.keys(right), (key) =>
      differenceOf(
        (mine as Record<string, unknown>)[key],
        (right as Record<string, unknown>)[key],
        tolerance,
        `${path}.${key}`,
      ),
    );
  }
  if (Object.is(mine, right)) return undefined;
  if (mine === undefined || mine === null) return differ("missing");
  if (typeof mine !== typeof right) return differ("kind");
  if (typeof mine !== "number" || typeof right !== "number") return mine === right ? undefined : differ("value");
  // A share of infinity is infinity: nothing but itself is near it.
  const isNear = Number.isFinite(right) && Math.abs(mine - right) <= tolerance * Math.max(1, Math.abs(right));
  return isNear ? undefined : differ("value");
}

/** A difference as a sentence. */
export function inWords({ path, actual, expected, kind }: Difference): string {
  const at = path === "" ? "" : `At ${path.replace(/^\./, "")}: `;
  if (kind === "missing") return `${at}Nothing came back, where ${describe(expected)} belongs. Is there a return?`;
  if (kind === "length")
    return `${at}${(expected as unknown[]).length} values belong here; there are ${(actual as unknown[]).length}.`;
  if (typeof actual === "number" && Number.isNaN(actual))
    return `${at}The result is NaN, “not a number”: something undefined went into the arithmetic. ${describe(expected)} belongs here.`;
  return `${at}Expected ${describe(expected)}, got ${describe(actual)}.`;
}

function wholeInWords(actual: unknown, expected: unknown, tolerance: number): string {
  for (const [factor, words] of [
    [-1, " All signs are the wrong way round."],
    [2, " Everything is twice as large as it should be."],
    [0.5, " Everything is half as large as it should be."],
  ] as const)
    if (differenceOf(actual, scaled(expected, factor), tolerance) === undefined) return words;
  return "";
}

function scaled(value: unknown, factor: number): unknown {
  const right = plain(value);
  if (Array.isArray(right)) return right.map((each) => scaled(each, factor));
  // Zero has no sign, and what is no number has no half.
  return typeof right === "number" ? right * factor : NaN;
}

/** Tensors and typed arrays as nested arrays. */
function plain(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) return Array.from(value as unknown as ArrayLike<number>);
  if (typeof value === "object" && value !== null && "toArray" in value && typeof value.toArray === "function")
    return value.toArray() as unknown;
  return value;
}

function first<Value>(
  values: readonly Value[],
  look: (value: Value, index: number) => Difference | undefined,
): Difference | undefined {
  for (const [index, value] of values.entries()) {
    const found = look(value, index);
    if (found) return found;
  }
  return undefined;
}
