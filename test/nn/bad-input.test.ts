import { describe } from "vitest";
import { dataset } from "../../src/data/dataset";
import { iris } from "../../src/data/iris";
import { tensor } from "../../src/engine/tensor";
import { mistakeBound, widestLine } from "../../src/nn/mistake-bound";
import { mlp } from "../../src/nn/mlp";
import { adam, momentum, nesterov, rmsprop, sgd } from "../../src/nn/optimizer";
import { perceptron, perceptronSteps, type PerceptronOptions } from "../../src/nn/perceptron";
import { cosine, step, warmup } from "../../src/nn/schedule";
import { itRefuses, type BadCall } from "../bad-calls";

/** What JavaScript would let through. */
const any = (value: unknown) => value as never;
const small = (options: object) => mlp({ layers: [2, 3, 2], ...options });

describe("mlp refuses", () => {
  itRefuses([
    ["no options", () => mlp(any(undefined)), TypeError, "mlp: expected an object of options; got undefined —"],
    ["a list for options", () => mlp(any([2, 3])), TypeError, "got [2, 3] —"],
    ["no layers", () => mlp(any({})), TypeError, "mlp: expected layers to be a list of sizes; got undefined —"],
    ["a number for layers", () => mlp({ layers: any(3) }), TypeError, "got 3 —"],
    ["no layers in the list", () => mlp({ layers: [] }), RangeError, "at least two layers"],
    ["one layer", () => mlp({ layers: [2] }), RangeError, "at least two layers"],
    [
      "a layer of half a unit",
      () => mlp({ layers: [2, 0.5, 2] }),
      RangeError,
      "layers[1] to be a whole number >= 1; got 0.5",
    ],
    [
      "more weights than fit into memory",
      () => mlp({ layers: [1e6, 1e6] }),
      RangeError,
      "at most 100000000 weights and biases; got 1000001000000",
    ],
    ["an empty layer", () => mlp({ layers: [2, 0, 2] }), RangeError, "layers[1]"],
    ["a layer of NaN", () => mlp({ layers: [NaN, 2] }), RangeError, "layers[0] to be a whole number >= 1; got NaN"],
    [
      "a layer of text",
      () => mlp({ layers: any([2, "3", 2]) }),
      TypeError,
      'layers[1] to be a whole number >= 1; got "3"',
    ],
    ["an unknown option", () => small({ activations: "tanh" }), RangeError, 'did you mean "activation"?'],
    ["an unknown activation", () => small({ activation: "rellu" }), RangeError, 'did you mean "relu"?'],
    [
      "an activation that is a number",
      () => small({ activation: 3 }),
      TypeError,
      "expected activation to be a name; got 3",
    ],
    ["an unknown activation among several", () => small({ activation: ["tahn"] }), RangeError, 'did you mean "tanh"?'],
    [
      "too many activations",
      () => small({ activation: ["tanh", "relu"] }),
      RangeError,
      "activation for 1 hidden layers; got 2",
    ],
    ["an unknown output", () => small({ output: "softmax" }), RangeError, 'known: "tanh", "sigmoid", "relu"'],
    ["an unknown initialization", () => small({ initialization: "xaver" }), RangeError, 'did you mean "xavier"?'],
    ["an unknown precision", () => small({ precision: "float16" }), RangeError, 'known: "float32", "float64"'],
    [
      "a precision that is a number",
      () => small({ precision: 32 }),
      TypeError,
      "expected precision to be a name; got 32",
    ],
    ["dropout of 1", () => small({ dropout: 1 }), RangeError, "expected dropout from 0 to below 1; got 1"],
    ["dropout below 0", () => small({ dropout: -0.1 }), RangeError, "got -0.1"],
    ["dropout of NaN", () => small({ dropout: NaN }), RangeError, "got NaN"],
    ["dropout of text", () => small({ dropout: "0.5" }), TypeError, 'got "0.5"'],
    [
      "dropout for too many layers",
      () => small({ dropout: [0.1, 0.2] }),
      RangeError,
      "dropout for 1 hidden layers; got 2",
    ],
    ["one bad rate among several", () => small({ dropout: [2] }), RangeError, "got 2"],
    ["half a seed", () => small({ seed: 0.5 }), RangeError, "seed to be a whole number; got 0.5"],
    ["a seed of text", () => small({ seed: "1" }), TypeError, "seed"],
  ]);
});

