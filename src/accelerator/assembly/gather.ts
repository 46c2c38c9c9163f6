import { ROW, storeTransposed } from "./lanes";
import { CROSS_ENTROPY } from "./loss";
import { layerAt, Network, Samples } from "./records";

/** Index of the batch's sample `at`: from the list `order`, or without one counted on from `first`. */
export function sampleAt(order: usize, first: i32, at: i32): i32 {
  return order ? load<i32>(order + (at << 2)) : first + at;
}

/** Brings rows of `width` float32 into panels [panel][width][8]. Lanes without a sample repeat one, so that they hold numbers. */
function gather(rows: usize, width: i32, panels: usize, order: usize, first: i32, samples: i32): void {
  const fours = width & ~3;
  const size = width << 2;
  for (let at = 0; at < samples; at += 4) {
    const a = rows + sampleAt(order, first, at) * size;
    const b = at + 1 < samples ? rows + sampleAt(order, first, at + 1) * size : a;
    const c = at + 2 < samples ? rows + sampleAt(order, first, at + 2) * size : a;
    const d = at + 3 < samples ? rows + sampleAt(order, first, at + 3) * size : a;
    const panel = panels + (at >> 3) * width * ROW + ((at & 4) << 2);
    for (let i = 0; i < fours; i += 4) {
      const k = i << 2;
      storeTransposed(panel + i * ROW, ROW, v128.load(a + k), v128.load(b + k), v128.load(c + k), v128.load(d + k));
    }
    let i = fours;
    if (width & 2) {
      const k = i << 2;
      const ab = v128.load_lane<i64>(b + k, v128.load_zero<i64>(a + k), 1);
      const cd = v128.load_lane<i64>(d + k, v128.load_zero<i64>(c + k), 1);
      v128.store(panel + i * ROW, v128.shuffle<f32>(ab, cd, 0, 2, 4, 6));
      v128.store(panel + i * ROW, v128.shuffle<f32>(ab, cd, 1, 3, 5, 7), ROW);
      i += 2;
    }
    for (; i < width; i++) {
      const k = i << 2;
      let v = v128.load_zero<f32>(a + k);
      v = v128.load_lane<f32>(b + k, v, 1);
      v = v128.load_lane<f32>(c + k, v, 2);
      v128.store(panel + i * ROW, v128.load_lane<f32>(d + k, v, 3));
    }
  }
}

/** Brings the batch's inputs into panels, unless they are sparse. */
export function gatherInputs(network: Network, samples: i32): void {
  const set = changetype<Samples>(network.set);
  if (set.x) gather(set.x, layerAt(network, 0).inputs, network.inputs, network.order, network.first, samples);
}

/** Brings the targets into panels: class indices, values, or for classes with several outputs and another loss, 1 at the class. */
export function gatherTargets(network: Network, samples: i32): void {
  const set = changetype<Samples>(network.set);
  const order = network.order;
  const first = network.first;
  const outputs = layerAt(network, network.layerCount - 1).outputs;
  const to = network.targets;
  if (network.classes === 0 || outputs === 1 || network.loss === CROSS_ENTROPY) {
    gather(set.y, set.width, to, order, first, samples);
    return;
  }
  for (let at = 0; at < samples; at++) {
    const index = <i32>load<f32>(set.y + (sampleAt(order, first, at) << 2));
    const lane = to + (at >> 3) * outputs * ROW + ((at & 7) << 2);
    for (let j = 0; j < outputs; j++) store<f32>(lane + j * ROW, j === index ? 1 : 0);
  }
}
