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
  const row = outputs << 2;
  const units = from + ((to - from) & ~3);
  for (let i = 0; i < inputs; i++) {
    for (let j = from; j < units; j += 4)
      v128.store(dw + i * row + (j << 2), fourDots(x + i * ROW, dy + j * ROW, xStep, yStep, vectors));
  }
  const fours = inputs & ~3;
  for (let j = units; j < to; j++) {
    const column = dw + (j << 2);
    for (let i = 0; i < fours; i += 4) {
      const dots = fourDots(dy + j * ROW, x + i * ROW, yStep, xStep, vectors);
      v128.store_lane<f32>(column + i * row, dots, 0);
      v128.store_lane<f32>(column + (i + 1) * row, dots, 1);
      v128.store_lane<f32>(column + (i + 2) * row, dots, 2);
      v128.store_lane<f32>(column + (i + 3) * row, dots, 3);
    }
    for (let i = fours; i < inputs; i++)
      store<f32>(column + i * row, oneDot(x + i * ROW, dy + j * ROW, xStep, yStep, vectors));
  }
}

/** Gradients of biases: the sum of each unit's deltas. */
export function biasGradient(dy: usize, db: usize, outputs: i32, vectors: i32): void {
  const step = outputs * ROW;
  const fours = outputs & ~3;
  for (let j = 0; j < fours; j += 4) v128.store(db + (j << 2), fourSums(dy + j * ROW, step, vectors));
  for (let j = fours; j < outputs; j++) {
    let at = dy + j * ROW;
    let sum = v128.load(at);
    for (let left = vectors; left > 1; left -= 2, at += step) {
      sum = f32x4.add(sum, v128.load(at, 16));
      if (left > 2) sum = f32x4.add(sum, v128.load(at + step));
    }
    store<f32>(db + (j << 2), sumOfLanes(sum));
  }
}

function fourSums(dy: usize, step: i32, vectors: i32): v128 {
  let a = v128.load(dy);
  let b = v128.load(dy, 32);
  let c = v128.load(dy, 64);
  let d = v128.load(dy, 96);
  for (; vectors > 1; vectors -= 2) {
    a = f32x4.add(a, v128.load(dy, 16));
    b = f32x4.add(b, v128.load(dy, 48));
    c = f32x4.add(c, v128.load(dy, 80));
    d = f32x4.add(d, v128.load(dy, 112));
    dy += step;
    if (vectors === 2) break;
    a = f32x4.add(a, v128.load(dy));
    b = f32x4.add(b, v128.load(dy, 32));
    c = f32x4.add(c, v128.load(dy, 64));
    d = f32x4.add(d, v128.load(dy, 96));
  }
  return sumsOfLanes(a, b, c, d);
}

// The first panel stands before the loop: small batches have no other.
function fourDots(x: usize, dy: usize, xStep: i32, yStep: i32, vectors: i32): v128 {
  let x0 = v128.load(x);
  let a = f32x4.mul(x0, v128.load(dy));
  let b = f32x4.mul(x0, v128.load(dy, 32));
  let c = f32x4.mul(x0, v128.load(dy, 64));
  let d = f32x4.mul(x0, v128.load(dy, 96));
  for (; vectors > 1; vectors -= 2) {
    const x1 = v128.load(x, 16);
    a = multiplyAdd(x1, v128.load(dy, 16), a);
    b = multiplyAdd(x1, v128.load(dy, 48), b);
    c = multiplyAdd(x1, v128.load(dy, 80), c);
    d = multiplyAdd(x1, v128.load(dy, 112), d);
    if (vectors === 2) break;
    x += xStep;
    dy += yStep;
    x0 = v128.load(x);
    a = multiplyAdd(x0, v128.load(dy), a);
    b = multiplyAdd(x0, v128.load(dy, 32), b);
    c = multiplyAdd(x0, v128.load(dy, 64), c);
    d = multiplyAdd(x0, v128.load(dy, 96), d);
  }
  return sumsOfLanes(a, b, c, d);
}

function oneDot(x: usize, dy: usize, xStep: i32, yStep: i32, vectors: i32): f32 {
  let a = f32x4.mul(v128.load(x), v128.load(dy));
  for (; vectors > 1; vectors -= 2) {
    a = multiplyAdd(v128.load(x, 16), v128.load(dy, 16), a);
    if (vectors === 2) break;
    x += xStep;
    dy += yStep;
    a = multiplyAdd(v128.load(x), v128.load(dy), a);
  }
  return sumOfLanes(a);
}
