import type { NoSettings, Op, Values } from "./op";
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

/** Matrix product: c = a · b. Backwards ga = g · bᵀ and gb = aᵀ · g. */
export const matmul: Op<NoSettings> = {
  value([left, right]) {
    const [a, b] = [left as Values, right as Values];
    const product = productOf(a.shape, b.shape) as Product;
    const { m, k, n, shape } = product;
    const data = new Float64Array(sizeOf(shape));
    for (const [batch, start] of product.left.entries())
      addProduct(data, batch * m * n, a.data, start, k, 1, b.data, product.right[batch], n, 1, m, k, n);
    return { data, shape };
  },
  gradient(gradient, _, inputs) {
    const [a, b] = inputs as readonly [Values, Values];
    const product = productOf(a.shape, b.shape) as Product;
    const { m, k, n } = product;
    const [ga, gb] = [new Float64Array(a.data.length), new Float64Array(b.data.length)];
    for (const [batch, from] of product.left.entries()) {
      const right = product.right[batch];
      const start = batch * m * n;
      addProduct(ga, from, gradient, start, n, 1, b.data, right, 1, n, m, n, k);
      addProduct(gb, right, a.data, from, 1, k, gradient, start, n, 1, k, m, n);
    }
    return [ga, gb];
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

/**
 * c += a · b for one [rows, inner] by [inner, columns]: c row by row from `at`; element (i, p) of a at
 * `aStart + i * aRow + p * aColumn`, and b likewise, so that a transposed matrix is read where it stands.
 */
function addProduct(
  c: Float64Array,
  at: number,
  a: Float64Array,
  aStart: number,
  aRow: number,
  aColumn: number,
  b: Float64Array,
  bStart: number,
  bRow: number,
  bColumn: number,
  rows: number,
  inner: number,
  columns: number,
): void {
  for (let i = 0; i < rows; i++)
    for (let p = 0; p < inner; p++) {
      const factor = a[aStart + i * aRow + p * aColumn];
      const row = bStart + p * bRow;
      for (let j = 0; j < columns; j++) c[at + i * columns + j] += factor * b[row + j * bColumn];
    }
}
