/** The names that notebooks rely on, as a cell's type check sees them: compiled by the kernel's own compiler, never run. */
import {
  adam,
  backprop,
  batches,
  binaryCrossEntropy,
  blobs,
  boundary,
  check,
  choice,
  circles,
  close,
  compare,
  confusion,
  contour,
  cosine,
  crossEntropy,
  csv,
  curvature,
  type Dataset,
  dataset,
  descent,
  digits,
  dropout,
  dropoutMask,
  earlyStopping,
  fit,
  gradientCheck,
  gradientFlow,
  graph,
  heatmap,
  hint,
  histogram,
  interact,
  iris,
  live,
  lossCurve,
  meanSquaredError,
  mlp,
  momentum,
  moons,
  network,
  perceptron,
  predict,
  quiz,
  random,
  scalar,
  scatter,
  sgd,
  show,
  slider,
  spiral,
  split,
  standardize,
  step,
  surface,
  sweep,
  type Tensor,
  tensor,
  todo,
  toggle,
  training,
  warmup,
  widgets,
  xor,
} from "gradwalk";
import { type Equal, same } from "./equal";

const r = random(7);
same<Equal<ReturnType<typeof r.uniform>, number>>();
r.normal();
r.integer(10);
same<Equal<ReturnType<typeof r.shuffle<number>>, number[]>>();

const flowers = iris({ species: ["setosa", "versicolor"], features: ["petal length", "petal width"] });
same<Equal<typeof flowers, Dataset>>();
same<Equal<typeof flowers.name, string>>();
same<Equal<typeof flowers.size, number>>();
const names: readonly string[] = [...flowers.features, ...(flowers.classes ?? [])];
same<Equal<typeof flowers.x, Tensor>>();
const { x: petals, y: kind } = flowers.at(0);
const sum: number = petals[0] + kind;
for (const { x, y } of flowers) x.map((value: number) => value * y);
const off = dataset({
  x: [
    [0, 0],
    [0, 1],
  ],
  y: [0, 1],
  classes: ["off", "on"],
});
const made: Dataset[] = [circles, moons, spiral, blobs, xor].map((source) =>
  source({ points: 100, noise: 0.1, seed: 1 }),
);
const prices: Dataset = csv("size,price\n1,2", { target: "price" });
const { train, validation, test } = split(digits(), { validation: 0.2, test: 0.2, seed: 1 });
const { data, apply, mean, deviation } = standardize(train);
const again: Dataset = apply(test);
for (const batch of batches(data, { batchSize: 16, seed: 1, shuffle: false })) same<Equal<typeof batch, Dataset>>();

const x = tensor([
  [1, 2],
  [3, 4],
]);
const s = scalar(2, "x");
same<Equal<typeof x, Tensor>>();
same<Equal<typeof s, Tensor>>();
same<Equal<typeof x.data, Float64Array>>();
const shape: readonly number[] = x.shape;
const gradient: Tensor | undefined = x.grad;
const value: number = s.item();
x.set([
  [0, 0],
  [0, 0],
]);
x.zeroGrad();
const each: Tensor[] = [x.add(s), x.sub(1), x.mul(x), x.div(2), x.neg(), x.pow(2), x.exp(), x.log(), x.sqrt(), x.abs()];
each.push(x.sin(), x.cos(), x.tanh(), x.sigmoid(), x.relu(), x.leakyRelu({ slope: 0.1 }), x.softplus(), x.gelu());
each.push(x.sum(), x.mean(0), x.max(1, { keepDims: true }), x.matmul(x), x.transpose(), x.reshape([-1]));
each.push(x.slice(0, 0, 1), x.concat([x], 1), x.rows([0, -1]), x.softmax(), x.logSoftmax(), x.logSumExp());
x.sum().backward();
const { maxError, worst } = gradientCheck(([a, b]) => a.mul(b).sum(), [x, x]);
const errors: number[] = [maxError, worst.input, worst.analytic, worst.numeric];
const losses: Tensor[] = [
  meanSquaredError(x, x),
  crossEntropy(x, [0, 1]),
  crossEntropy(x, tensor([0, 1])),
  binaryCrossEntropy(x, x),
];
const dropped: Tensor = dropout(x, { rate: 0.5, random: r, training: false });

const model = mlp({
  layers: [2, 16, 2],
  activation: (z: Tensor) => z.tanh(),
  output: "linear",
  dropout: [0.5],
  seed: 1,
});
mlp({ layers: [2, 4, 4, 1], activation: ["relu", "gelu"], initialization: "he", precision: "float64" });
const weights: Tensor = model.layers[0].weights;
const count: number = model.parameterCount;
const predicted = model.predict(x);
model.load(model.save());

const history = fit(model, train, {
  validation,
  epochs: 200,
  batchSize: 16,
  learningRate: 0.1,
  optimizer: "sgd",
  l2: 0.1,
  patience: 5,
});
const loss: number = history.steps[0].loss + history.steps[0].gradientNorm + history.epochs[0].loss;
const stopped: "epochs" | "early" | "diverged" | "interrupted" = history.stopped;
const best: number | undefined = history.best?.epoch;
fit(model, train, {
  optimizer: adam({ beta1: 0.9 }),
  schedule: cosine(),
  loss: (p, t) => p.sub(t).mul(p.sub(t)).mean(),
});
const optimizers = [sgd(), momentum({ momentum: 0.9 })];

const walk = perceptron(flowers, {
  learningRate: 1,
  epochs: 10,
  order: "dataset",
  update: (w, input, t, rate) => w.map((v, i) => v + rate * t * input[i]),
});
const [first] = walk.updates;
const turned: number = first.after.weights[0] - first.before.bias + walk.mistakes[0] + walk.weights[0] + walk.bias;
const done: boolean = walk.converged;
const path = descent(([a, b]) => a.mul(a).add(b.mul(b).mul(2)), {
  start: [-5, -2],
  learningRate: 0.1,
  steps: 20,
  momentum: 0,
});
const corner: number = path.points[0][0] + path.losses[0] + path.gradients[0][1];
const { nodes } = backprop(x.sum());
const { stoppedAt, best: bestEpoch } = earlyStopping([0.9, 0.8, 0.75, 0.77, 0.76], { patience: 2, minDelta: 0.01 });
const mask: Tensor = dropoutMask({ shape: [8, 16], rate: 0.5, seed: 3 });
const { largest, smallest } = curvature(model, train);
const { values, traces } = sweep({ learningRate: [0.001, 0.01, 0.1, 1] }, ({ learningRate }) =>
  fit(model, train, { learningRate }),
);

async function cell(): Promise<void> {
  const drawn = await live(training(model, train, { epochs: 3 }), lossCurve);
  const sameKind: typeof history.stopped = drawn.stopped;
  show(boundary(model, train));
  show(widgets.perceptron, { learningRate: 0.5 });
  await interact(
    { learningRate: slider({ min: 0.001, max: 1, scale: "log" }), mode: choice(["sgd", "adam"]), on: toggle() },
    ({ learningRate, mode, on }) => {
      same<Equal<typeof learningRate, number>>();
      same<Equal<typeof on, boolean>>();
      return lossCurve(fit(model, train, { learningRate, optimizer: mode, shuffle: on }));
    },
  );
  check("update", () => close([0.5, 1], [0.5, 1]));
  hint("update");
}
const never: () => never = () => todo("write the update");
const pictures = [
  boundary,
  lossCurve,
  graph,
  network,
  heatmap,
  histogram,
  surface,
  contour,
  scatter,
  compare,
  confusion,
  gradientFlow,
];
const everything = { quiz, predict, step, warmup, pictures, cell, never };
