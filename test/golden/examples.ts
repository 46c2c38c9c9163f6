import { iris } from "../../src/data/iris";
import { standardize } from "../../src/data/standardize";
import type { Tensor } from "../../src/engine/tensor";
import { boundary, contour, lossCurve, surface } from "../../src/figures";
import type { Picture, View } from "../../src/figures/view";
import { mlp } from "../../src/nn/mlp";
import { perceptron } from "../../src/nn/perceptron";
import { descent } from "../../src/train/descent";
import { fit } from "../../src/train/training";

const petals = ["petal length", "petal width"];
const flowers = iris({ species: ["setosa", "versicolor"], features: petals });
const hard = standardize(iris({ species: ["versicolor", "virginica"], features: petals })).data;
const three = standardize(iris({ features: petals })).data;

const valley = ([x, y]: Tensor[]): Tensor => x.mul(x).add(y.mul(y).mul(2));
const banana = ([x, y]: Tensor[]): Tensor =>
  x
    .neg()
    .add(1)
    .pow(2)
    .add(y.sub(x.mul(x)).pow(2).mul(100));

function trained(data = hard, layers = [2, 8, 2], options = {}) {
  const model = mlp({ layers, seed: 1 });
  const history = fit(model, data, { epochs: 30, learningRate: 0.2, seed: 1, ...options });
  return { model, history };
}

/** One picture of each kind, by name: the golden files, the gallery and the accessibility scan run over them. */
export const examples: Readonly<Record<string, () => View | Picture>> = {
  "boundary of a perceptron": () => boundary(perceptron(flowers)),
  "boundary of a perceptron that never ends": () => boundary(perceptron(flowers, { epochs: 2 })),
  "boundary of a model": () => boundary(trained().model, hard, { cells: 60 }),
  "boundary of three classes": () => boundary(trained(three, [2, 8, 3]).model, three, { cells: 60 }),
  "boundary over a training": () => boundary(trained().history, hard),
  "loss curve": () => lossCurve(trained(hard, [2, 8, 2], { validation: hard.pick([...Array(30).keys()]) }).history),
  "loss curve of a run that diverges": () =>
    lossCurve(trained(hard, [2, 8, 2], { learningRate: 1e6, loss: "meanSquaredError" }).history),
  "contour of a valley": () =>
    contour(valley, { path: descent(valley, { start: [-4, -2], learningRate: 0.2, steps: 12 }) }),
  "contour of a canyon": () => contour(banana, { x: [-2, 2], y: [-1, 3] }),
  "surface of a valley": () => surface(valley, { path: descent(valley, { start: [-4, -2], steps: 12 }) }),
};
