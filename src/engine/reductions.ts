import { eachLine, lieOf, type Lie } from "./along";
import type { Example, Op, Values } from "./op";
import type { Shape } from "./shape";

/** Over which axis (counted from the front; undefined: over all), and whether it stays as length 1. */
export interface Reduction {
  readonly axis: number | undefined;
  readonly keepDims: boolean;
}

/** One line of numbers along the axis: element k is `data[start + k * step]`, for k below `length`. */
interface Line {
  readonly data: Float64Array;
  readonly start: number;
  readonly step: number;
  readonly length: number;
}

const at = ({ data, start, step }: Line, k: number): number => data[start + k * step];

const examples: readonly Example<Reduction>[] = [
  { shapes: [[2, 3]], settings: { axis: undefined, keepDims: false } },
  { shapes: [[2, 3, 2]], settings: { axis: 1, keepDims: false } },
  { shapes: [[2, 3]], settings: { axis: 0, keepDims: true } },
];

/** Makes an op that turns each line into one number y, with the derivative of y by element k of the line. */
function reduction(rule: {
  value(line: Line): number;
  derivative(line: Line, y: number): (k: number) => number;
}): Op<Reduction> {
  return {
    value([input], { axis, keepDims }) {
      const { data, shape } = input as Values;
      const { outer, length, inner } = lieOf(shape, axis);
      const reduced = new Float64Array(outer * inner);
      eachLine({ outer, length, inner }, (start, line) => {
        reduced[line] = rule.value({ data, start, step: inner, length });
      });
      return { data: reduced, shape: reducedShape(shape, axis, keepDims) };
    },
    gradient(gradient, { data: y }, [input], { axis }) {
      const { data, shape } = input as Values;
      const lie: Lie = lieOf(shape, axis);
      const result = new Float64Array(data.length);
      eachLine(lie, (start, line) => {
        const derivative = rule.derivative({ data, start, step: lie.inner, length: lie.length }, y[line]);
        for (let k = 0; k < lie.length; k++) result[start + k * lie.inner] = gradient[line] * derivative(k);
      });
      return [result];
    },
    examples,
  };
}

function reducedShape(shape: Shape, axis: number | undefined, keepDims: boolean): Shape {
  const isGone = (each: number): boolean => axis === undefined || each === axis;
  return keepDims ? shape.map((length, each) => (isGone(each) ? 1 : length)) : shape.filter((_, each) => !isGone(each));
}

function sumOf(line: Line): number {
  let sum = 0;
  for (let k = 0; k < line.length; k++) sum += at(line, k);
  return sum;
}

function largestOf(line: Line): number {
  let largest = -Infinity;
  for (let k = 0; k < line.length; k++) {
    const value = at(line, k);
    if (value > largest || Number.isNaN(value)) largest = value;
    if (Number.isNaN(largest)) break;
  }
  return largest;
}

/** Σ e^(x − largest), with the largest taken out so that nothing overflows. */
function scaledSum(line: Line, largest: number): number {
  let sum = 0;
  for (let k = 0; k < line.length; k++) sum += Math.exp(at(line, k) - largest);
  return sum;
}

/** log Σ eˣ = largest + log Σ e^(x − largest). */
function logSumExpOf(line: Line): number {
  const largest = largestOf(line);
  return Number.isFinite(largest) ? largest + Math.log(scaledSum(line, largest)) : largest;
}

/** Ops along an axis: each value with its derivative beside it. */
export const reductions = {
  sum: reduction({ value: sumOf, derivative: () => () => 1 }),
  mean: reduction({
    value: (line) => sumOf(line) / line.length,
    derivative:
      ({ length }) =>
      () =>
        1 / length,
  }),
  max: reduction({
    value: largestOf,
    // Equal largest elements share the gradient, as in PyTorch's amax.
    derivative(line, y) {
      let ties = 0;
      for (let k = 0; k < line.length; k++) if (at(line, k) === y) ties++;
      return (k) => (at(line, k) === y ? 1 / ties : 0);
    },
  }),
  logSumExp: reduction({
    value: logSumExpOf,
    derivative: (line, y) => (k) => Math.exp(at(line, k) - y),
  }),
};
