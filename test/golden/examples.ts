import { dataset } from "../../src/data/dataset";
import { iris } from "../../src/data/iris";
import { standardize } from "../../src/data/standardize";
import { backprop } from "../../src/engine/backprop";
import { scalar, tensor, type Tensor } from "../../src/engine/tensor";
import {
  boundary,
  compare,
  confusion,
  contour,
  gradientFlow,
  graph,
  heatmap,
  histogram,
  lossCurve,
  network,
  scatter,
  surface,
} from "../../src/figures";
import type { Picture, View } from "../../src/figures/view";
import { mlp } from "../../src/nn/mlp";
import { perceptron } from "../../src/nn/perceptron";
import { descent } from "../../src/train/descent";
import { fit } from "../../src/train/training";

const petals = ["petal length", "petal width"];
const flowers = iris({ species: ["setosa", "versicolor"], features: petals });
const hard = standardize(iris({ species: ["versicolor", "virginica"], features: petals })).data;
const three = standardize(iris({ features: petals })).data;

const steps = Array.from({ length: 25 }, (_, index) => -1 + index / 12);
const wave = dataset({ x: steps.map((x) => [x]), y: steps.map((x) => Math.sin(3 * x)), name: "a wave" });
const plate = dataset({
  x: steps.flatMap((x) => [-0.8, -0.2, 0.4, 0.9].map((y) => [x, y])),
  y: steps.flatMap((x) => [-0.8, -0.2, 0.4, 0.9].map((y) => x * y)),
  name: "a plate",
});

const valley = ([x, y]: Tensor[]): Tensor => x.mul(x).add(y.mul(y).mul(2));
const banana = ([x, y]: Tensor[]): Tensor =>
  x
    .neg()
    .add(1)
    .pow(2)
    .add(y.sub(x.mul(x)).pow(2).mul(100));

function trained(data = hard, layers = [2, 8, 2], options = {}, activation: "tanh" | "sigmoid" = "tanh") {
  const model = mlp({ layers, activation, seed: 1 });
  const history = fit(model, data, { epochs: 30, learningRate: 0.2, seed: 1, ...options });
  return { model, history };
}

/** One picture of each kind, by name: the golden files, the gallery and the accessibility scan run over them. */
export const examples: Readonly<Record<string, () => View | Picture>> = {
  "boundary of a perceptron": () => boundary(perceptron(flowers)),
  "boundary of a perceptron that never ends": () => boundary(perceptron(flowers, { epochs: 2 })),
  "boundary of a model": () => boundary(trained().model, hard, { cells: 60 }),
  "boundary of values": () => boundary(mlp({ layers: [2, 6, 1], seed: 2 }), plate, { cells: 40 }),
  "boundary of one feature": () => {
    const model = mlp({ layers: [1, 8, 1], seed: 1 });
    fit(model, wave, { epochs: 100, learningRate: 0.1 });
    return boundary(model, wave);
  },
  "boundary of three classes": () => boundary(trained(three, [2, 8, 3]).model, three, { cells: 60 }),
  "boundary over a training": () => boundary(trained().history, hard),
  "loss curve": () => lossCurve(trained(hard, [2, 8, 2], { validation: hard.pick([...Array(30).keys()]) }).history),
  "loss curve of a run that diverges": () =>
    lossCurve(trained(hard, [2, 8, 2], { learningRate: 1e6, loss: "meanSquaredError" }).history),
  "contour of a valley": () =>
    contour(valley, { path: descent(valley, { start: [-4, -2], learningRate: 0.2, steps: 12 }) }),
  "contour of a canyon": () => contour(banana, { x: [-2, 2], y: [-1, 3] }),
  "comparison of learning rates": () =>
    compare({
      "η 0.01": trained(hard, [2, 8, 2], { learningRate: 0.01 }).history,
      "η 0.3": trained(hard, [2, 8, 2], { learningRate: 0.3 }).history,
      "η 100": trained(hard, [2, 8, 2], { learningRate: 1e6, loss: "meanSquaredError" }).history,
    }),
  "comparison of descents": () =>
    compare({
      steady: descent(valley, { start: [-4, -2], learningRate: 0.1 }),
      swinging: descent(valley, { start: [-4, -2], learningRate: 0.45 }),
    }),
  "confusion of three classes": () => confusion(trained(three, [2, 8, 3]).model, three),
  "flow of the gradient": () => gradientFlow(trained(hard, [2, 8, 8, 8, 2], { epochs: 5 }, "sigmoid").history),
  "graph of a neuron": () => {
    const [x1, x2, w1, w2, b] = [
      scalar(2, "x1"),
      scalar(0, "x2"),
      scalar(-3, "w1"),
      scalar(1, "w2"),
      scalar(6.8813735870195432, "b"),
    ];
    return graph(backprop(x1.mul(w1).add(x2.mul(w2)).add(b).tanh()));
  },
  "graph of tensors": () => {
    const [x, w] = [
      tensor([[1, 2]], "x"),
      tensor(
        [
          [0.5, -1, 2],
          [1, 0, 1],
        ],
        "w",
      ),
    ];
    return graph(backprop(x.matmul(w).sigmoid().pow(2).mean()));
  },
  "heatmap of weights": () =>
    heatmap(trained(three, [2, 8, 3]).model.layers[1].weights, { name: "weight", x: "to output", y: "from unit" }),
  "heatmap of an image": () =>
    heatmap(Array.from({ length: 16 }, (_, y) => Array.from({ length: 16 }, (_, x) => (x * y) % 17))),
  "histogram of a feature": () => histogram(iris().x.slice(1, 2, 3), { name: "petal length" }),
  "histogram of two groups": () => {
    const { layers } = trained(three, [2, 8, 3]).model;
    return histogram(
      { "first layer": layers[0].weights, "second layer": layers[1].weights },
      { bins: 12, name: "weight" },
    );
  },
  "network of a model": () => network(trained(three, [2, 8, 3]).model, three),
  "network over a training": () => network(trained(hard, [2, 24, 6, 2], { epochs: 5 }).history, hard),
  "scatter of three classes": () => scatter(iris(), { x: "petal length", y: "sepal width" }),
  "scatter of values": () => scatter(plate),
  "surface of a valley": () => surface(valley, { path: descent(valley, { start: [-4, -2], steps: 12 }) }),
};
