import type { Rule } from "./options";

const isNumber = (value: unknown): value is number => typeof value === "number";
const number = (expected: string, advice: string, holds: (value: number) => boolean): Rule => ({
  expected,
  advice,
  kind: isNumber,
  holds: (value) => Number.isFinite(value) && holds(value as number),
});

/** A finite number above zero. */
export const positive: Rule = number("> 0", "give a small positive number, such as 0.1", (value) => value > 0);

/** Zero or more. */
export const nonNegative: Rule = number(">= 0", "0 switches it off", (value) => value >= 0);

/** A whole number from 1. */
export const count: Rule = number(
  "to be a whole number >= 1",
  "count in whole steps",
  (value) => Number.isInteger(value) && value >= 1,
);

/** A whole number from 1 to `most`, which is what can be made in a moment. */
export function countUpTo(most: number, advice: string): Rule {
  return number(
    `to be a whole number from 1 to ${most}`,
    advice,
    (value) => Number.isInteger(value) && value >= 1 && value <= most,
  );
}

/** A whole number from 0. */
export const wholeNumber: Rule = number(
  "to be a whole number >= 0",
  "count in whole steps",
  (value) => Number.isInteger(value) && value >= 0,
);

/** A seed: any whole number that a double holds exactly. */
export const seedRule: Rule = number("to be a whole number", "any one will do, such as 1", Number.isSafeInteger);

/** A fraction from 0 up to, but not including, 1. */
export const fraction: Rule = number(
  "from 0 to below 1",
  "give a fraction, such as 0.5",
  (value) => value >= 0 && value < 1,
);

/** true or false. */
export const flag: Rule = {
  expected: "to be true or false",
  advice: "leave it out for the default",
  kind: (value) => typeof value === "boolean",
  holds: () => true,
};

/** A function of the learner's. */
export function functionRule(example: string): Rule {
  return {
    expected: "to be a function",
    advice: `for example ${example}`,
    kind: (value) => typeof value === "function",
    holds: () => true,
  };
}

/** Anything: for options that are checked by whoever uses them. */
export const anything: Rule = { expected: "", advice: "", kind: () => true, holds: () => true };

/** One of a few names. */
export function oneOf(names: readonly string[]): Rule {
  return { ...anything, names };
}
