import { multiplyAdd, ROW, sumOfLanes, sumsOfLanes } from "./lanes";

/**
 * Gradients of weights, columns `from` to `to`, as dot products over the samples: dw[i][j] = Σ x[i]·dy[j]. For narrow layers and the
 * columns that blocks of eight leave over. x [panel][inputs][8], dy [panel][outputs][8], dw [inputs][outputs].
 */
export function gradientDots(
  x: usize,
  dy: usize,
  dw: usize,
  inputs: i32,
  outputs: i32,
  from: i32,
  to: i32,
  vectors: i32,
): void {
  const xStep = inputs * ROW;
  const yStep = outputs * ROW;
  const fours = from + ((to - from) & ~3);
  for (let i = 0; i < inputs; i++) {
    const row = dw + ((i * outputs) << 2);
    for (let j = from; j < fours; j += 4)
      v128.store(row + (j << 2), fourDots(x + i * ROW, dy + j * ROW, xStep, yStep, vectors));
    for (let j = fours; j < to; j++)
      store<f32>(row + (j << 2), oneDot(x + i * ROW, dy + j * ROW, xStep, yStep, vectors));
  }
}

/** Gradients of biases: the sum of each unit's deltas. */
export function biasGradient(dy: usize, db: usize, outputs: i32, vectors: i32): void {
  const step = outputs * ROW;
  for (let j = 0; j < outputs; j++) {
    let at = dy + j * ROW;
    let sum = v128.load(at);
    let left = vectors;
    for (; left > 2; left -= 2) {
      sum = f32x4.add(sum, v128.load(at, 16));
      at += step;
      sum = f32x4.add(sum, v128.load(at));
    }
    if (left === 2) sum = f32x4.add(sum, v128.load(at, 16));
    store<f32>(db + (j << 2), sumOfLanes(sum));
  }
}

function fourDots(x: usize, dy: usize, xStep: i32, yStep: i32, vectors: i32): v128 {
  let a = f32x4.splat(0);
  let b = a;
  let c = a;
  let d = a;
  for (; vectors > 0; vectors -= 2) {
    const x0 = v128.load(x);
    a = multiplyAdd(x0, v128.load(dy), a);
    b = multiplyAdd(x0, v128.load(dy, 32), b);
    c = multiplyAdd(x0, v128.load(dy, 64), c);
    d = multiplyAdd(x0, v128.load(dy, 96), d);
    if (vectors === 1) break;
    const x1 = v128.load(x, 16);
    a = multiplyAdd(x1, v128.load(dy, 16), a);
    b = multiplyAdd(x1, v128.load(dy, 48), b);
    c = multiplyAdd(x1, v128.load(dy, 80), c);
    d = multiplyAdd(x1, v128.load(dy, 112), d);
    x += xStep;
    dy += yStep;
  }
  return sumsOfLanes(a, b, c, d);
}

function oneDot(x: usize, dy: usize, xStep: i32, yStep: i32, vectors: i32): f32 {
  let a = f32x4.splat(0);
  for (; vectors > 0; vectors -= 2) {
    a = multiplyAdd(v128.load(x), v128.load(dy), a);
    if (vectors === 1) break;
    a = multiplyAdd(v128.load(x, 16), v128.load(dy, 16), a);
    x += xStep;
    dy += yStep;
  }
  return sumOfLanes(a);
}
