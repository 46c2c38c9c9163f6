import { ROW } from "./lanes";
import { forwardPass } from "./pass";
import { Layer, layerAt, Network } from "./records";

/** Outputs of layer `layer` for a grid: `columns` of `xs` by `rows` of `ys` (float32), a plane [rows][columns] a unit in `to`. */
export function grid(
  network: Network,
  layer: i32,
  xs: usize,
  columns: i32,
  ys: usize,
  rows: i32,
  capacity: i32,
  to: usize,
): void {
  const points = columns * rows;
  const units = layerAt(network, layer);
  network.set = 0;
  for (let first = 0; first < points; first += capacity) {
    const samples = min(capacity, points - first);
    gridInputs(network.inputs, xs, columns, ys, first, samples);
    forwardPass(network, layer + 1, samples, false);
    scatterPlanes(units, to + (first << 2), points << 2, samples);
  }
}

function gridInputs(panels: usize, xs: usize, columns: i32, ys: usize, first: i32, samples: i32): void {
  let column = first % columns;
  let y = ys + ((first / columns) << 2);
  for (let at = 0; at < samples; at++) {
    const lane = panels + (at >> 3) * 2 * ROW + ((at & 7) << 2);
    store<f32>(lane, load<f32>(xs + (column << 2)));
    store<f32>(lane, load<f32>(y), 32);
    if (++column === columns) {
      column = 0;
      y += 4;
    }
  }
}

function scatterPlanes(layer: Layer, to: usize, plane: i32, samples: i32): void {
  const outputs = layer.outputs;
  let at = 0;
  for (; at + 8 <= samples; at += 8) {
    const panel = layer.active + (at >> 3) * outputs * ROW;
    for (let j = 0; j < outputs; j++) {
      v128.store(to + j * plane + (at << 2), v128.load(panel + j * ROW));
      v128.store(to + j * plane + (at << 2), v128.load(panel + j * ROW, 16), 16);
    }
  }
  for (; at < samples; at++) {
    const panel = layer.active + (at >> 3) * outputs * ROW + ((at & 7) << 2);
    for (let j = 0; j < outputs; j++) store<f32>(to + j * plane + (at << 2), load<f32>(panel + j * ROW));
  }
}
