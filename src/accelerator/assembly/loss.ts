import { exponential, sigmoid } from "./exponential";
import { lanesBelow, multiplyAdd, ROW, sumOfLanes } from "./lanes";
import { logarithm, logarithmOfOnePlus } from "./logarithm";

// Slopes below it are set to 0: they are nothing beside the others, and on the way down they would turn subnormal, at a fraction of the speed.
const FLUSH: f32 = 1e-24;

// In the order of `lossNames`.
export const CROSS_ENTROPY: i32 = 0;
export const MEAN_SQUARED_ERROR: i32 = 1;
export const BINARY_CROSS_ENTROPY: i32 = 2;

/**
 * The loss of a batch, added up over its samples, and its slopes with respect to the predictions, each divided by `share`
 * (the number of terms that the mean is over). `predictions`, `targets` and `slopes` are panels [panel][outputs][8];
 * of cross-entropy `targets` is [panel][1][8], class indices. Lanes past the last sample add nothing.
 */
export function lossAndSlopes(
  loss: i32,
  predictions: usize,
  targets: usize,
  slopes: usize,
  outputs: i32,
  samples: i32,
  share: f32,
): f64 {
  const target = loss === CROSS_ENTROPY ? ROW : outputs * ROW;
  let total: f64 = 0;
  for (let left = samples; left > 0; left -= 8) {
    total += vectorLoss(loss, predictions, targets, slopes, outputs, left, share);
    if (left > 4) total += vectorLoss(loss, predictions + 16, targets + 16, slopes + 16, outputs, left - 4, share);
    predictions += outputs * ROW;
    slopes += outputs * ROW;
    targets += target;
  }
  return total;
}

function vectorLoss(
  loss: i32,
  predictions: usize,
  targets: usize,
  slopes: usize,
  outputs: i32,
  left: i32,
  share: f32,
): f64 {
  const valid = lanesBelow(left);
  const scale = v128.and(valid, f32x4.splat(1 / share));
  let sum: v128;
  if (loss === CROSS_ENTROPY) sum = crossEntropy(predictions, v128.load(targets), slopes, outputs, scale);
  else if (loss === MEAN_SQUARED_ERROR) sum = squaredError(predictions, targets, slopes, outputs, scale);
  else sum = binaryCrossEntropy(predictions, targets, slopes, outputs, scale);
  return sumOfLanes(v128.and(valid, sum));
}

/** −log softmax(z)[class] = log Σ e^(z − max) + max − z[class]; its slopes are softmax − one-hot. */
function crossEntropy(z: usize, target: v128, slopes: usize, outputs: i32, scale: v128): v128 {
  let most = v128.load(z);
  for (let j = 1; j < outputs; j++) most = f32x4.pmax(most, v128.load(z + j * ROW));
  let sum = f32x4.splat(0);
  let said = f32x4.splat(0);
  for (let j = 0; j < outputs; j++) {
    const shifted = f32x4.sub(v128.load(z + j * ROW), most);
    const e = exponential(shifted);
    v128.store(slopes + j * ROW, e);
    sum = f32x4.add(sum, e);
    said = v128.or(said, v128.and(f32x4.eq(target, f32x4.splat(<f32>j)), shifted));
  }
  const part = f32x4.div(f32x4.splat(1), sum);
  for (let j = 0; j < outputs; j++) {
    const one = v128.and(f32x4.eq(target, f32x4.splat(<f32>j)), f32x4.splat(1));
    const slope = f32x4.sub(f32x4.mul(v128.load(slopes + j * ROW), part), one);
    v128.store(slopes + j * ROW, f32x4.mul(flushed(slope), scale));
  }
  // The logarithm of NaN is some number: all bits set are NaN again.
  return v128.or(f32x4.sub(logarithm(sum), said), f32x4.ne(sum, sum));
}

function squaredError(y: usize, targets: usize, slopes: usize, outputs: i32, scale: v128): v128 {
  const twice = f32x4.add(scale, scale);
  let sum = f32x4.splat(0);
  for (let j = 0; j < outputs * ROW; j += ROW) {
    const difference = f32x4.sub(v128.load(y + j), v128.load(targets + j));
    sum = multiplyAdd(difference, difference, sum);
    v128.store(slopes + j, f32x4.mul(difference, twice));
  }
  return sum;
}

/** max(z, 0) − z·t + log(1 + e^−|z|), which is −t·log σ(z) − (1 − t)·log(1 − σ(z)); its slope is σ(z) − t. */
function binaryCrossEntropy(z: usize, targets: usize, slopes: usize, outputs: i32, scale: v128): v128 {
  const zero = f32x4.splat(0);
  let sum = zero;
  for (let j = 0; j < outputs * ROW; j += ROW) {
    const x = v128.load(z + j);
    const target = v128.load(targets + j);
    const linear = f32x4.sub(f32x4.pmax(x, zero), f32x4.mul(x, target));
    sum = f32x4.add(sum, f32x4.add(linear, logarithmOfOnePlus(exponential(f32x4.neg(f32x4.abs(x))))));
    v128.store(slopes + j, f32x4.mul(flushed(f32x4.sub(sigmoid(x), target)), scale));
  }
  return sum;
}

function flushed(slope: v128): v128 {
  return v128.andnot(slope, f32x4.lt(f32x4.abs(slope), f32x4.splat(FLUSH)));
}
