import { multiplyAdd, nothing, ROW } from "./lanes";

/**
 * dx = dy·wᵀ for panels: how the loss changes with a layer's inputs. dy [panel][outputs][8], w [inputs][outputs],
 * dx [panel][inputs][8]; the blocks are those of `forward`.
 */
export function backward(dy: usize, w: usize, dx: usize, inputs: i32, outputs: i32, vectors: i32): void {
  const fours = inputs & ~3;
  const row = outputs << 2;
  for (; vectors > 0; vectors -= 2) {
    const end = dy + outputs * ROW;
    for (let i = 0; i < fours; i += 4) {
      if (vectors > 1) fourByEight(dy, end, w + i * row, dx + i * ROW, row);
      else fourByFour(dy, end, w + i * row, dx + i * ROW, row);
    }
    for (let i = fours; i < inputs; i++) {
      if (vectors > 1) oneByEight(dy, end, w + i * row, dx + i * ROW);
      else oneByFour(dy, end, w + i * row, dx + i * ROW);
    }
    dy = end;
    dx += inputs * ROW;
  }
}

function fourByEight(dy: usize, end: usize, a: usize, dx: usize, row: i32): void {
  let b = a + row;
  let c = b + row;
  let d = c + row;
  let a0 = nothing();
  let a1 = a0;
  let b0 = a0;
  let b1 = a0;
  let c0 = a0;
  let c1 = a0;
  let d0 = a0;
  let d1 = a0;
  do {
    const y0 = v128.load(dy);
    const y1 = v128.load(dy, 16);
    const wa = v128.load_splat<f32>(a);
    a0 = multiplyAdd(wa, y0, a0);
    a1 = multiplyAdd(wa, y1, a1);
    const wb = v128.load_splat<f32>(b);
    b0 = multiplyAdd(wb, y0, b0);
    b1 = multiplyAdd(wb, y1, b1);
    const wc = v128.load_splat<f32>(c);
    c0 = multiplyAdd(wc, y0, c0);
    c1 = multiplyAdd(wc, y1, c1);
    const wd = v128.load_splat<f32>(d);
    d0 = multiplyAdd(wd, y0, d0);
    d1 = multiplyAdd(wd, y1, d1);
    a += 4;
    b += 4;
    c += 4;
    d += 4;
    dy += ROW;
  } while (dy < end);
  v128.store(dx, a0);
  v128.store(dx, a1, 16);
  v128.store(dx, b0, 32);
  v128.store(dx, b1, 48);
  v128.store(dx, c0, 64);
  v128.store(dx, c1, 80);
  v128.store(dx, d0, 96);
  v128.store(dx, d1, 112);
}

function fourByFour(dy: usize, end: usize, a: usize, dx: usize, row: i32): void {
  let b = a + row;
  let c = b + row;
  let d = c + row;
  let a0 = nothing();
  let b0 = a0;
  let c0 = a0;
  let d0 = a0;
  do {
    const y0 = v128.load(dy);
    a0 = multiplyAdd(v128.load_splat<f32>(a), y0, a0);
    b0 = multiplyAdd(v128.load_splat<f32>(b), y0, b0);
    c0 = multiplyAdd(v128.load_splat<f32>(c), y0, c0);
    d0 = multiplyAdd(v128.load_splat<f32>(d), y0, d0);
    a += 4;
    b += 4;
    c += 4;
    d += 4;
    dy += ROW;
  } while (dy < end);
  v128.store(dx, a0);
  v128.store(dx, b0, 32);
  v128.store(dx, c0, 64);
  v128.store(dx, d0, 96);
}

function oneByEight(dy: usize, end: usize, w: usize, dx: usize): void {
  let a0 = nothing();
  let a1 = a0;
  do {
    const wa = v128.load_splat<f32>(w);
    a0 = multiplyAdd(wa, v128.load(dy), a0);
    a1 = multiplyAdd(wa, v128.load(dy, 16), a1);
    w += 4;
    dy += ROW;
  } while (dy < end);
  v128.store(dx, a0);
  v128.store(dx, a1, 16);
}

function oneByFour(dy: usize, end: usize, w: usize, dx: usize): void {
  let a0 = nothing();
  do {
    a0 = multiplyAdd(v128.load_splat<f32>(w), v128.load(dy), a0);
    w += 4;
    dy += ROW;
  } while (dy < end);
  v128.store(dx, a0);
}
