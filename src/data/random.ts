import { checkValue, describe, type Rule } from "../engine/options";
import { seedRule } from "../engine/rules";
import { uniformStream } from "../engine/uniform";
import { logarithm } from "./logarithm";

/** Chance that can be repeated: the same seed draws the same numbers, on every machine. Made by `random`. */
export interface Random {
  readonly seed: number;
  /** From 0 to below 1, all equally likely. */
  uniform(): number;
  /** From the standard normal distribution: mean 0, variance 1. */
  normal(): number;
  /** A whole number from 0 to below `count`, all equally likely. */
  integer(count: number): number;
  /** A new list of the same items in a random order, all orders equally likely. */
  shuffle<Item>(items: readonly Item[]): Item[];
}

const countRule: Rule = {
  expected: "to be a whole number from 1 to 2^53",
  advice: "the numbers drawn are those below it",
  kind: (value) => typeof value === "number",
  holds: (value) => Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 2 ** 53,
};

/** Chance from a seed, any whole number. Throws TypeError or RangeError when it is none. */
export function random(seed: number): Random {
  checkValue("random", "seed", seed, seedRule);
  const uniform = uniformStream(seed);
  let spare: number | undefined;
  const integer = (bound: number): number => {
    checkValue("integer", "count", bound, countRule);
    // The share of 2^53 that does not divide evenly is drawn again.
    const fair = 2 ** 53 - (2 ** 53 % bound);
    for (;;) {
      const drawn = uniform() * 2 ** 53;
      if (drawn < fair) return drawn % bound;
    }
  };
  return {
    seed,
    uniform,
    integer,
    normal() {
      if (spare !== undefined) {
        const kept = spare;
        spare = undefined;
        return kept;
      }
      // The polar method (Marsaglia and Bray 1964): a point in the unit disc gives two normal numbers.
      for (;;) {
        const x = 2 * uniform() - 1;
        const y = 2 * uniform() - 1;
        const square = x * x + y * y;
        if (square >= 1 || square === 0) continue;
        const scale = Math.sqrt((-2 * logarithm(square)) / square);
        spare = y * scale;
        return x * scale;
      }
    },
    shuffle(items) {
      if (!Array.isArray(items))
        throw new TypeError(`shuffle: expected a list; got ${describe(items)} — for example [1, 2, 3]`);
      // Fisher and Yates (1938), Durstenfeld's form (1964).
      const order = [...items];
      for (let last = order.length - 1; last > 0; last--) {
        const chosen = integer(last + 1);
        [order[last], order[chosen]] = [order[chosen], order[last]];
      }
      return order;
    },
  };
}
