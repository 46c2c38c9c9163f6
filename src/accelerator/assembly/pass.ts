import { activate, multiplyBySlope, RELU } from "./activation";
import { backward } from "./backward";
import { forward } from "./forward";
import { deltaRows, gradientBlocks } from "./gradient-blocks";
import { biasGradient, gradientDots } from "./gradient-dots";
import { ROW } from "./lanes";
import { Layer, layerAt, Network, Samples } from "./records";
import { sparseForward, sparseGradient } from "./sparse";

// Where a network's own passes are in the table.
const FORWARD: u32 = 1;
const BACKWARD: u32 = 2;
// Of the parameters of a network that may have them, in bytes: 64 numbers (`most` in unrolled/unroll.ts).
const MOST_UNROLLED: i32 = 256;

/** Forward through the first `layers` of a network, from its input panels; with masks when training. */
export function forwardPass(network: Network, layers: i32, samples: i32, training: bool): void {
  const vectors = (samples + 3) >> 2;
  if (hasOwnPasses(network) && layers === network.layerCount) {
    call_indirect<void>(FORWARD, vectors);
    return;
  }
  let x = network.inputs;
  for (let index = 0; index < layers; index++) {
    const layer = layerAt(network, index);
    const sums = layer.keepSums ? layer.sums : layer.active;
    const set = index === 0 ? sparseSet(network) : null;
    // Relu costs least on the way to memory.
    const isFused = set === null && layer.activation === RELU && sums === layer.active;
    if (set !== null) sparseForward(network, set, layer, sums, samples);
    else forward(x, layer.weights, layer.bias, sums, layer.inputs, layer.outputs, vectors, isFused ? 0 : -Infinity);
    if (!isFused) activateLayer(layer, sums, vectors);
    if (training && layer.mask) multiply(layer.active, layer.mask, layer.outputs, vectors);
    x = layer.active;
  }
}

/**
 * Backward from the slopes of the loss with respect to the last layer's outputs, which stand in its deltas, or to its sums when `onSums`:
 * fills the gradient.
 */
export function backwardPass(network: Network, samples: i32, onSums: bool): void {
  const vectors = (samples + 3) >> 2;
  if (hasOwnPasses(network)) {
    call_indirect<void>(BACKWARD, vectors);
    return;
  }
  const last = network.layerCount - 1;
  if (!onSums) slopeOfLayer(layerAt(network, last), vectors);
  for (let index = last; index >= 0; index--) {
    const layer = layerAt(network, index);
    const x = index > 0 ? layerAt(network, index - 1).active : network.inputs;
    const set = index === 0 ? sparseSet(network) : null;
    biasGradient(layer.deltas, layer.biasGradient, layer.outputs, vectors);
    if (set !== null) sparseGradient(network, set, layer, samples);
    else gradientOfLayer(network, layer, x, samples, vectors);
    if (index === 0) return;
    const before = layerAt(network, index - 1);
    backward(layer.deltas, layer.weights, before.deltas, layer.inputs, layer.outputs, vectors);
    if (before.mask) multiply(before.deltas, before.mask, before.outputs, vectors);
    slopeOfLayer(before, vectors);
  }
}

/** Whether it has passes of its own, for inputs that are not sparse. */
function hasOwnPasses(network: Network): bool {
  return network.unrolled !== 0 && sparseSet(network) === null;
}

/** The batch's data set where its inputs are sparse. */
function sparseSet(network: Network): Samples | null {
  if (network.set === 0) return null;
  const set = changetype<Samples>(network.set);
  return set.starts ? set : null;
}

// Blocks of eight units need a row a sample, which pays from eight units on. They add samples up in another order than dot products, which is
// all that a network's own passes know: a network small enough for those has no blocks, so that its bits are the same either way.
function gradientOfLayer(network: Network, layer: Layer, x: usize, samples: i32, vectors: i32): void {
  const inputs = layer.inputs;
  const outputs = layer.outputs;
  const columns = samples < 8 || network.parameterBytes <= MOST_UNROLLED ? 0 : outputs & ~7;
  if (columns > 0) {
    deltaRows(layer.deltas, network.scratch, outputs, columns, vectors);
    gradientBlocks(x, network.scratch, layer.weightGradient, inputs, outputs, columns, samples);
  }
  if (columns < outputs)
    gradientDots(x, layer.deltas, layer.weightGradient, inputs, outputs, columns, outputs, vectors);
}

// Full panels are one run of vectors; of a half panel every second vector counts.
function activateLayer(layer: Layer, sums: usize, vectors: i32): void {
  const full = sums + (vectors >> 1) * layer.outputs * ROW;
  const end = full + (vectors & 1) * layer.outputs * ROW;
  activate(layer.activation, sums, full, end, <i32>(layer.active - sums));
}

function slopeOfLayer(layer: Layer, vectors: i32): void {
  const deltas = layer.deltas;
  const full = deltas + (vectors >> 1) * layer.outputs * ROW;
  const end = full + (vectors & 1) * layer.outputs * ROW;
  const active = <i32>(layer.active - deltas);
  multiplyBySlope(layer.activation, deltas, full, end, active, <i32>(layer.sums - deltas), layer.kept);
}

function multiply(values: usize, factors: usize, outputs: i32, vectors: i32): void {
  const end = values + ((vectors + 1) >> 1) * outputs * ROW;
  for (; values < end; values += 16, factors += 16)
    v128.store(values, f32x4.mul(v128.load(values), v128.load(factors)));
}
