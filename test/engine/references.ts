import { readFileSync } from "node:fs";
import { expect } from "vitest";
import type { Nested } from "../../src/engine/nested";
import { tensor, type Tensor } from "../../src/engine/tensor";

/** A case that PyTorch worked out: a value, and the gradients of sum(weights · value) for every input. */
export interface Case {
  readonly name: string;
  readonly method: string;
  readonly formula?: string;
  readonly args: readonly unknown[];
  readonly inputs: readonly Nested[];
  readonly value: Nested;
  readonly weights: Nested;
  readonly gradients?: readonly Nested[];
}

/** The cases of a file in test/references. */
export function casesOf<Form = Case>(file: string): readonly Form[] {
  const text = readFileSync(new URL(`../references/${file}.json`, import.meta.url), "utf8");
  return (JSON.parse(text) as { cases: Form[] }).cases;
}

/** Runs a case and compares value, shape and gradients. */
export function expectCase(given: Case, run: (inputs: Tensor[]) => Tensor): void {
  const inputs = given.inputs.map((each) => tensor(each));
  const value = run(inputs);
  expectClose(value, given.value);
  if (given.gradients === undefined) return;
  value.mul(tensor(given.weights)).sum().backward();
  for (const [which, gradient] of given.gradients.entries()) expectClose(inputs[which].grad as Tensor, gradient);
}

/** Expects the shape, and every number within 1e-9 of its size (of 1, for those below). */
export function expectClose(actual: Tensor, expected: Nested): void {
  const { data, shape } = tensor(expected);
  expect(actual.shape).toEqual(shape);
  for (const [index, value] of data.entries())
    expect(
      Math.abs(actual.data[index] - value),
      `number ${index}: ${actual.data[index]}, ${value}`,
    ).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)));
}
