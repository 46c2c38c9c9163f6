import type { Binary, NoSettings, Op, Unary } from "./op";
import { broadcastPositions, broadcastShape, sameShape, sizeOf, type Shape } from "./shape";

/** Makes an op of a function of one number: it is applied to each element. */
export function unary<Settings = NoSettings>(rule: Unary<Settings>): Op<Settings> {
  const { range = [-2, 2], settings = {} as Settings } = rule;
  return {
    value([{ data: x, shape }], given) {
      const y = new Float64Array(x.length);
      for (let i = 0; i < y.length; i++) y[i] = rule.value(x[i], given);
      return { data: y, shape };
    },
    gradient(gradient, { data: y }, [{ data: x }], given) {
      const result = new Float64Array(y.length);
      for (let i = 0; i < y.length; i++) result[i] = gradient[i] * rule.derivative(x[i], y[i], given);
      return [result];
    },
    slopes: ({ data: y }, [{ data: x }], given) => [y.map((each, i) => rule.derivative(x[i], each, given))],
    rule,
    examples: [
      { shapes: [[2, 3]], settings, range },
      { shapes: [[]], settings, range },
    ],
  };
}

/** Makes an op of a function of two numbers: it is applied to each pair of elements that broadcasting brings together. */
export function binary(rule: Binary): Op<NoSettings> {
  const { range = [-2, 2] } = rule;
  return {
    value([{ data: a, shape: aShape }, { data: b, shape: bShape }]) {
      const shape = broadcastShape(aShape, bShape) as Shape;
      const data = new Float64Array(sizeOf(shape));
      const [left, right] = [positions(aShape, shape), positions(bShape, shape)];
      for (let i = 0; i < data.length; i++)
        data[i] = rule.value(a[left === undefined ? i : left[i]], b[right === undefined ? i : right[i]]);
      return { data, shape };
    },
    gradient(gradient, { data: y, shape }, [{ data: a, shape: aShape }, { data: b, shape: bShape }]) {
      const [left, right] = [positions(aShape, shape), positions(bShape, shape)];
      const [byLeft, byRight] = rule.derivatives;
      const [forA, forB] = [new Float64Array(a.length), new Float64Array(b.length)];
      for (let i = 0; i < y.length; i++) {
        const p = left === undefined ? i : left[i];
        const q = right === undefined ? i : right[i];
        // An element that was repeated gathers the gradients of all its copies.
        forA[p] += gradient[i] * byLeft(a[p], b[q], y[i]);
        forB[q] += gradient[i] * byRight(a[p], b[q], y[i]);
      }
      return [forA, forB];
    },
    slopes({ data: y, shape }, [{ data: a, shape: aShape }, { data: b, shape: bShape }]) {
      const [left, right] = [positions(aShape, shape), positions(bShape, shape)];
      return rule.derivatives.map((derivative) =>
        y.map((each, i) => derivative(a[left?.[i] ?? i], b[right?.[i] ?? i], each)),
      );
    },
    rule,
    examples: [
      [
        [2, 3],
        [2, 3],
      ],
      [[2, 1], [3]],
      [[], [2]],
    ].map((shapes) => ({ shapes, settings: {}, range })),
  };
}

/** Where each element of the stretched shape comes from; undefined where nothing was stretched. */
function positions(shape: Shape, stretched: Shape): Int32Array | undefined {
  return sameShape(shape, stretched) ? undefined : broadcastPositions(shape, stretched);
}
