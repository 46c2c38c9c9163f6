import { exercises } from "../../../src/exercises/exercises";
import { todo } from "../../../src/exercises/todo";
import { testListed } from "../listed";

type Sum = (weights: number[], bias: number, x: number[]) => unknown;
const summing = (mine: Sum): Sum => mine;
const at = (values: number[], index: number): number => values[index] as number;

/** A loop over some places that does something to z at each. */
const looping = (
  each: (z: number, w: number, x: number, b: number) => number,
  { from = 0, less = 0, start = 0, end = (z: number, bias: number) => z + bias } = {},
): Sum =>
  summing((weights, bias, x) => {
    let z = start;
    for (let i = from; i < x.length - less; i++) z = each(z, at(weights, i), at(x, i), bias);
    return end(z, bias);
  });

testListed({
  name: "weightedSum",
  check: exercises.weightedSum,
  right: {
    "a loop, and the bias at the end": looping((z, w, x) => z + w * x),
    "a loop that begins with the bias": summing((weights, bias, x) => {
      let z = bias;
      for (let i = 0; i < x.length; i++) z += at(weights, i) * at(x, i);
      return z;
    }),
    reduce: summing((weights, bias, x) => x.reduce((z, value, i) => z + value * at(weights, i), bias)),
    "map, then a sum": summing((weights, bias, x) => {
      let z = 0;
      for (const product of weights.map((weight, i) => weight * at(x, i))) z = z + product;
      return z + bias;
    }),
    forEach: summing((weights, bias, x) => {
      let z = bias;
      weights.forEach((weight, i) => (z = z + weight * at(x, i)));
      return z;
    }),
    "from the last to the first": summing((weights, bias, x) => {
      let z = bias;
      for (let i = x.length - 1; i >= 0; i--) z = z + at(x, i) * at(weights, i);
      return z;
    }),
  },
  wrong: {
    "the stub": [summing(() => todo("add up")), "Not written yet: add up."],
    "no bias": [looping((z, w, x) => z + w * x, { end: (z) => z }), "The bias is missing"],
    "the bias in the loop": [looping((z, w, x, b) => z + w * x + b, { end: (z) => z }), "added again for each input"],
    "minus the bias": [looping((z, w, x) => z + w * x, { end: (z, b) => z - b }), "The bias is taken away"],
    "times the bias": [looping((z, w, x) => z + w * x, { end: (z, b) => z * b }), "multiplied by the bias"],
    "the return inside the loop": [
      summing((weights, bias, x) => {
        for (let i = 0; i < x.length; i++) return at(weights, i) * at(x, i) + bias;
        return bias;
      }),
      "the return stands inside the loop",
    ],
    "= for +=": [looping((_, w, x) => w * x), "Only the last input counts"],
    "= for +=, beginning with the bias": [
      looping((_, w, x) => w * x, { end: (z) => z }),
      "Only the last input is left",
    ],
    "two inputs only": [
      summing(([v = 0, w = 0], bias, [x = 0, y = 0]) => v * x + w * y + bias),
      "Only the first two inputs count",
    ],
    "the last left out": [looping((z, w, x) => z + w * x, { less: 1 }), "The last input is left out"],
    "the first left out": [looping((z, w, x) => z + w * x, { from: 1 }), "The first input is left out"],
    "sums for products": [looping((z, w, x) => z + w + x), "Weight and input are added"],
    "no weights": [looping((z, _, x) => z + x), "The weights are not used"],
    "no inputs": [looping((z, w) => z + w), "The inputs are not used"],
    "the first weight for all": [
      summing((weights, bias, x) => x.reduce((z, value) => z + value * at(weights, 0), bias)),
      "multiplied by weights[0]",
    ],
    "products for sums": [looping((z, w, x) => z * w * x, { start: 1 }), "multiplied with each other"],
    "the decision": [looping((z, w, x) => z + w * x, { end: (z, b) => (z + b > 0 ? 1 : 0) }), "the decision already"],
    "a list": [summing((weights, _, x) => weights.map((weight, i) => weight * at(x, i))), "A list came back"],
    "a loop past the end": [looping((z, w, x) => z + w * x, { less: -1 }), "the result is NaN"],
    "the case in the text": [summing(() => 2.5), "the same answer, 2.5, whatever"],
    nothing: [summing(() => undefined), "weightedSum returns nothing"],
  },
});
