import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect } from "vitest";

/** Lists of plain values longer than this are kept as their length and every so-many-th of them; of numbers also their extent. */
const longest = 48;

/**
 * Compares a picture, or anything made of plain data, with `test/golden/NAME.json`. `UPDATE_GOLDEN=1` writes the file instead: look at
 * what changed before you commit it.
 */
export function expectGolden(name: string, value: unknown): void {
  const path = join(__dirname, `${name}.json`);
  const rounded = roundedOff(value);
  if (process.env["UPDATE_GOLDEN"] === "1") {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${layOut(rounded, "")}\n`);
    return;
  }
  if (!existsSync(path)) throw new Error(`${name}: no golden file — write it: UPDATE_GOLDEN=1 npm test -- golden`);
  expect(rounded).toEqual(JSON.parse(readFileSync(path, "utf8")));
}

/** The same with five significant digits, what is not finite by its name, and long lists of numbers thinned. */
export function roundedOff(value: unknown): unknown {
  if (typeof value === "number") return Number.isFinite(value) ? Number(value.toPrecision(5)) + 0 : String(value);
  if (ArrayBuffer.isView(value)) return roundedOff(Array.from(value as Float64Array));
  if (Array.isArray(value))
    return value.length > longest && value.every((each) => typeof each !== "object" || each === null)
      ? thinned(value)
      : value.map(roundedOff);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .map(([key, each]) => [key, roundedOff(each)]),
  );
}

function thinned(values: readonly unknown[]): unknown {
  const stride = Math.ceil(values.length / longest);
  const numbers = values.filter((value) => typeof value === "number" && !Number.isNaN(value)) as number[];
  return {
    length: values.length,
    ...(numbers.length > 0 && {
      least: roundedOff(numbers.reduce((least, value) => Math.min(least, value), Infinity)),
      greatest: roundedOff(numbers.reduce((greatest, value) => Math.max(greatest, value), -Infinity)),
    }),
    every: stride,
    values: values.filter((_, index) => index % stride === 0).map(roundedOff),
  };
}

/** JSON with a line for each thing that fits one. */
function layOut(value: unknown, indent: string): string {
  const flat = JSON.stringify(value);
  if (flat.length + indent.length <= 140 || typeof value !== "object" || value === null) return flat;
  const inner = `${indent} `;
  const parts = Array.isArray(value)
    ? value.map((each) => layOut(each, inner))
    : Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}: ${layOut(each, inner)}`);
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  return `${open}\n${parts.map((part) => inner + part).join(",\n")}\n${indent}${close}`;
}
