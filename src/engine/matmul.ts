import type { NoSettings, Op } from "./op";
import { broadcastPositions, broadcastShape, sizeOf, type Shape } from "./shape";

/** The sizes of a product, [m, k] · [k, n] for each of its batch, with where each batch's matrices start. */
interface Product {
  readonly m: number;
  readonly k: number;
  readonly n: number;
  readonly shape: Shape;
  readonly left: Int32Array;
  readonly right: Int32Array;
}

/**
 * How two shapes multiply, by the rules of NumPy's matmul: the last two axes are matrices, those before them a batch that
 * broadcasts, a vector is a row on the left and a column on the right. Undefined when they do not fit.
 */
export function productOf(a: Shape, b: Shape): Product | undefined {
  if (a.length === 0 || b.length === 0) return undefined;
  const [rows, columns] = [a.length === 1 ? [1, ...a] : a, b.length === 1 ? [...b, 1] : b];
  const [m, k] = rows.slice(-2) as [number, number];
  const [inner, n] = columns.slice(-2) as [number, number];
  const [before, after] = [rows.slice(0, -2), columns.slice(0, -2)];
  const batch = broadcastShape(before, after);
  if (k !== inner || batch === undefined) return undefined;
  const shape = [...batch, ...(a.length === 1 ? [] : [m]), ...(b.length === 1 ? [] : [n])];
  return {
    m,
    k,
    n,
    shape,
    left: broadcastPositions(before, batch).map((position) => position * m * k),
    right: broadcastPositions(after, batch).map((position) => position * k * n),
  };
}

/** Matrix product: c = a · b. Backwards ga = g · bᵀ and gb = aᵀ · g. Every inner loop runs along neighbours. */
export const matmul: Op<NoSettings> = {
  value([{ data: a, shape: aShape }, { data: b, shape: bShape }]) {
    const { m, k, n, shape, left, right } = productOf(aShape, bShape) as Product;
    const data = new Float64Array(sizeOf(shape));
    for (let row = 0; row < left.length * m; row++) {
      const batch = Math.floor(row / m);
      const from = left[batch] + (row % m) * k;
      for (let p = 0; p < k; p++) {
        const factor = a[from + p];
        const other = right[batch] + p * n;
        for (let j = 0; j < n; j++) data[row * n + j] += factor * b[other + j];
      }
    }
    return { data, shape };
  },
  gradient(gradient, _, [{ data: a, shape: aShape }, { data: b, shape: bShape }]) {
    const { m, k, n, left, right } = productOf(aShape, bShape) as Product;
    const [forA, forB] = [new Float64Array(a.length), new Float64Array(b.length)];
    for (let row = 0; row < left.length * m; row++) {
      const batch = Math.floor(row / m);
      const from = left[batch] + (row % m) * k;
      for (let p = 0; p < k; p++) {
        const factor = a[from + p];
        const other = right[batch] + p * n;
        let sum = 0;
        for (let j = 0; j < n; j++) {
          const slope = gradient[row * n + j];
          sum += slope * b[other + j];
          forB[other + j] += factor * slope;
        }
        forA[from + p] += sum;
      }
    }
    return [forA, forB];
  },
  examples: [
    {
      shapes: [
        [2, 3],
        [3, 2],
      ],
      settings: {},
    },
    { shapes: [[3], [3]], settings: {} },
    {
      shapes: [
        [2, 2, 3],
        [3, 2],
      ],
      settings: {},
    },
    { shapes: [[2], [3, 2, 2]], settings: {} },
  ],
};
