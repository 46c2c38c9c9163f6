import { multiplyAdd, ROW } from "./lanes";

/**
 * y = x·w + bias for panels of eight samples: x [panel][inputs][8], w [inputs][outputs], y [panel][outputs][8]. Four units by eight
 * samples are kept in registers; larger blocks spill. `vectors` counts the samples by fours: the second half of the last panel is
 * left alone when nothing is in it. What is below `floor` becomes `floor`: 0 makes relu of it on the way to memory, −∞ nothing.
 */
export function forward(
  x: usize,
  w: usize,
  bias: usize,
  y: usize,
  inputs: i32,
  outputs: i32,
  vectors: i32,
  floor: f32,
): void {
  const fours = outputs & ~3;
  const row = outputs << 2;
  const least = f32x4.splat(floor);
  for (; vectors > 0; vectors -= 2) {
    const end = x + inputs * ROW;
    for (let j = 0; j < fours; j += 4) {
      if (vectors > 1) fourByEight(x, end, w + (j << 2), bias + (j << 2), y + j * ROW, row, least);
      else fourByFour(x, end, w + (j << 2), bias + (j << 2), y + j * ROW, row, least);
    }
    let j = fours;
    if (outputs & 2) {
      if (vectors > 1) twoByEight(x, end, w + (j << 2), bias + (j << 2), y + j * ROW, row, least);
      else twoByFour(x, end, w + (j << 2), bias + (j << 2), y + j * ROW, row, least);
      j += 2;
    }
    if (outputs & 1) {
      if (vectors > 1) oneByEight(x, end, w + (j << 2), bias + (j << 2), y + j * ROW, row, least);
      else oneByFour(x, end, w + (j << 2), bias + (j << 2), y + j * ROW, row, least);
    }
    x = end;
    y += outputs * ROW;
  }
}

function fourByEight(x: usize, end: usize, w: usize, bias: usize, y: usize, step: i32, least: v128): void {
  let a0 = v128.load_splat<f32>(bias);
  let b0 = v128.load_splat<f32>(bias, 4);
  let c0 = v128.load_splat<f32>(bias, 8);
  let d0 = v128.load_splat<f32>(bias, 12);
  let a1 = a0;
  let b1 = b0;
  let c1 = c0;
  let d1 = d0;
  do {
    const x0 = v128.load(x);
    const x1 = v128.load(x, 16);
    const wa = v128.load_splat<f32>(w);
    a0 = multiplyAdd(wa, x0, a0);
    a1 = multiplyAdd(wa, x1, a1);
    const wb = v128.load_splat<f32>(w, 4);
    b0 = multiplyAdd(wb, x0, b0);
    b1 = multiplyAdd(wb, x1, b1);
    const wc = v128.load_splat<f32>(w, 8);
    c0 = multiplyAdd(wc, x0, c0);
    c1 = multiplyAdd(wc, x1, c1);
    const wd = v128.load_splat<f32>(w, 12);
    d0 = multiplyAdd(wd, x0, d0);
    d1 = multiplyAdd(wd, x1, d1);
    w += step;
    x += ROW;
  } while (x < end);
  v128.store(y, f32x4.pmax(a0, least));
  v128.store(y, f32x4.pmax(a1, least), 16);
  v128.store(y, f32x4.pmax(b0, least), 32);
  v128.store(y, f32x4.pmax(b1, least), 48);
  v128.store(y, f32x4.pmax(c0, least), 64);
  v128.store(y, f32x4.pmax(c1, least), 80);
  v128.store(y, f32x4.pmax(d0, least), 96);
  v128.store(y, f32x4.pmax(d1, least), 112);
}

function fourByFour(x: usize, end: usize, w: usize, bias: usize, y: usize, step: i32, least: v128): void {
  let a = v128.load_splat<f32>(bias);
  let b = v128.load_splat<f32>(bias, 4);
  let c = v128.load_splat<f32>(bias, 8);
  let d = v128.load_splat<f32>(bias, 12);
  do {
    const x0 = v128.load(x);
    a = multiplyAdd(v128.load_splat<f32>(w), x0, a);
    b = multiplyAdd(v128.load_splat<f32>(w, 4), x0, b);
    c = multiplyAdd(v128.load_splat<f32>(w, 8), x0, c);
    d = multiplyAdd(v128.load_splat<f32>(w, 12), x0, d);
    w += step;
    x += ROW;
  } while (x < end);
  v128.store(y, f32x4.pmax(a, least));
  v128.store(y, f32x4.pmax(b, least), 32);
  v128.store(y, f32x4.pmax(c, least), 64);
  v128.store(y, f32x4.pmax(d, least), 96);
}

function twoByEight(x: usize, end: usize, w: usize, bias: usize, y: usize, step: i32, least: v128): void {
  let a0 = v128.load_splat<f32>(bias);
  let b0 = v128.load_splat<f32>(bias, 4);
  let a1 = a0;
  let b1 = b0;
  do {
    const x0 = v128.load(x);
    const x1 = v128.load(x, 16);
    const wa = v128.load_splat<f32>(w);
    a0 = multiplyAdd(wa, x0, a0);
    a1 = multiplyAdd(wa, x1, a1);
    const wb = v128.load_splat<f32>(w, 4);
    b0 = multiplyAdd(wb, x0, b0);
    b1 = multiplyAdd(wb, x1, b1);
    w += step;
    x += ROW;
  } while (x < end);
  v128.store(y, f32x4.pmax(a0, least));
  v128.store(y, f32x4.pmax(a1, least), 16);
  v128.store(y, f32x4.pmax(b0, least), 32);
  v128.store(y, f32x4.pmax(b1, least), 48);
}

function oneByEight(x: usize, end: usize, w: usize, bias: usize, y: usize, step: i32, least: v128): void {
  let a0 = v128.load_splat<f32>(bias);
  let a1 = a0;
  do {
    const wa = v128.load_splat<f32>(w);
    a0 = multiplyAdd(wa, v128.load(x), a0);
    a1 = multiplyAdd(wa, v128.load(x, 16), a1);
    w += step;
    x += ROW;
  } while (x < end);
  v128.store(y, f32x4.pmax(a0, least));
  v128.store(y, f32x4.pmax(a1, least), 16);
}

function twoByFour(x: usize, end: usize, w: usize, bias: usize, y: usize, step: i32, least: v128): void {
  let a = v128.load_splat<f32>(bias);
  let b = v128.load_splat<f32>(bias, 4);
  do {
    const x0 = v128.load(x);
    a = multiplyAdd(v128.load_splat<f32>(w), x0, a);
    b = multiplyAdd(v128.load_splat<f32>(w, 4), x0, b);
    w += step;
    x += ROW;
  } while (x < end);
  v128.store(y, f32x4.pmax(a, least));
  v128.store(y, f32x4.pmax(b, least), 32);
}

function oneByFour(x: usize, end: usize, w: usize, bias: usize, y: usize, step: i32, least: v128): void {
  let a = v128.load_splat<f32>(bias);
  do {
    a = multiplyAdd(v128.load_splat<f32>(w), v128.load(x), a);
    w += step;
    x += ROW;
  } while (x < end);
  v128.store(y, f32x4.pmax(a, least));
}
