import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";

/** The cases of a file of this folder; `make.py` says where they come from. */
export function referenceCases<Case>(name: string): readonly Case[] {
  return (JSON.parse(readFileSync(join(__dirname, `${name}.json`), "utf8")) as { cases: Case[] }).cases;
}

// Below this size a number is what cancelling left: its rounding is that of the numbers it came from.
const small = 1e-2;

/** Fails unless every number is within `tolerance` of its reference, relative to the reference. */
export function expectClose(actual: ArrayLike<number>, expected: readonly number[], tolerance: number): void {
  expect(actual.length).toBe(expected.length);
  for (const [index, reference] of expected.entries()) {
    const off = Math.abs(actual[index]! - reference) / Math.max(Math.abs(reference), small);
    if (!(off <= tolerance))
      expect.fail(`expected ${reference} within ${tolerance}; got ${actual[index]} at index ${index}, off by ${off}`);
  }
}

/** PyTorch's float64 has the same bits but for the order of sums; float32 does not. */
export const tolerances = { float64: 1e-9, float32: 1e-4 } as const;
export type Precision = keyof typeof tolerances;
