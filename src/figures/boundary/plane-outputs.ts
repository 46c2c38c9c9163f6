import { accelerator } from "../../accelerator";
import { tensorFrom } from "../../engine/tensor";
import type { LayerPass, Mlp } from "../../nn/mlp";
import { cellsOf, middles } from "../parts/grid";
import type { Box } from "../parts/half-plane";

/** What every unit of a layer gives in the middle of each cell of a box: [unit][cell], cells row by row. */
export type UnitPlanes = readonly ArrayLike<number>[];

/**
 * The outputs of all layers of a model of two features over a box, by the accelerator where it can. In the last layer they are logits, or
 * values.
 */
export function planeOutputs(model: Mlp, box: Box, cells: number, layers: readonly number[]): UnitPlanes[] {
  const { spec } = model;
  const found = spec && model.plan.precision === "float32" ? accelerator() : undefined;
  if (spec === undefined || found === undefined) return byTable(model, box, cells, layers);
  const network = found.create({ spec, loss: "meanSquaredError", classes: 0, optimizer: { name: "sgd" } });
  network.parameters.set(model.parameters);
  const [xs, ys] = [middles(box.x, cells), middles(box.y, cells)];
  const planes = layers.map((layer) => {
    // A view into the accelerator's memory, good until the next call.
    const all = network.grid({ xs, ys, layer }).slice();
    return unitsOf(all, cells * cells);
  });
  network.dispose();
  return planes;
}

function byTable(model: Mlp, box: Box, cells: number, layers: readonly number[]): UnitPlanes[] {
  const points = cellsOf(box, cells, cells);
  const passes = model.passes(tensorFrom(Float64Array.from(points.flat()), [points.length, 2]));
  return layers.map((layer) => {
    const { outputs } = passes[layer] as LayerPass;
    return unitsOf(outputs.transpose().data, points.length);
  });
}

function unitsOf(planes: Float32Array | Float64Array, size: number): UnitPlanes {
  return Array.from({ length: planes.length / size }, (_, unit) => planes.subarray(unit * size, (unit + 1) * size));
}
