import { random } from "../../data/random";
import { functionExercise } from "../function-exercise";

type Inputs = readonly [logits: number[]];

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
/** log Σ exp(z − shift), without what has to be put back. */
const shifted = (logits: readonly number[], shift: number): number =>
  Math.log(sum(logits.map((logit) => Math.exp(logit - shift))));

const wrong = (compute: (logits: number[], most: number) => unknown, message: string) => ({
  wrong: (logits: number[]) => compute(logits, Math.max(...logits)),
  message,
});

/** Lesson 06: log Σ exp(z), for scores that are too large or too small for exp. */
export const logSumExpExercise = functionExercise<Inputs>({
  name: "logSumExp",
  cases() {
    const chance = random(36);
    const drawn = (length: number): Inputs => [
      Array.from({ length }, () => Math.round(chance.normal() * 30) / 10 + 0.05),
    ];
    return [
      [[2, 1, 0.1]],
      [[1000, 999, 998]],
      [[-1000, -1001]],
      [[1000, 0, -1000]],
      [[300, -500]],
      [[0, 0, 0, 0]],
      drawn(4),
      drawn(6),
    ];
  },
  right: (logits) => Math.max(...logits) + shifted(logits, Math.max(...logits)),
  mistakes: [
    wrong(
      (logits) => shifted(logits, 0),
      "Right for small scores. But Math.exp(1000) is Infinity, and Math.exp(-1000) is 0: take the largest score off before exp.",
    ),
    wrong(
      (logits, most) => shifted(logits, most),
      "The largest score was taken off, and has to be put back: add it to the logarithm at the end.",
    ),
    wrong(
      (logits, most) => shifted(logits, most) - most,
      "The largest score is taken off twice. At the end it has to be put back: add it.",
    ),
    wrong(
      (logits) => Math.max(0, ...logits) + shifted(logits, Math.max(0, ...logits)),
      "Right, unless all scores are far below zero: then the “largest” is a 0 that is none of them. Begin with -Infinity, or use Math.max(...logits).",
    ),
    wrong((logits) => {
      const mean = sum(logits) / logits.length;
      return mean + shifted(logits, mean);
    }, "It takes off the mean. A score far above the mean still makes exp overflow: take off the largest."),
    wrong((logits) => {
      const least = Math.min(...logits);
      return least + shifted(logits, least);
    }, "It takes off the smallest. Then the others stay large, and exp may overflow: take off the largest."),
    wrong(
      (_, most) => most,
      "This is the largest score alone. It is the greater part of the answer; the logarithm of the sum is still missing.",
    ),
    wrong(
      (logits, most) => most + sum(logits.map((logit) => Math.exp(logit - most))),
      "The logarithm is missing: Math.log of the sum.",
    ),
    wrong(
      (logits, most) => most + shifted(logits, most) - Math.log(logits.length),
      "It takes the logarithm of the mean. Nothing has to be divided: the sum is asked for.",
    ),
    wrong(
      (logits, most) => most + shifted(logits, most) / Math.LN10,
      "Math.log10 has base 10. Use Math.log, which belongs to Math.exp.",
    ),
    wrong(
      (logits, most) => most + shifted(logits, most) / Math.LN2,
      "Math.log2 has base 2. Use Math.log, which belongs to Math.exp.",
    ),
    wrong(
      (logits, most) => most * shifted(logits, most),
      "It multiplies by the largest score. Taking m off each score divides the sum by eᵐ, so m has to be added to its logarithm.",
    ),
    wrong(
      (logits) => sum(logits),
      "This is the sum of the scores: the logarithm of a power, one by one, undoes it. Add up the powers first, and take one logarithm.",
    ),
  ],
  call: (logits) => `logSumExp([${logits.join(", ")}])`,
  form: (result) =>
    typeof result === "number"
      ? undefined
      : "One number has to come back, not a list: the logarithm of the sum over all scores.",
  praise: "Right: the largest power is now 1, so nothing overflows, and the sum is never 0.",
});
