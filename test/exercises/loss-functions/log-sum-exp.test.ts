import { tensor } from "../../../src/engine/tensor";
import { exercises } from "../../../src/exercises/exercises";
import { todo } from "../../../src/exercises/todo";
import { testListed } from "../listed";

type Reduce = (logits: number[]) => unknown;
const reducing = (mine: Reduce): Reduce => mine;
const total = (values: number[]): number => values.reduce((sum, value) => sum + value, 0);
const from = (logits: number[], shift: number): number =>
  Math.log(total(logits.map((logit) => Math.exp(logit - shift))));
const most = (logits: number[]): number => Math.max(...logits);

testListed({
  name: "logSumExp",
  check: exercises.logSumExp,
  right: {
    "the largest off, and on again": reducing((z) => most(z) + from(z, most(z))),
    "a loop": reducing((z) => {
      let largest = -Infinity;
      for (const value of z) if (value > largest) largest = value;
      let sum = 0;
      for (const value of z) sum += Math.exp(value - largest);
      return Math.log(sum) + largest;
    }),
    "one after the other": reducing((z) =>
      z.reduce((so, value) => Math.max(so, value) + Math.log1p(Math.exp(-Math.abs(so - value)))),
    ),
    sorted: reducing((z) => {
      const [first = 0, ...others] = [...z].sort((a, b) => b - a);
      return first + Math.log1p(total(others.map((other) => Math.exp(other - first))));
    }),
    "the library's": reducing((z) => tensor(z).logSumExp().item()),
    "by softmax": reducing((z) => (z[0] as number) - (tensor(z).logSoftmax().data[0] as number)),
  },
  wrong: {
    "the stub": [reducing(() => todo("take off the largest")), "Not written yet: take off the largest."],
    "as the formula says": [reducing((z) => from(z, 0)), "Math.exp(1000) is Infinity"],
    "not put back": [reducing((z) => from(z, most(z))), "has to be put back"],
    "taken off twice": [reducing((z) => from(z, most(z)) - most(z)), "taken off twice"],
    "a largest that begins at 0": [
      reducing((z) => {
        let largest = 0;
        for (const value of z) if (value > largest) largest = value;
        return largest + from(z, largest);
      }),
      "Begin with -Infinity",
    ],
    "the mean": [reducing((z) => total(z) / z.length + from(z, total(z) / z.length)), "It takes off the mean"],
    "the smallest": [reducing((z) => Math.min(...z) + from(z, Math.min(...z))), "It takes off the smallest"],
    "the largest alone": [reducing((z) => most(z)), "This is the largest score alone"],
    "no logarithm": [
      reducing((z) => most(z) + total(z.map((value) => Math.exp(value - most(z))))),
      "The logarithm is missing",
    ],
    "of the mean": [
      reducing((z) => most(z) + Math.log(total(z.map((value) => Math.exp(value - most(z)))) / z.length)),
      "the logarithm of the mean",
    ],
    "base 10": [reducing((z) => most(z) + from(z, most(z)) / Math.LN10), "Math.log10 has base 10"],
    "base 2": [
      reducing((z) => most(z) + Math.log2(total(z.map((value) => Math.exp(value - most(z)))))),
      "Math.log2 has base 2",
    ],
    "a product": [reducing((z) => most(z) * from(z, most(z))), "It multiplies by the largest score"],
    "the sum": [reducing((z) => total(z)), "This is the sum of the scores"],
    "a list": [reducing((z) => z.map((value) => value - most(z))), "One number has to come back"],
    "typed in": [
      reducing((z) => (z[0] === 2 ? tensor(z).logSumExp().item() : z[0])),
      "Right for the case in the text, but not for every other",
    ],
    nothing: [reducing(() => undefined), "logSumExp returns nothing"],
  },
});
