import { circles } from "../data/circles";
import { dataset, type Dataset } from "../data/dataset";
import { iris } from "../data/iris";

import { standardize } from "../data/standardize";
import { tensor } from "../engine/tensor";
import { meanSquaredError, crossEntropy } from "../engine/losses";
import type { Point } from "../figures/parts/half-plane";
import { mlp, type Mlp } from "../nn/mlp";
import { symmetricEigen } from "./symmetric-eigen";

/** Something to train on all of its data at once, so that only the learning rate decides. */
export interface RateProblem {
  readonly model: Mlp;
  readonly data: Dataset;
  /** Where every run starts. */
  readonly start: Float64Array;
  slope(parameters: Float64Array): { readonly loss: number; readonly gradient: Float64Array };
  /**
   * Of a quadratic loss: its steepest curvature and, of the others, that along which the start has most to lose; and where parameters lie along these
   * two directions, from the bottom.
   */
  readonly plane?: { readonly curvatures: Point; place(parameters: Float64Array): Point };
}

export const problemNames = ["two flowers, a linear unit", "two circles, a small network"] as const;

const made = new Map<string, RateProblem>();

/** A problem by its name and scaling; made once. */
export function rateProblem(name: string, scaling: string, seed: number): RateProblem {
  const key = `${name}, ${scaling}, ${seed}`;
  let problem = made.get(key);
  if (problem === undefined) {
    problem = name === problemNames[0] ? flowers(scaling) : network(scaling, seed);
    made.set(key, problem);
  }
  return problem;
}

function flowers(scaling: string): RateProblem {
  const pair = iris({ species: ["setosa", "versicolor"], features: ["petal length", "petal width"] });
  const { x } = scaling === "standardised" ? standardize(pair).data : pair;
  // −1 and +1 as values: a linear unit learns them by squared error.
  const y = tensor(Array.from(pair.y.data, (index) => 2 * index - 1));
  const data = dataset({ x, y, features: pair.features, name: "two flowers" });
  const model = mlp({ layers: [2, 1], initialization: "zeros", precision: "float64" });
  return { ...trainable(model, data), plane: quadraticPlane(data) };
}

function network(scaling: string, seed: number): RateProblem {
  const drawn = circles({ points: 60, noise: 0.1, seed: 1 });
  const data = scaling === "standardised" ? standardize(drawn).data : drawn;
  return trainable(mlp({ layers: [2, 8, 2], seed, precision: "float64" }), data);
}

function trainable(model: Mlp, data: Dataset): RateProblem {
  const start = model.parameters;
  return {
    model,
    data,
    start,
    slope(parameters) {
      model.parameters = parameters;
      model.zeroGrad();
      const outputs = model.forward(data.x);
      const loss =
        data.classes.length > 0 ? crossEntropy(outputs, data.y) : meanSquaredError(outputs, data.y.reshape([-1, 1]));
      loss.backward();
      return { loss: loss.item(), gradient: model.gradients };
    },
  };
}

/** Mean squared error of a linear unit is ½·pᵀHp − c·p + …, with H = 2/n·XᵀX and c = 2/n·Xᵀy over the features and a constant 1. */
function quadraticPlane(data: Dataset): NonNullable<RateProblem["plane"]> {
  const rows = [...data].map(({ x, y }) => ({ x: [...x, 1], y }));
  const width = rows[0].x.length;
  const share = 2 / rows.length;
  const hessian = Array.from({ length: width }, (_, i) =>
    Array.from({ length: width }, (_, j) => share * rows.reduce((sum, { x }) => sum + x[i] * x[j], 0)),
  );
  const pull = Array.from({ length: width }, (_, i) => share * rows.reduce((sum, { x, y }) => sum + x[i] * y, 0));
  const along = (direction: readonly number[], vector: ArrayLike<number>): number =>
    direction.reduce((sum, value, index) => sum + value * vector[index], 0);
  // All runs start at zero: how high they stand along a direction is half its curvature times the square of its distance from the bottom.
  const [steepest, ...others] = symmetricEigen(hessian).map((each) => ({
    ...each,
    bottom: along(each.direction, pull) / each.value,
  }));
  const height = ({ value, bottom }: typeof steepest): number => value * bottom * bottom;
  const ends = [steepest, others.reduce((most, each) => (height(each) > height(most) ? each : most))];
  return {
    curvatures: [ends[0].value, ends[1].value],
    place(parameters) {
      const [steep, flat] = ends.map(({ direction, bottom }) => along(direction, parameters) - bottom);
      return [steep, flat];
    },
  };
}
