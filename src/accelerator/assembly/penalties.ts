import { layerAt, Network } from "./records";

/** Adds the gradient of l1 · Σ|w| + l2/2 · Σw² over the weights, not the biases; the slope of |w| at 0 is 0. */
export function addPenalties(network: Network): void {
  const l1 = network.l1;
  const l2 = network.l2;
  if (l1 === 0 && l2 === 0) return;
  for (let index = 0; index < network.layerCount; index++) {
    const layer = layerAt(network, index);
    addToWeights(layer.weights, layer.weightGradient, layer.inputs * layer.outputs, l1, l2);
  }
}

function addToWeights(w: usize, gradient: usize, count: i32, l1: f32, l2: f32): void {
  for (; count >= 4; count -= 4, w += 16, gradient += 16)
    v128.store(gradient, f32x4.add(v128.load(gradient), slope(v128.load(w), l1, l2)));
  for (; count > 0; count--, w += 4, gradient += 4) {
    const one = slope(v128.load_splat<f32>(w), l1, l2);
    store<f32>(gradient, load<f32>(gradient) + f32x4.extract_lane(one, 0));
  }
}

function slope(weight: v128, l1: f32, l2: f32): v128 {
  const size = v128.and(f32x4.splat(l1), f32x4.ne(weight, f32x4.splat(0)));
  const signed = v128.or(size, v128.and(weight, f32x4.splat(-0.0)));
  return f32x4.add(f32x4.mul(weight, f32x4.splat(l2)), signed);
}
