import { sigmoid } from "./exponential";
import { multiplyAdd } from "./lanes";
import { bell, normal } from "./normal";
import { tanh } from "./tanh";

// In the order of `activationNames`; linear, the last, does nothing.
const TANH: i32 = 0;
const SIGMOID: i32 = 1;
const RELU: i32 = 2;
const LEAKY_RELU: i32 = 3;
const GELU: i32 = 4;

const LEAK: f32 = 0.01;
// 1 / √(2π)
const DENSITY: f32 = 0.3989422804014327;

/** Applies an activation to sums at `from`, up to `end`, every `step` bytes, into `to`; in place when they are the same. */
export function activate(activation: i32, from: usize, end: usize, step: i32, to: usize): void {
  const zero = f32x4.splat(0);
  switch (activation) {
    case TANH:
      for (; from < end; from += step, to += step) v128.store(to, tanh(v128.load(from)));
      return;
    case SIGMOID:
      for (; from < end; from += step, to += step) v128.store(to, sigmoid(v128.load(from)));
      return;
    case RELU:
      // The order of the operands keeps NaN.
      for (; from < end; from += step, to += step) v128.store(to, f32x4.pmax(v128.load(from), zero));
      return;
    case LEAKY_RELU:
      for (; from < end; from += step, to += step) {
        const x = v128.load(from);
        v128.store(to, f32x4.pmax(x, f32x4.mul(x, f32x4.splat(LEAK))));
      }
      return;
    case GELU:
      for (; from < end; from += step, to += step) {
        const x = v128.load(from);
        v128.store(to, f32x4.mul(x, normal(x, bell(x))));
      }
      return;
    default:
      if (from !== to) for (; from < end; from += step, to += step) v128.store(to, v128.load(from));
  }
}

/**
 * Multiplies deltas by the activation's slope, read off the outputs `active` (scaled back by `kept` where units were dropped), for
 * gelu off the `sums`. Deltas of dropped units are zero already.
 */
export function multiplyBySlope(
  activation: i32,
  deltas: usize,
  end: usize,
  step: i32,
  active: usize,
  sums: usize,
  kept: f32,
): void {
  const one = f32x4.splat(1);
  const zero = f32x4.splat(0);
  const scale = f32x4.splat(kept);
  switch (activation) {
    case TANH:
      for (; deltas < end; deltas += step, active += step) {
        const y = f32x4.mul(v128.load(active), scale);
        v128.store(deltas, f32x4.mul(v128.load(deltas), f32x4.sub(one, f32x4.mul(y, y))));
      }
      return;
    case SIGMOID:
      for (; deltas < end; deltas += step, active += step) {
        const y = f32x4.mul(v128.load(active), scale);
        v128.store(deltas, f32x4.mul(v128.load(deltas), f32x4.mul(y, f32x4.sub(one, y))));
      }
      return;
    case RELU:
      for (; deltas < end; deltas += step, active += step)
        v128.store(deltas, v128.and(v128.load(deltas), f32x4.gt(v128.load(active), zero)));
      return;
    case LEAKY_RELU:
      for (; deltas < end; deltas += step, active += step) {
        const slope = v128.bitselect(one, f32x4.splat(LEAK), f32x4.gt(v128.load(active), zero));
        v128.store(deltas, f32x4.mul(v128.load(deltas), slope));
      }
      return;
    case GELU:
      for (; deltas < end; deltas += step, sums += step) {
        const x = v128.load(sums);
        const density = bell(x);
        const slope = multiplyAdd(f32x4.mul(x, density), f32x4.splat(DENSITY), normal(x, density));
        v128.store(deltas, f32x4.mul(v128.load(deltas), slope));
      }
      return;
    default:
  }
}
