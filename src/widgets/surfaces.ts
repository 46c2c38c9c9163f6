import { dataset, type Dataset } from "../data/dataset";
import { iris } from "../data/iris";
import { standardize } from "../data/standardize";
import { binaryCrossEntropy, meanSquaredError } from "../engine/losses";
import { scalar, type Tensor } from "../engine/tensor";
import { gridOf, type Grid } from "../figures/parts/grid";
import type { Point } from "../figures/parts/half-plane";

/** A surface to go down on: a loss of two parameters, over −5 to 5 in both. */
export interface NamedSurface {
  /** Its formula, as a learner writes it. */
  readonly formula: string;
  readonly names: readonly [string, string];
  loss(point: Tensor[]): Tensor;
  /** Where the two parameters are a model's: the data, and what it gives for a feature. */
  readonly model?: { readonly data: Dataset; readonly kind: "line" | "chance" };
}

const points = dataset({
  x: [-2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2].map((x) => [x]),
  y: [-2.9, -1.2, -1.6, 0.1, 0.6, 2.2, 1.9, 3.6, 3.9],
  features: ["x"],
  name: "nine points",
});

const lengths = standardize(iris({ species: ["versicolor", "virginica"], features: ["petal length"] })).data;

const parameters = ["w₁", "w₂"] as const;

/** Surfaces by their names in a control. */
export const surfaces: Readonly<Record<string, NamedSurface>> = {
  bowl: { formula: "w₁² + 2·w₂²", names: parameters, loss: ([x, y]) => x.mul(x).add(y.mul(y).mul(2)) },
  ravine: { formula: "½·w₁² + 5·w₂²", names: parameters, loss: ([x, y]) => x.mul(x).mul(0.5).add(y.mul(y).mul(5)) },
  saddle: {
    formula: "w₁² − w₂² + w₂⁴/20",
    names: parameters,
    loss: ([x, y]) => x.mul(x).sub(y.mul(y)).add(y.pow(4).div(20)),
  },
  "two valleys": {
    formula: "w₁⁴/20 − w₁² + w₁/2 + w₂²",
    names: parameters,
    loss: ([x, y]) => x.pow(4).div(20).sub(x.mul(x)).add(x.div(2)).add(y.mul(y)),
  },
  banana: {
    formula: "(1 − u)²/4 + (v − u²)²/2, u = w₁/2, v = w₂ + 2",
    names: parameters,
    loss: ([x, y]) => {
      const u = x.div(2);
      return u
        .sub(1)
        .pow(2)
        .div(4)
        .add(y.add(2).sub(u.mul(u)).pow(2).div(2));
    },
  },
  "a line through points": {
    formula: "mean of (w·x + b − y)²",
    names: ["w", "b"],
    loss: ([w, b]) => meanSquaredError(points.x.reshape([-1]).mul(w).add(b), points.y),
    model: { data: points, kind: "line" },
  },
  "a neuron on flowers": {
    formula: "cross-entropy of σ(w·x + b)",
    names: ["w", "b"],
    loss: ([w, b]) => binaryCrossEntropy(lengths.x.reshape([-1]).mul(w).add(b), lengths.y),
    model: { data: lengths, kind: "chance" },
  },
};

/** Height and slope of a surface at a point, by backward. */
export function slopeOf({ loss }: NamedSurface, [x, y]: Point): { readonly loss: number; readonly gradient: Point } {
  const variables = [scalar(x), scalar(y)];
  const height = loss(variables);
  height.backward();
  return { loss: height.item(), gradient: [variables[0].grad?.item() ?? 0, variables[1].grad?.item() ?? 0] };
}

/** The height alone. */
export function heightOf({ loss }: NamedSurface, [x, y]: Point): number {
  return loss([scalar(x), scalar(y)]).item();
}

/** The curvatures at a point, the greater first: eigenvalues of the Hessian, from central differences of the gradient. */
export function curvaturesOf(surface: NamedSurface, [x, y]: Point): Point {
  const h = 1e-4;
  const row = (dx: number, dy: number): Point => {
    const { gradient: ahead } = slopeOf(surface, [x + dx, y + dy]);
    const { gradient: behind } = slopeOf(surface, [x - dx, y - dy]);
    return [(ahead[0] - behind[0]) / (2 * h), (ahead[1] - behind[1]) / (2 * h)];
  };
  const [[a, b], [c, d]] = [row(h, 0), row(0, h)];
  const middle = (a + d) / 2;
  const reach = Math.hypot((a - d) / 2, (b + c) / 2);
  return [middle + reach, middle - reach];
}

const cells = 48;
const grids = new Map<string, Grid>();

/** A surface's heights over the whole picture; worked out once. */
export function gridOfSurface(name: string): Grid {
  let grid = grids.get(name);
  if (grid === undefined) {
    grid = gridOf({ x: [-5, 5], y: [-5, 5] }, cells, cells, (x, y) => heightOf(surfaces[name], [x, y]));
    grids.set(name, grid);
  }
  return grid;
}
