import { sampleAt } from "./gather";
import { deltaRows } from "./gradient-blocks";
import { multiplyAdd, ROW, storeTransposed } from "./lanes";
import { Layer, Network, Samples } from "./records";

/**
 * Sums of the first layer from the inputs that are not zero: y = x·w + bias. Each sample's row of sums is gathered 32 units at a time in
 * registers, then eight rows are turned into a panel. The layer has a multiple of eight units.
 */
export function sparseForward(network: Network, set: Samples, layer: Layer, y: usize, samples: i32): void {
  const outputs = layer.outputs;
  const row = outputs << 2;
  const rows = network.scratch;
  for (let at = 0; at < samples; at++) {
    const sample = sampleAt(network.order, network.first, at);
    const begin = load<i32>(set.starts + (sample << 2)) << 3;
    const end = load<i32>(set.starts + (sample << 2), 4) << 3;
    const to = rows + at * row;
    let j = 0;
    for (; j + 128 <= row; j += 128)
      wide(set.entries + begin, set.entries + end, layer.weights + j, layer.bias + j, to + j);
    for (; j < row; j += 32) narrow(set.entries + begin, set.entries + end, layer.weights + j, layer.bias + j, to + j);
  }
  for (let at = 0; at < samples; at += 4) {
    const from = rows + at * row;
    const panel = y + (at >> 3) * outputs * ROW + ((at & 4) << 2);
    // Lanes without a sample repeat one, so that they hold numbers.
    const second = at + 1 < samples ? from + row : from;
    const third = at + 2 < samples ? from + 2 * row : from;
    const fourth = at + 3 < samples ? from + 3 * row : from;
    for (let j = 0; j < row; j += 16) {
      const a = v128.load(from + j);
      const b = v128.load(second + j);
      storeTransposed(panel + j * 8, ROW, a, b, v128.load(third + j), v128.load(fourth + j));
    }
  }
}

/**
 * Gradient of the first layer's weights from the inputs that are not zero: the batch's entries are sorted by feature (counting sort), and each
 * feature's row is the sum of its samples' deltas.
 */
export function sparseGradient(network: Network, set: Samples, layer: Layer, samples: i32): void {
  const row = layer.outputs << 2;
  const rows = network.scratch;
  deltaRows(layer.deltas, rows, layer.outputs, layer.outputs, (samples + 3) >> 2);
  sortByFeature(network, set, layer.inputs, samples, row);
  let begin = set.sorted;
  let to = layer.weightGradient;
  // After sorting, a feature's counter stands at its end.
  for (let feature = 0; feature < layer.inputs; feature++) {
    const end = load<usize>(set.counters + (feature << 2));
    let j = 0;
    for (; j + 128 <= row; j += 128) wide(begin, end, rows + j, 0, to + j);
    for (; j < row; j += 32) narrow(begin, end, rows + j, 0, to + j);
    begin = end;
    to += row;
  }
}

/** Entries of the batch by feature: for each the place of its sample's row of deltas, in bytes, and its value. */
function sortByFeature(network: Network, set: Samples, features: i32, samples: i32, row: i32): void {
  const counters = set.counters;
  memory.fill(counters, 0, (features + 1) << 2);
  for (let at = 0; at < samples; at++) {
    const start = set.starts + (sampleAt(network.order, network.first, at) << 2);
    const end = set.features + (load<i32>(start, 4) << 2);
    for (let feature = set.features + (load<i32>(start) << 2); feature < end; feature += 4) {
      const counter = counters + load<i32>(feature);
      store<i32>(counter, load<i32>(counter) + 8);
    }
  }
  let place = set.sorted;
  for (let counter = counters; counter < counters + (features << 2); counter += 4) {
    const bytes = load<i32>(counter);
    store<usize>(counter, place);
    place += bytes;
  }
  for (let at = 0; at < samples; at++) {
    const start = set.starts + (sampleAt(network.order, network.first, at) << 2);
    let entry = set.entries + (load<i32>(start) << 3);
    const end = set.features + (load<i32>(start, 4) << 2);
    for (let feature = set.features + (load<i32>(start) << 2); feature < end; feature += 4, entry += 8) {
      const counter = counters + load<i32>(feature);
      const to = load<usize>(counter);
      store<usize>(counter, to + 8);
      store<i32>(to, at * row);
      store<f32>(to, load<f32>(entry, 4), 4);
    }
  }
}

