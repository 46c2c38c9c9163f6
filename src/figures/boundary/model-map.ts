import type { Dataset } from "../../data/dataset";
import type { Tensor } from "../../engine/tensor";
import type { Mlp } from "../../nn/mlp";
import { extent, type Grid } from "../parts/grid";
import type { Box } from "../parts/half-plane";
import { planeOutputs, type UnitPlanes } from "./plane-outputs";
import type { Heat } from "../view";

/** What a model says in each cell of the plane, and how that is painted. */
export interface ModelMap extends Grid {
  readonly scale: Heat["scale"];
  readonly range: readonly [number, number];
  /** The value at which the answer changes from class 0 to class 1. */
  readonly threshold?: number;
}

/**
 * A model of two features over a box. Two classes: the probability of class 1. More: the index of the likeliest class plus
 * how likely it is. Values: the value itself.
 */
export function modelMap(model: Mlp, box: Box, classes: number, cells: number): ModelMap {
  const [planes] = planeOutputs(model, box, cells, [model.layers.length - 1]);
  return mapOf(model, planes, { box, columns: cells, rows: cells }, classes);
}

/** The same from the outputs of the last layer, where they are known. */
export function mapOf(model: Mlp, planes: UnitPlanes, grid: Omit<Grid, "values">, classes: number): ModelMap {
  const cells = grid.columns * grid.rows;
  if (classes === 0) {
    const values = Array.from(planes[0]);
    return { ...grid, values, scale: "diverging", range: extent(values) };
  }
  if (classes === 2 && planes.length === 2)
    return { ...grid, values: secondChances(model, planes, cells), scale: "diverging", range: [0, 1], threshold: 0.5 };
  const decide = decider(model);
  const values = new Float32Array(cells);
  const row = new Array<number>(planes.length).fill(0);
  for (let cell = 0; cell < cells; cell++) {
    for (let unit = 0; unit < planes.length; unit++) row[unit] = planes[unit][cell];
    const chances = decide(row);
    if (classes === 2) values[cell] = chances[1];
    else {
      const best = likeliest(chances);
      // From an even guess, which is as pale as paper, to certainty.
      values[cell] = best + Math.min(0.999, Math.max(0, (chances[best] - 1 / classes) / (1 - 1 / classes)));
    }
  }
  return classes === 2
    ? { ...grid, values, scale: "diverging", range: [0, 1], threshold: 0.5 }
    : { ...grid, values, scale: "classes", range: [0, classes] };
}

/** What `decider` says of the second of two classes, without a list for each cell: this is done for ten thousand cells in every frame. */
function secondChances(model: Mlp, [first, second]: UnitPlanes, cells: number): Float32Array {
  const values = new Float32Array(cells);
  const isShare = model.plan.output === "sigmoid";
  for (let cell = 0; cell < cells; cell++) {
    const [a, b] = [first[cell], second[cell]];
    values[cell] = isShare ? b / (a + b) : 1 / (1 + Math.exp(a - b));
  }
  return values;
}

/** The class that a model gives each sample of a data set, also before its training has told it that there are classes. */
export function classesSaid(model: Mlp, data: Dataset): number[] {
  return probabilities(model, model.forward(data.x)).map(likeliest);
}

/** The probability of each class, a row a sample, from a model's outputs [batch, outputs]. */
export function probabilities(model: Mlp, outputs: Tensor): number[][] {
  const width = outputs.shape[outputs.shape.length - 1];
  const decide = decider(model);
  return Array.from({ length: outputs.data.length / width }, (_, sample) =>
    decide(outputs.data.subarray(sample * width, (sample + 1) * width)),
  );
}

/** How a model's outputs for one sample become chances. */
function decider(model: Mlp): (outputs: ArrayLike<number>) => number[] {
  const { output, sizes } = model.plan;
  if (sizes[sizes.length - 1] > 1) return output === "sigmoid" ? shares : softmax;
  // A model knows from its training whether its one output is a logit (classes change at 0) or a probability (at ½).
  const isLogit = model.task === undefined ? output === "linear" : model.task.threshold === 0;
  return ({ 0: value }) => {
    const chance = isLogit ? 1 / (1 + Math.exp(-value)) : Math.min(1, Math.max(0, value));
    return [1 - chance, chance];
  };
}

function likeliest(chances: readonly number[]): number {
  return chances.reduce((best, chance, index) => (chance > chances[best] ? index : best), 0);
}

function softmax(logits: ArrayLike<number>): number[] {
  const all = Array.from(logits);
  const most = Math.max(...all);
  return shares(all.map((logit) => Math.exp(logit - most)));
}

function shares(values: ArrayLike<number>): number[] {
  const all = Array.from(values);
  const total = all.reduce((sum, value) => sum + value, 0);
  return all.map((value) => value / total);
}
