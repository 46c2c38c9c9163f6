import { multiplyAdd, numberAt } from "./lanes";
import { Network } from "./records";

// In the order of `optimizerNames`.
const SGD: i32 = 0;
const MOMENTUM: i32 = 1;
const NESTEROV: i32 = 2;
const RMSPROP: i32 = 3;

// Running numbers below the first are set to 0: on their way down they would turn subnormal, at half the speed. A gradient below the second
// has a subnormal square, which could not lift a mean square above the first. From memory, as the numbers of tanh.
const FLUSH: usize = memory.data<f32>([1e-30, 1e-18]);

/** One update of all parameters, with PyTorch's definitions; `step` counts from 0. Factors are formed in float64. */
export function update(network: Network, learningRate: f64, step: i32): void {
  const optimizer = network.optimizer;
  if (optimizer === SGD) descend(network, <f32>learningRate);
  else if (optimizer === MOMENTUM || optimizer === NESTEROV) withMomentum(network, <f32>learningRate);
  else if (optimizer === RMSPROP) withRmsProp(network, <f32>learningRate);
  else withAdam(network, learningRate, step);
}

function flushed(v: v128): v128 {
  return v128.andnot(v, f32x4.lt(f32x4.abs(v), numberAt(FLUSH, 0)));
}

/** The running mean square with one more gradient in it. */
function meanSquare(g: v128, square: v128, keep: v128, add: v128): v128 {
  const root = v128.andnot(g, f32x4.lt(f32x4.abs(g), numberAt(FLUSH, 1)));
  return flushed(multiplyAdd(f32x4.mul(add, root), root, f32x4.mul(keep, square)));
}

function descend(network: Network, learningRate: f32): void {
  const rate = f32x4.splat(-learningRate);
  let gradient = network.gradient;
  const end = network.parameters + network.parameterBytes;
  for (let w = network.parameters; w < end; w += 16, gradient += 16)
    v128.store(w, multiplyAdd(rate, v128.load(gradient), v128.load(w)));
}

/** z = momentum·z + g; w -= η·z, or η·(g + momentum·z). */
function withMomentum(network: Network, learningRate: f32): void {
  const rate = f32x4.splat(-learningRate);
  const momentum = f32x4.splat(<f32>load<f64>(network.settings));
  const ahead = network.optimizer === NESTEROV;
  let gradient = network.gradient;
  let moment = network.firstMoment;
  const end = network.parameters + network.parameterBytes;
  for (let w = network.parameters; w < end; w += 16, gradient += 16, moment += 16) {
    const g = v128.load(gradient);
    const z = flushed(multiplyAdd(momentum, v128.load(moment), g));
    v128.store(moment, z);
    v128.store(w, multiplyAdd(rate, ahead ? multiplyAdd(momentum, z, g) : z, v128.load(w)));
  }
}

/** v = alpha·v + (1 − alpha)·g²; w -= η·g / (√v + epsilon). */
function withRmsProp(network: Network, learningRate: f32): void {
  const rate = f32x4.splat(-learningRate);
  const alpha = f32x4.splat(<f32>load<f64>(network.settings));
  const rest = f32x4.splat(<f32>(1 - load<f64>(network.settings)));
  const epsilon = f32x4.splat(<f32>load<f64>(network.settings, 16));
  let gradient = network.gradient;
  let moment = network.firstMoment;
  const end = network.parameters + network.parameterBytes;
  for (let w = network.parameters; w < end; w += 16, gradient += 16, moment += 16) {
    const g = v128.load(gradient);
    const v = meanSquare(g, v128.load(moment), alpha, rest);
    v128.store(moment, v);
    const size = f32x4.add(f32x4.sqrt(v), epsilon);
    v128.store(w, f32x4.add(v128.load(w), f32x4.div(f32x4.mul(rate, g), size)));
  }
}

/** m = β₁·m + (1 − β₁)·g, v = β₂·v + (1 − β₂)·g²; w -= η·m̂ / (√v̂ + epsilon). */
function withAdam(network: Network, learningRate: f64, step: i32): void {
  const beta1 = load<f64>(network.settings);
  const beta2 = load<f64>(network.settings, 8);
  const epsilon = f32x4.splat(<f32>load<f64>(network.settings, 16));
  const rate = f32x4.splat(<f32>(-learningRate / (1 - power(beta1, step + 1))));
  const correction = f32x4.splat(<f32>(1 / Math.sqrt(1 - power(beta2, step + 1))));
  const keepMean = f32x4.splat(<f32>beta1);
  const keepSquare = f32x4.splat(<f32>beta2);
  const addMean = f32x4.splat(<f32>(1 - beta1));
  const addSquare = f32x4.splat(<f32>(1 - beta2));
  let gradient = network.gradient;
  let mean = network.firstMoment;
  let square = network.secondMoment;
  const end = network.parameters + network.parameterBytes;
  for (let w = network.parameters; w < end; w += 16, gradient += 16, mean += 16, square += 16) {
    const g = v128.load(gradient);
    const m = flushed(multiplyAdd(addMean, g, f32x4.mul(keepMean, v128.load(mean))));
    const v = meanSquare(g, v128.load(square), keepSquare, addSquare);
    v128.store(mean, m);
    v128.store(square, v);
    const size = multiplyAdd(f32x4.sqrt(v), correction, epsilon);
    v128.store(w, f32x4.add(v128.load(w), f32x4.div(f32x4.mul(rate, m), size)));
  }
}

/** baseⁿ by squaring: the same bits everywhere, whatever step it begins with. */
function power(base: f64, n: i32): f64 {
  let result: f64 = 1;
  for (; n > 0; n >>= 1, base *= base) if (n & 1) result *= base;
  return result;
}
