import { multiplyAdd, nothing, ROW, storeTransposed } from "./lanes";

/** Deltas [panel][outputs][8] turned to a row a sample, [samples][columns]; `columns` is a multiple of four. */
export function deltaRows(dy: usize, rows: usize, outputs: i32, columns: i32, vectors: i32): void {
  const step = columns << 2;
  for (let v = 0; v < vectors; v++) {
    const panel = dy + (v >> 1) * outputs * ROW + ((v & 1) << 4);
    for (let j = 0; j < columns; j += 4) {
      const at = panel + j * ROW;
      const to = rows + ((v * step) << 2) + (j << 2);
      storeTransposed(to, step, v128.load(at), v128.load(at, 32), v128.load(at, 64), v128.load(at, 96));
    }
  }
}

/**
 * Gradients of weights, the first `columns` of them (a multiple of eight), from deltas with a row a sample: dw[i][j] = Σ x[i]·dy[j],
 * four inputs by eight units in registers, with no sum across lanes.
 */
export function gradientBlocks(
  x: usize,
  rows: usize,
  dw: usize,
  inputs: i32,
  outputs: i32,
  columns: i32,
  samples: i32,
): void {
  const fours = inputs & ~3;
  const end = rows + ((samples * columns) << 2);
  const row = outputs << 2;
  for (let j = 0; j < columns; j += 8) {
    const at = rows + (j << 2);
    const to = dw + (j << 2);
    let i = 0;
    for (; i < fours; i += 4) fourByEight(x + i * ROW, at, end, to + i * row, inputs * ROW, columns << 2, row);
    for (; i < inputs; i++) oneByEight(x + i * ROW, at, end, to + i * row, inputs * ROW, columns << 2);
  }
}

function fourByEight(x: usize, dy: usize, end: usize, dw: usize, xStep: i32, yStep: i32, row: i32): void {
  let a0 = nothing();
  let a1 = a0;
  let b0 = a0;
  let b1 = a0;
  let c0 = a0;
  let c1 = a0;
  let d0 = a0;
  let d1 = a0;
  // From the last lane of a panel to the first of the next.
  const across = xStep - 28;
  let lane = 0;
  do {
    const y0 = v128.load(dy);
    const y1 = v128.load(dy, 16);
    const xa = v128.load_splat<f32>(x);
    a0 = multiplyAdd(xa, y0, a0);
    a1 = multiplyAdd(xa, y1, a1);
    const xb = v128.load_splat<f32>(x, 32);
    b0 = multiplyAdd(xb, y0, b0);
    b1 = multiplyAdd(xb, y1, b1);
    const xc = v128.load_splat<f32>(x, 64);
    c0 = multiplyAdd(xc, y0, c0);
    c1 = multiplyAdd(xc, y1, c1);
    const xd = v128.load_splat<f32>(x, 96);
    d0 = multiplyAdd(xd, y0, d0);
    d1 = multiplyAdd(xd, y1, d1);
    lane++;
    x += lane & 7 ? 4 : across;
    dy += yStep;
  } while (dy < end);
  v128.store(dw, a0);
  v128.store(dw, a1, 16);
  dw += row;
  v128.store(dw, b0);
  v128.store(dw, b1, 16);
  dw += row;
  v128.store(dw, c0);
  v128.store(dw, c1, 16);
  dw += row;
  v128.store(dw, d0);
  v128.store(dw, d1, 16);
}

function oneByEight(x: usize, dy: usize, end: usize, dw: usize, xStep: i32, yStep: i32): void {
  let a0 = nothing();
  let a1 = a0;
  const across = xStep - 28;
  let lane = 0;
  do {
    const xa = v128.load_splat<f32>(x);
    a0 = multiplyAdd(xa, v128.load(dy), a0);
    a1 = multiplyAdd(xa, v128.load(dy, 16), a1);
    lane++;
    x += lane & 7 ? 4 : across;
    dy += yStep;
  } while (dy < end);
  v128.store(dw, a0);
  v128.store(dw, a1, 16);
}
