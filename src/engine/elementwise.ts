import type { Example, NoSettings, Op, Values } from "./op";
import { broadcastPositions, broadcastShape, sameShape, sizeOf } from "./shape";

/** A function of one number: its value, and its derivative from the input x and the value y. */
export interface Unary<Settings> {
  value(x: number, settings: Settings): number;
  derivative(x: number, y: number, settings: Settings): number;
  /** Where the gradient check draws x; −2 to 2 by default. */
  readonly range?: readonly [number, number];
  readonly settings?: Settings;
}

/** A function of two numbers: its value, and its derivatives by each from the inputs a, b and the value y. */
export interface Binary {
  value(a: number, b: number): number;
  derivatives: readonly [(a: number, b: number, y: number) => number, (a: number, b: number, y: number) => number];
  readonly range?: readonly [number, number];
}

/** Makes an op of a function of one number: it is applied to each element. */
export function unary<Settings = NoSettings>(rule: Unary<Settings>): Op<Settings> {
  const slope = ({ data: y }: Values, [input]: readonly Values[], settings: Settings): Float64Array => {
    const x = (input as Values).data;
    const slopes = new Float64Array(y.length);
    for (let i = 0; i < y.length; i++) slopes[i] = rule.derivative(x[i], y[i], settings);
    return slopes;
  };
  const settings = rule.settings ?? ({} as Settings);
  return {
    value([input], given) {
      const { data, shape } = input as Values;
      const y = new Float64Array(data.length);
      for (let i = 0; i < y.length; i++) y[i] = rule.value(data[i], given);
      return { data: y, shape };
    },
    gradient(gradient, output, inputs, given) {
      const result = slope(output, inputs, given);
      for (let i = 0; i < result.length; i++) result[i] = chain(gradient[i], result[i]);
      return [result];
    },
    slopes: (output, inputs, given) => [slope(output, inputs, given)],
    examples: [
      { shapes: [[2, 3]], settings, range: rule.range },
      { shapes: [[]], settings, range: rule.range },
    ].map(withoutUndefined),
  };
}

/** Makes an op of a function of two numbers: applied to each pair of elements, after broadcasting. */
export function binary(rule: Binary): Op<NoSettings> {
  const slopeOf = (which: 0 | 1, output: Values, a: Values, b: Values): Float64Array => {
    const derivative = rule.derivatives[which];
    const slopes = new Float64Array(output.data.length);
    eachPair(output.shape, a, b, (i, left, right) => {
      slopes[i] = derivative(a.data[left], b.data[right], output.data[i]);
    });
    return slopes;
  };
  return {
    value([left, right]) {
      const [a, b] = [left as Values, right as Values];
      const shape = broadcastShape(a.shape, b.shape) as readonly number[];
      const data = new Float64Array(sizeOf(shape));
      eachPair(shape, a, b, (i, p, q) => (data[i] = rule.value(a.data[p], b.data[q])));
      return { data, shape };
    },
    gradient(gradient, output, inputs) {
      const [a, b] = inputs as readonly [Values, Values];
      return ([0, 1] as const).map((which) => {
        const slopes = slopeOf(which, output, a, b);
        const result = new Float64Array((which === 0 ? a : b).data.length);
        eachPair(output.shape, a, b, (i, p, q) => {
          const at = which === 0 ? p : q;
          result[at] = result[at] + chain(gradient[i], slopes[i]);
        });
        return result;
      });
    },
    slopes: (output, inputs) => {
      const [a, b] = inputs as readonly [Values, Values];
      return [slopeOf(0, output, a, b), slopeOf(1, output, a, b)];
    },
    examples: [
      [
        [2, 3],
        [2, 3],
      ],
      [[2, 1], [3]],
      [[], [2]],
    ].map((shapes) => withoutUndefined({ shapes, settings: {}, range: rule.range })),
  };
}

/** gradient · slope, where a gradient of zero stays zero whatever the slope: what nothing depends on has no part in the loss. */
function chain(gradient: number, slope: number): number {
  return gradient === 0 ? 0 : gradient * slope;
}

/** Visits each element of the stretched shape with the positions of the two elements that meet there. */
function eachPair(shape: readonly number[], a: Values, b: Values, visit: (i: number, a: number, b: number) => void) {
  const size = sizeOf(shape);
  const left = sameShape(a.shape, shape) ? undefined : broadcastPositions(a.shape, shape);
  const right = sameShape(b.shape, shape) ? undefined : broadcastPositions(b.shape, shape);
  for (let i = 0; i < size; i++) visit(i, left === undefined ? i : left[i], right === undefined ? i : right[i]);
}

function withoutUndefined<Settings>({
  range,
  ...example
}: Omit<Example<Settings>, "range"> & { range: readonly [number, number] | undefined }): Example<Settings> {
  return range === undefined ? example : { ...example, range };
}