/**
 * Σ value · (32 numbers at `rows` + place) over entries of a place and a value, added to what is at `start` (0: to zero), into `to`. Two entries
 * at a time: what a loop costs beside its arithmetic counts here.
 */
function wide(entry: usize, end: usize, rows: usize, start: usize, to: usize): void {
  let a = start ? v128.load(start) : f32x4.splat(0);
  let b = start ? v128.load(start, 16) : a;
  let c = start ? v128.load(start, 32) : a;
  let d = start ? v128.load(start, 48) : a;
  let e = start ? v128.load(start, 64) : a;
  let f = start ? v128.load(start, 80) : a;
  let g = start ? v128.load(start, 96) : a;
  let h = start ? v128.load(start, 112) : a;
  if ((end - entry) & 8) {
    const from = rows + load<i32>(entry);
    const value = v128.load_splat<f32>(entry, 4);
    a = multiplyAdd(value, v128.load(from), a);
    b = multiplyAdd(value, v128.load(from, 16), b);
    c = multiplyAdd(value, v128.load(from, 32), c);
    d = multiplyAdd(value, v128.load(from, 48), d);
    e = multiplyAdd(value, v128.load(from, 64), e);
    f = multiplyAdd(value, v128.load(from, 80), f);
    g = multiplyAdd(value, v128.load(from, 96), g);
    h = multiplyAdd(value, v128.load(from, 112), h);
    entry += 8;
  }
  for (; entry < end; entry += 16) {
    const from = rows + load<i32>(entry);
    const value = v128.load_splat<f32>(entry, 4);
    a = multiplyAdd(value, v128.load(from), a);
    b = multiplyAdd(value, v128.load(from, 16), b);
    c = multiplyAdd(value, v128.load(from, 32), c);
    d = multiplyAdd(value, v128.load(from, 48), d);
    e = multiplyAdd(value, v128.load(from, 64), e);
    f = multiplyAdd(value, v128.load(from, 80), f);
    g = multiplyAdd(value, v128.load(from, 96), g);
    h = multiplyAdd(value, v128.load(from, 112), h);
    const next = rows + load<i32>(entry, 8);
    const other = v128.load_splat<f32>(entry, 12);
    a = multiplyAdd(other, v128.load(next), a);
    b = multiplyAdd(other, v128.load(next, 16), b);
    c = multiplyAdd(other, v128.load(next, 32), c);
    d = multiplyAdd(other, v128.load(next, 48), d);
    e = multiplyAdd(other, v128.load(next, 64), e);
    f = multiplyAdd(other, v128.load(next, 80), f);
    g = multiplyAdd(other, v128.load(next, 96), g);
    h = multiplyAdd(other, v128.load(next, 112), h);
  }
  v128.store(to, a);
  v128.store(to, b, 16);
  v128.store(to, c, 32);
  v128.store(to, d, 48);
  v128.store(to, e, 64);
  v128.store(to, f, 80);
  v128.store(to, g, 96);
  v128.store(to, h, 112);
}

/** The same for eight numbers. */
function narrow(entry: usize, end: usize, rows: usize, start: usize, to: usize): void {
  let a = start ? v128.load(start) : f32x4.splat(0);
  let b = start ? v128.load(start, 16) : a;
  for (; entry < end; entry += 8) {
    const from = rows + load<i32>(entry);
    const value = v128.load_splat<f32>(entry, 4);
    a = multiplyAdd(value, v128.load(from), a);
    b = multiplyAdd(value, v128.load(from, 16), b);
  }
  v128.store(to, a);
  v128.store(to, b, 16);
}
