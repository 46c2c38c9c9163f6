import { ROW, storeTransposed } from "./lanes";
import { CROSS_ENTROPY } from "./loss";
import { layerAt, Network, Samples } from "./records";

/** Index of the batch's sample `at`: from the list `order`, or without one counted on from `first`. */
export function sampleAt(order: usize, first: i32, at: i32): i32 {
  return order ? load<i32>(order + (at << 2)) : first + at;
}

/**
 * Brings the batch at hand into panels: its inputs [panel][inputs][8], unless they are sparse, and with `targets` its targets: class indices or
 * values [panel][width][8], or for classes with several outputs and another loss than cross-entropy 1 at the class, [panel][outputs][8].
 */
export function gather(network: Network, samples: i32, targets: bool): void {
  const set = changetype<Samples>(network.set);
  const order = network.order;
  const first = network.first;
  const inputs = layerAt(network, 0).inputs;
  const isOneHot = targets && wantsOneHot(network);
  const asTheyAre = targets && !isOneHot;
  if (samples === 1) {
    const only = sampleAt(order, first, 0);
    if (set.x) gatherOne(set.x, inputs, network.inputs, only);
    if (asTheyAre) gatherOne(set.y, set.width, network.targets, only);
  } else {
    for (let at = 0; at < samples; at += 4) {
      // Lanes without a sample repeat the last, so that they hold numbers.
      const left = samples - 1 - at;
      const a = sampleAt(order, first, at);
      const b = sampleAt(order, first, at + min(1, left));
      const c = sampleAt(order, first, at + min(2, left));
      const d = sampleAt(order, first, at + min(3, left));
      if (set.x) gatherRows(set.x, inputs, network.inputs, at, a, b, c, d);
      if (asTheyAre) gatherRows(set.y, set.width, network.targets, at, a, b, c, d);
    }
  }
  if (isOneHot) oneHot(network, set, samples);
}

/** A row of `width` float32 as a vector for each column, with the number in every lane. */
function gatherOne(rows: usize, width: i32, panel: usize, sample: i32): void {
  const end = rows + (((sample + 1) * width) << 2);
  for (let from = end - (width << 2); from < end; from += 4, panel += ROW)
    v128.store(panel, v128.load_splat<f32>(from));
}

/** Four rows of `width` float32 as a vector for each column. */
function gatherRows(
  rows: usize,
  width: i32,
  panels: usize,
  at: i32,
  first: i32,
  second: i32,
  third: i32,
  fourth: i32,
): void {
  const size = width << 2;
  const a = rows + first * size;
  const b = rows + second * size;
  const c = rows + third * size;
  const d = rows + fourth * size;
  const panel = panels + (at >> 3) * width * ROW + ((at & 4) << 2);
  const fours = width & ~3;
  let i = 0;
  for (; i < fours; i += 4) {
    const k = i << 2;
    storeTransposed(panel + i * ROW, ROW, v128.load(a + k), v128.load(b + k), v128.load(c + k), v128.load(d + k));
  }
  if (width & 2) {
    const k = i << 2;
    const ab = v128.load_lane<i64>(b + k, v128.load_zero<i64>(a + k), 1);
    const cd = v128.load_lane<i64>(d + k, v128.load_zero<i64>(c + k), 1);
    v128.store(panel + i * ROW, v128.shuffle<f32>(ab, cd, 0, 2, 4, 6));
    v128.store(panel + i * ROW, v128.shuffle<f32>(ab, cd, 1, 3, 5, 7), ROW);
    i += 2;
  }
  if (width & 1) {
    const k = i << 2;
    let v = v128.load_zero<f32>(a + k);
    v = v128.load_lane<f32>(b + k, v, 1);
    v = v128.load_lane<f32>(c + k, v, 2);
    v128.store(panel + i * ROW, v128.load_lane<f32>(d + k, v, 3));
  }
}

function wantsOneHot(network: Network): bool {
  return network.classes > 0 && network.loss !== CROSS_ENTROPY && layerAt(network, network.layerCount - 1).outputs > 1;
}

function oneHot(network: Network, set: Samples, samples: i32): void {
  const outputs = layerAt(network, network.layerCount - 1).outputs;
  for (let at = 0; at < samples; at++) {
    const index = <i32>load<f32>(set.y + (sampleAt(network.order, network.first, at) << 2));
    const lane = network.targets + (at >> 3) * outputs * ROW + ((at & 7) << 2);
    for (let j = 0; j < outputs; j++) store<f32>(lane + j * ROW, j === index ? 1 : 0);
  }
}