describe("a model refuses", () => {
  const model = small({});
  const saved = model.save();
  itRefuses([
    ["no samples", () => model.forward(any(undefined)), TypeError, "forward: expected samples"],
    ["a data set for samples", () => model.forward(any(iris())), TypeError, "forward: expected samples"],
    [
      "too many features",
      () => model.forward([[1, 2, 3]]),
      RangeError,
      "samples of 2 features, [batch, 2]; got shape [1, 3]",
    ],
    ["a number", () => model.forward(tensor(1)), RangeError, "got shape []"],
    ["ragged samples", () => model.forward([[1, 2], [3]]), RangeError, /./],
    ["samples of text", () => model.forward(any([["a", "b"]])), TypeError, /./],
    ["too few features in predict", () => model.predict([[1]]), RangeError, "got shape [1, 1]"],
    ["weights of another shape", () => model.layers[0]!.weights.set([[1, 2]]), RangeError, "expected shape [2, 3]"],
    [
      "to load nothing",
      () => model.load(any(undefined)),
      TypeError,
      "load: expected what save() returned; got undefined",
    ],
    ["to load text that is no JSON", () => model.load("{"), TypeError, "load: expected what save() returned"],
    ["to load another thing", () => model.load(any({ format: "other" })), TypeError, "got an object"],
    ["to load a later version", () => model.load(any({ ...saved, version: 2 })), RangeError, "version 1; got 2"],
    ["to load other layers", () => mlp({ layers: [2, 4, 2] }).load(saved), RangeError, "layers [2,4,2]; got [2,3,2]"],
    ["to load another activation", () => small({ activation: "relu" }).load(saved), RangeError, "activations"],
    ["to load another output", () => small({ output: "tanh" }).load(saved), RangeError, "output"],
    [
      "to load too few numbers",
      () => model.load({ ...saved, parameters: [1] }),
      RangeError,
      "17 numbers in parameters; got 1",
    ],
    [
      "to load text among numbers",
      () => model.load({ ...saved, parameters: any(saved.parameters.map((p, i) => (i ? p : "x"))) }),
      RangeError,
      "got 16",
    ],
    ["to load no numbers", () => model.load({ ...saved, parameters: any(null) }), RangeError, "got 0"],
    [
      "to load half a task",
      () => model.load(any({ ...saved, task: { classes: [] } })),
      TypeError,
      "classes and a threshold",
    ],
  ]);
});

describe("a learner's activation is refused when it", () => {
  const own = (activation: unknown) => () => small({ activation }).forward([[1, 2]]);
  itRefuses([
    ["returns no tensor", own(() => 3), TypeError, "the activation to return a tensor; got 3"],
    ["returns nothing", own(() => undefined), TypeError, "got undefined"],
    ["changes the shape", own((x: { sum(): unknown }) => x.sum()), RangeError, "keep the shape [1, 3]; got []"],
  ]);
});

