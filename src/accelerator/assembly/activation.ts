import { sigmoid } from "./exponential";
import { multiplyAdd, ROW } from "./lanes";
import { bell, normal } from "./normal";
import { tanh } from "./tanh";

// In the order of `activationNames`; linear, the last, does nothing.
const TANH: i32 = 0;
const SIGMOID: i32 = 1;
export const RELU: i32 = 2;
const LEAKY_RELU: i32 = 3;
const GELU: i32 = 4;

const LEAK: f32 = 0.01;
// 1 / √(2π)
const DENSITY: f32 = 0.3989422804014327;

/** From one vector to the next: all are side by side up to `full`, after which every second is in use. */
function stepAt(at: usize, full: usize): i32 {
  return at < full ? 16 : ROW;
}

/** Applies an activation to the sums from `at` to `end` (see `stepAt`) into what is `to` bytes further on; 0: in place. */
export function activate(activation: i32, at: usize, full: usize, end: usize, to: i32): void {
  const zero = f32x4.splat(0);
  switch (activation) {
    case TANH:
      for (; at < end; at += stepAt(at, full)) v128.store(at + to, tanh(v128.load(at)));
      return;
    case SIGMOID:
      for (; at < end; at += stepAt(at, full)) v128.store(at + to, sigmoid(v128.load(at)));
      return;
    case RELU:
      // The order of the operands keeps NaN.
      for (; at < end; at += stepAt(at, full)) v128.store(at + to, f32x4.pmax(v128.load(at), zero));
      return;
    case LEAKY_RELU:
      for (; at < end; at += stepAt(at, full)) {
        const x = v128.load(at);
        v128.store(at + to, f32x4.pmax(x, f32x4.mul(x, f32x4.splat(LEAK))));
      }
      return;
    case GELU:
      for (; at < end; at += stepAt(at, full)) {
        const x = v128.load(at);
        v128.store(at + to, f32x4.mul(x, normal(x, bell(x))));
      }
      return;
    default:
      if (to) for (; at < end; at += stepAt(at, full)) v128.store(at + to, v128.load(at));
  }
}

/**
 * Multiplies the deltas from `at` to `end` by the activation's slope, read off the outputs `active` bytes further on (scaled back by `kept`
 * where units were dropped), for gelu off the `sums`. Deltas of dropped units are zero already.
 */
export function multiplyBySlope(
  activation: i32,
  at: usize,
  full: usize,
  end: usize,
  active: i32,
  sums: i32,
  kept: f32,
): void {
  const one = f32x4.splat(1);
  const zero = f32x4.splat(0);
  const scale = f32x4.splat(kept);
  switch (activation) {
    case TANH:
      for (; at < end; at += stepAt(at, full)) {
        const y = f32x4.mul(v128.load(at + active), scale);
        v128.store(at, f32x4.mul(v128.load(at), f32x4.sub(one, f32x4.mul(y, y))));
      }
      return;
    case SIGMOID:
      for (; at < end; at += stepAt(at, full)) {
        const y = f32x4.mul(v128.load(at + active), scale);
        v128.store(at, f32x4.mul(v128.load(at), f32x4.mul(y, f32x4.sub(one, y))));
      }
      return;
    case RELU:
      for (; at < end; at += stepAt(at, full))
        v128.store(at, v128.and(v128.load(at), f32x4.gt(v128.load(at + active), zero)));
      return;
    case LEAKY_RELU:
      for (; at < end; at += stepAt(at, full)) {
        const slope = v128.bitselect(one, f32x4.splat(LEAK), f32x4.gt(v128.load(at + active), zero));
        v128.store(at, f32x4.mul(v128.load(at), slope));
      }
      return;
    case GELU:
      for (; at < end; at += stepAt(at, full)) {
        const x = v128.load(at + sums);
        const density = bell(x);
        const slope = multiplyAdd(f32x4.mul(x, density), f32x4.splat(DENSITY), normal(x, density));
        v128.store(at, f32x4.mul(v128.load(at), slope));
      }
      return;
    default:
  }
}
