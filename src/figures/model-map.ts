import type { Dataset } from "../data/dataset";
import { tensorFrom, type Tensor } from "../engine/tensor";
import type { Mlp } from "../nn/mlp";
import { cellsOf, extent, type Grid } from "./grid";
import type { Box } from "./half-plane";
import type { Heat } from "./view";

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
  const points = cellsOf(box, cells, cells);
  const outputs = model.forward(tensorFrom(Float64Array.from(points.flat()), [points.length, 2]));
  const grid = { box, columns: cells, rows: cells };
  if (classes === 0) {
    const values = Array.from(outputs.data);
    return { ...grid, values, scale: "diverging", range: extent(values) };
  }
  const chances = probabilities(model, outputs);
  if (classes === 2)
    return {
      ...grid,
      values: chances.map(([, second]) => second as number),
      scale: "diverging",
      range: [0, 1],
      threshold: 0.5,
    };
  const values = chances.map((row) => {
    const best = likeliest(row);
    // From an even guess, which is as pale as paper, to certainty.
    const sure = ((row[best] as number) - 1 / classes) / (1 - 1 / classes);
    return best + Math.min(0.999, Math.max(0, sure));
  });
  return { ...grid, values, scale: "classes", range: [0, classes] };
}

/** The class that a model gives each sample of a data set, also before its training has told it that there are classes. */
export function classesSaid(model: Mlp, data: Dataset): number[] {
  return probabilities(model, model.forward(data.x)).map(likeliest);
}

/** The probability of each class, a row a sample, from a model's outputs [batch, outputs]. */
export function probabilities(model: Mlp, outputs: Tensor): number[][] {
  const width = outputs.shape.at(-1) as number;
  const rows = Array.from({ length: outputs.data.length / width }, (_, sample) =>
    Array.from(outputs.data.subarray(sample * width, (sample + 1) * width)),
  );
  if (width === 1) {
    // A model knows from its training whether its one output is a logit (classes change at 0) or a probability (at ½).
    const isLogit = model.task === undefined ? model.plan.output === "linear" : model.task.threshold === 0;
    return rows.map(([value = 0]) => {
      const chance = isLogit ? 1 / (1 + Math.exp(-value)) : Math.min(1, Math.max(0, value));
      return [1 - chance, chance];
    });
  }
  return rows.map(model.plan.output === "sigmoid" ? shares : softmax);
}

function likeliest(chances: readonly number[]): number {
  return chances.reduce((best, chance, index) => (chance > chances[best] ? index : best), 0);
}

function softmax(logits: readonly number[]): number[] {
  const most = Math.max(...logits);
  return shares(logits.map((logit) => Math.exp(logit - most)));
}

function shares(values: readonly number[]): number[] {
  const total = values.reduce((sum, value) => sum + value, 0);
  return values.map((value) => value / total);
}