describe("optimizers and schedules refuse", () => {
  itRefuses([
    [
      "a momentum of 1",
      () => momentum({ momentum: 1 }),
      RangeError,
      "momentum: expected momentum from 0 to below 1; got 1",
    ],
    ["a number for options", () => momentum(any(0.9)), TypeError, "momentum: expected an object of options; got 0.9"],
    ["Nesterov's below 0", () => nesterov({ momentum: -1 }), RangeError, "nesterov: expected momentum"],
    ["an alpha of NaN", () => rmsprop({ alpha: NaN }), RangeError, "rmsprop: expected alpha"],
    [
      "a momentum of sgd",
      () => sgd(any({ momentum: 0.9 })),
      RangeError,
      'sgd: expected no options; got "momentum" — leave it out',
    ],
    ["a number for sgd", () => sgd(any(0.9)), TypeError, "sgd: expected an object of options; got 0.9"],
    ["an epsilon below 0", () => adam({ epsilon: -1e-8 }), RangeError, "adam: expected epsilon >= 0"],
    ["PyTorch's betas", () => adam(any({ betas: [0.9, 0.999] })), RangeError, 'did you mean "beta1"?'],
    ["a beta of text", () => adam({ beta1: any("0.9") }), TypeError, "beta1"],
    ["steps every 0 epochs", () => step({ every: 0 }), RangeError, "step: expected every"],
    ["a factor of 0", () => step({ factor: 0 }), RangeError, "step: expected factor > 0"],
    ["PyTorch's gamma", () => step(any({ gamma: 0.1 })), RangeError, "step: expected options that it knows"],
    ["a cosine over half an epoch", () => cosine({ epochs: 0.5 }), RangeError, "cosine: expected epochs"],
    ["a minimum of 1", () => cosine({ minimum: 1 }), RangeError, "cosine: expected minimum"],
    ["a warm-up of no steps", () => warmup({ steps: 0 }), RangeError, "warmup: expected steps"],
    ["a warm-up to a name", () => warmup({ then: any("cosine") }), TypeError, "warmup: expected then to be a function"],
    [
      "to be used before they are called",
      () => cosine(any(0)),
      TypeError,
      "cosine: expected an object of options; got 0",
    ],
  ]);
});

describe("the perceptron refuses", () => {
  const flowers = iris({ species: ["setosa", "versicolor"] });
  const one = dataset({ x: [[1], [2]], y: [0, 0], classes: ["a", "b"] });
  const spoiled = dataset({ x: [[1], [2]], y: [0, 1], classes: ["a", "b"] });
  spoiled.x.set([[NaN], [1]]);
  const walk = (options: object) => () => perceptron(flowers, options as PerceptronOptions);
  const refused: BadCall[] = [
    [
      "no data",
      () => perceptron(any(undefined)),
      TypeError,
      "perceptron: expected the data to be a data set; got undefined",
    ],
    ["lists for data", () => perceptron(any([[1, 2]])), TypeError, "got [[1, 2]]"],
    ["three classes", () => perceptron(iris()), RangeError, "expected a data set of two classes; got 3"],
    ["values", () => perceptron(dataset({ x: [[1]], y: [0.5] })), RangeError, "two classes; got 0"],
    ["a NaN in the data", () => perceptron(spoiled), RangeError, "got NaN in x of sample 0"],
    ["an unknown option", walk({ lr: 1 }), RangeError, 'did you mean "learningRate"?'],
    ["a learning rate of 0", walk({ learningRate: 0 }), RangeError, "learningRate > 0; got 0"],
    ["an infinite learning rate", walk({ learningRate: Infinity }), RangeError, "got Infinity"],
    ["no epochs", walk({ epochs: 0 }), RangeError, "epochs"],
    ["an unknown order", walk({ order: "shuffle" }), RangeError, 'did you mean "shuffled"?'],
    ["half a seed", walk({ order: "shuffled", seed: 1.5 }), RangeError, "seed"],
    ["an update that is no function", walk({ update: "mine" }), TypeError, 'update to be a function; got "mine"'],
    [
      "an update that returns nothing",
      walk({ update: () => undefined }),
      TypeError,
      "update to return 5 finite numbers",
    ],
    ["an update that forgets the bias", walk({ update: (w: number[]) => w.slice(1) }), RangeError, "got 4 of them"],
    [
      "an update that returns NaN",
      walk({ update: (w: number[]) => w.map(() => NaN) }),
      RangeError,
      "got NaN at index 0",
    ],
    [
      "a bad option before its first step",
      () => perceptronSteps(flowers, { epochs: -1 }),
      RangeError,
      "perceptronSteps: expected epochs",
    ],
    ["three classes for a bound", () => mistakeBound(iris()), RangeError, "mistakeBound: expected"],
    ["three classes for a widest line", () => widestLine(iris()), RangeError, "widestLine: expected"],
    ["one side without samples", () => widestLine(one), RangeError, "samples of both classes; got 2 and 0"],
    ["an empty data set", () => mistakeBound(iris().pick([])), RangeError, "at least one sample; got 0"],
  ];
  itRefuses(refused);
});
