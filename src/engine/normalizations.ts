import { eachLine, lieOf } from "./along";
import type { Example, Op, Values } from "./op";

/** Along which axis, counted from the front. */
export interface Along {
  readonly axis: number;
}

const examples: readonly Example<Along>[] = [
  { shapes: [[2, 3]], settings: { axis: 1 } },
  { shapes: [[2, 3, 2]], settings: { axis: 1 } },
];

/**
 * Makes an op that turns each line x into a line y of the same length; `backward` turns the line's gradient g into the
 * gradient of x, from the sums Σg·y and Σg and the values y.
 */
function normalization(rule: {
  value(exponentials: number, x: number, largest: number): number;
  gradient(g: number, y: number, weighted: number, sum: number): number;
}): Op<Along> {
  return {
    value([input], { axis }) {
      const { data, shape } = input as Values;
      const lie = lieOf(shape, axis);
      const result = new Float64Array(data.length);
      eachLine(lie, (start) => {
        const end = start + lie.length * lie.inner;
        let largest = -Infinity;
        for (let i = start; i < end; i += lie.inner) largest = Math.max(largest, data[i]);
        let sum = 0;
        for (let i = start; i < end; i += lie.inner) sum += Math.exp(data[i] - largest);
        for (let i = start; i < end; i += lie.inner) result[i] = rule.value(sum, data[i], largest);
      });
      return { data: result, shape };
    },
    gradient(gradient, { data: y, shape }, _, { axis }) {
      const lie = lieOf(shape, axis);
      const result = new Float64Array(y.length);
      eachLine(lie, (start) => {
        const end = start + lie.length * lie.inner;
        let [weighted, sum] = [0, 0];
        for (let i = start; i < end; i += lie.inner) {
          weighted += gradient[i] * y[i];
          sum += gradient[i];
        }
        for (let i = start; i < end; i += lie.inner) result[i] = rule.gradient(gradient[i], y[i], weighted, sum);
      });
      return [result];
    },
    examples,
  };
}

/** Ops that turn scores along an axis into shares; the largest score is taken out first, so that nothing overflows. */
export const normalizations = {
  // y = eˣ / Σeˣ; dx = y · (g − Σ g·y)
  softmax: normalization({
    value: (sum, x, largest) => Math.exp(x - largest) / sum,
    gradient: (g, y, weighted) => y * (g - weighted),
  }),
  // y = x − log Σeˣ; dx = g − eʸ · Σg
  logSoftmax: normalization({
    value: (sum, x, largest) => x - largest - Math.log(sum),
    gradient: (g, y, _, sum) => g - Math.exp(y) * sum,
  }),
};
