import { sampleAt } from "./gather";
import { deltaRows } from "./gradient-blocks";
import { multiplyAdd, ROW, storeTransposed } from "./lanes";
import { Layer, Network, Samples } from "./records";

/**
 * Sums of the first layer from the inputs that are not zero: y = x·w + bias. Each sample's row of sums is gathered first, then eight
 * rows are turned into a panel. The layer has a multiple of eight units.
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
    for (let j = 0; j < row; j += 16) v128.store(to + j, v128.load(layer.bias + j));
    addRows(set.entries + begin, set.entries + end, layer.weights, to, row);
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
  const zero = f32x4.splat(0);
  // After sorting, a feature's counter stands at its end.
  for (let feature = 0; feature < layer.inputs; feature++) {
    const end = load<usize>(set.counters + (feature << 2));
    if (begin + 24 < end) {
      addFourRows(begin, rows, to, row, true);
      begin += 32;
    } else {
      for (let j = 0; j < row; j += 16) v128.store(to + j, zero);
    }
    addRows(begin, end, rows, to, row);
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
 * Adds Σ value · (row of `bytes` at `rows` + place) over entries of a place and a value to the row at `to`: four entries at a time over the
 * whole row, since rows that are read from end to end come fastest out of the cache.
 */
function addRows(entry: usize, end: usize, rows: usize, to: usize, bytes: i32): void {
  for (; entry + 24 < end; entry += 32) addFourRows(entry, rows, to, bytes, false);
  if (entry + 8 < end) {
    addTwoRows(entry, rows, to, to + bytes);
    entry += 16;
  }
  if (entry < end) addOneRow(entry, rows, to, to + bytes);
}

/** The same for four entries; what is at `to` counts for nothing when they are the first. */
function addFourRows(entry: usize, rows: usize, to: usize, bytes: i32, isFirst: bool): void {
  let a = rows + load<i32>(entry);
  let b = rows + load<i32>(entry, 8);
  let c = rows + load<i32>(entry, 16);
  let d = rows + load<i32>(entry, 24);
  const va = v128.load_splat<f32>(entry, 4);
  const vb = v128.load_splat<f32>(entry, 12);
  const vc = v128.load_splat<f32>(entry, 20);
  const vd = v128.load_splat<f32>(entry, 28);
  const zero = f32x4.splat(0);
  let s: v128;
  const end = to + (bytes & ~63);
  if (to < end) {
    do {
      s = isFirst ? zero : v128.load(to);
      s = multiplyAdd(va, v128.load(a), s);
      s = multiplyAdd(vb, v128.load(b), s);
      s = multiplyAdd(vc, v128.load(c), s);
      s = multiplyAdd(vd, v128.load(d), s);
      v128.store(to, s);
      s = isFirst ? zero : v128.load(to, 16);
      s = multiplyAdd(va, v128.load(a, 16), s);
      s = multiplyAdd(vb, v128.load(b, 16), s);
      s = multiplyAdd(vc, v128.load(c, 16), s);
      s = multiplyAdd(vd, v128.load(d, 16), s);
      v128.store(to, s, 16);
      s = isFirst ? zero : v128.load(to, 32);
      s = multiplyAdd(va, v128.load(a, 32), s);
      s = multiplyAdd(vb, v128.load(b, 32), s);
      s = multiplyAdd(vc, v128.load(c, 32), s);
      s = multiplyAdd(vd, v128.load(d, 32), s);
      v128.store(to, s, 32);
      s = isFirst ? zero : v128.load(to, 48);
      s = multiplyAdd(va, v128.load(a, 48), s);
      s = multiplyAdd(vb, v128.load(b, 48), s);
      s = multiplyAdd(vc, v128.load(c, 48), s);
      s = multiplyAdd(vd, v128.load(d, 48), s);
      v128.store(to, s, 48);
      to += 64;
      a += 64;
      b += 64;
      c += 64;
      d += 64;
    } while (to < end);
  }
  if (bytes & 32) {
    s = isFirst ? zero : v128.load(to);
    s = multiplyAdd(va, v128.load(a), s);
    s = multiplyAdd(vb, v128.load(b), s);
    s = multiplyAdd(vc, v128.load(c), s);
    s = multiplyAdd(vd, v128.load(d), s);
    v128.store(to, s);
    s = isFirst ? zero : v128.load(to, 16);
    s = multiplyAdd(va, v128.load(a, 16), s);
    s = multiplyAdd(vb, v128.load(b, 16), s);
    s = multiplyAdd(vc, v128.load(c, 16), s);
    s = multiplyAdd(vd, v128.load(d, 16), s);
    v128.store(to, s, 16);
  }
}

function addTwoRows(entry: usize, rows: usize, to: usize, stop: usize): void {
  let a = rows + load<i32>(entry);
  let b = rows + load<i32>(entry, 8);
  const va = v128.load_splat<f32>(entry, 4);
  const vb = v128.load_splat<f32>(entry, 12);
  for (; to < stop; to += 32, a += 32, b += 32) {
    v128.store(to, multiplyAdd(vb, v128.load(b), multiplyAdd(va, v128.load(a), v128.load(to))));
    v128.store(to, multiplyAdd(vb, v128.load(b, 16), multiplyAdd(va, v128.load(a, 16), v128.load(to, 16))), 16);
  }
}

function addOneRow(entry: usize, rows: usize, to: usize, stop: usize): void {
  const value = v128.load_splat<f32>(entry, 4);
  for (let from = rows + load<i32>(entry); to < stop; to += 32, from += 32) {
    v128.store(to, multiplyAdd(value, v128.load(from), v128.load(to)));
    v128.store(to, multiplyAdd(value, v128.load(from, 16), v128.load(to, 16)), 16);
  }
}
