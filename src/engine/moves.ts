import { lieOf } from "./along";
import type { NoSettings, Op, Values } from "./op";
import { positionsOf, sizeOf, type Shape } from "./shape";

/**
 * Makes an op that only moves numbers: element i of the output is element `positions[i]` of the input. Backwards every gradient
 * goes back to where its number came from.
 */
function move<Settings>(
  rule: (shape: Shape, settings: Settings) => { readonly shape: Shape; readonly positions: Int32Array },
  examples: Op<Settings>["examples"],
): Op<Settings> {
  return {
    value([input], settings) {
      const { data, shape: from } = input as Values;
      const { shape, positions } = rule(from, settings);
      const moved = new Float64Array(positions.length);
      for (let i = 0; i < moved.length; i++) moved[i] = data[positions[i]] as number;
      return { data: moved, shape };
    },
    gradient(gradient, _, [input], settings) {
      const { data, shape: from } = input as Values;
      const { positions } = rule(from, settings);
      const result = new Float64Array(data.length);
      for (let i = 0; i < gradient.length; i++) {
        const position = positions[i];
        result[position] = result[position] + gradient[i];
      }
      return [result];
    },
    examples,
  };
}

/** Ops that move numbers and do not change them. */
export const moves = {
  reshape: {
    value: ([input], { shape }) => ({ data: (input as Values).data.slice(), shape }),
    gradient: (gradient) => [gradient.slice()],
    examples: [{ shapes: [[2, 3]], settings: { shape: [3, 2] } }],
  } satisfies Op<{ readonly shape: Shape }>,
  transpose: move<NoSettings>(
    (shape) => {
      const [rows, columns] = shape.slice(-2) as [number, number];
      const rest = shape.slice(0, -2);
      const turned = [...rest, columns, rows];
      // One step along the new last axis is one row, along the one before it one element.
      const outer = rest.map((_, axis) => sizeOf(shape.slice(axis + 1)));
      return { shape: turned, positions: positionsOf(turned, [...outer, 1, columns]) };
    },
    [
      { shapes: [[2, 3]], settings: {} },
      { shapes: [[2, 3, 2]], settings: {} },
    ],
  ),
  slice: move<{ readonly axis: number; readonly start: number; readonly end: number }>(
    (shape, { axis, start, end }) =>
      pick(
        shape,
        axis,
        Array.from({ length: end - start }, (_, k) => start + k),
      ),
    [{ shapes: [[3, 4]], settings: { axis: 1, start: 1, end: 3 } }],
  ),
  rows: move<{ readonly indices: readonly number[] }>(
    (shape, { indices }) => pick(shape, 0, indices),
    [{ shapes: [[4, 2]], settings: { indices: [3, 0, 3] } }],
  ),
  concat: {
    value(inputs, { axis }) {
      const [first] = inputs as readonly [Values];
      const length = inputs.reduce((sum, { shape }) => sum + shape[axis], 0);
      const shape = first.shape.map((size, at) => (at === axis ? length : size));
      const data = new Float64Array(sizeOf(shape));
      eachPart(inputs, axis, (part, from, to, count) => {
        data.set((inputs[part] as Values).data.subarray(from, from + count), to);
      });
      return { data, shape };
    },
    gradient(gradient, _, inputs, { axis }) {
      const results = inputs.map(({ data }) => new Float64Array(data.length));
      eachPart(inputs, axis, (part, from, to, count) => {
        (results[part] as Float64Array).set(gradient.subarray(to, to + count), from);
      });
      return results;
    },
    examples: [
      {
        shapes: [
          [2, 2],
          [1, 2],
        ],
        settings: { axis: 0 },
      },
      {
        shapes: [
          [2, 1],
          [2, 3],
          [2, 1],
        ],
        settings: { axis: 1 },
      },
    ],
  } satisfies Op<{ readonly axis: number }>,
};

/** The chosen places along an axis. */
function pick(shape: Shape, axis: number, places: readonly number[]): { shape: Shape; positions: Int32Array } {
  const { outer, length, inner } = lieOf(shape, axis);
  const positions = new Int32Array(outer * places.length * inner);
  let i = 0;
  for (let o = 0; o < outer; o++)
    for (const place of places) for (let k = 0; k < inner; k++) positions[i++] = (o * length + place) * inner + k;
  return { shape: shape.map((size, at) => (at === axis ? places.length : size)), positions };
}

/** Visits the runs of neighbours that each input gives to the output: `count` numbers from `from` to `to`. */
function eachPart(
  inputs: readonly Values[],
  axis: number,
  visit: (part: number, from: number, to: number, count: number) => void,
): void {
  let to = 0;
  const lies = inputs.map(({ shape }) => lieOf(shape, axis));
  for (let o = 0; o < (lies[0]?.outer ?? 0); o++)
    for (const [part, { length, inner }] of lies.entries()) {
      const count = length * inner;
      visit(part, o * count, to, count);
      to += count;
    }
}
