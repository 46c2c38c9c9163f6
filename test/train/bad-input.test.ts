import { describe } from "vitest";
import { dataset } from "../../src/data/dataset";
import { iris } from "../../src/data/iris";
import { scalar, tensor, type Tensor } from "../../src/engine/tensor";
import { mlp } from "../../src/nn/mlp";
import { adam } from "../../src/nn/optimizer";
import { cosine } from "../../src/nn/schedule";
import { curvature } from "../../src/train/curvature";
import { descent, descentSteps } from "../../src/train/descent";
import { earlyStopping } from "../../src/train/early-stopping";
import { readHistory } from "../../src/train/read-history";
import { sweep } from "../../src/train/sweep";
import { fit, training } from "../../src/train/training";
import { itRefuses } from "../bad-calls";

/** What JavaScript would let through. */
const any = (value: unknown) => value as never;
const flowers = iris();
const values = dataset({ x: [[1], [2]], y: [1, 2] });
const spoiled = dataset({ x: [[1], [2]], y: [1, 2] });
spoiled.y.set([1, NaN]);
const misnamed = dataset({ x: [[1], [2]], y: [0, 1], classes: ["a", "b"] });
misnamed.y.set([0, 7]);
const line = mlp({ layers: [1, 1] });
const net = mlp({ layers: [4, 3, 3] });
const bad = (options: object) => () => training(net, flowers, any(options));

describe("training refuses, at the call,", () => {
  itRefuses([
    ["no model", () => training(any(undefined), flowers), TypeError, "training: expected a model; got undefined"],
    ["a model that is a list", () => fit(any([4, 3]), flowers), TypeError, "fit: expected a model; got [4, 3]"],
    ["no data", () => fit(net, any(undefined)), TypeError, "fit: expected the data to be a data set; got undefined"],
    ["a tensor for data", () => fit(net, any(flowers.x)), TypeError, "got a tensor [150, 4]"],
    [
      "lists for data",
      () => fit(net, any({ x: [[1, 2, 3, 4]], y: [0], size: 1 })),
      TypeError,
      "the data to be a data set; got an object",
    ],
    [
      "a NaN in the data",
      () => training(line, spoiled),
      RangeError,
      "finite numbers in the data; got NaN in y of sample 1",
    ],
    [
      "a class without a name",
      () => training(mlp({ layers: [1, 2] }), misnamed),
      RangeError,
      "class indices from 0 to 1 in the data; got 7 at sample 1",
    ],
    ["data of other features", () => training(line, flowers), RangeError, "the model's 1 features; got 4"],
    ["too few outputs", () => training(mlp({ layers: [4, 2] }), flowers), RangeError, "3 for its classes; got 2"],
    ["too many outputs", () => training(mlp({ layers: [1, 2] }), values), RangeError, "1 for its values; got 2"],
    ["options that are none", () => training(net, flowers, any(null)), TypeError, "an object of options; got null"],
    ["a number for options", () => training(net, flowers, any(5)), TypeError, "got 5"],
    ["an unknown option", bad({ batch: 3 }), RangeError, 'did you mean "batchSize"?'],
    ["an abbreviation", bad({ lr: 3 }), RangeError, 'did you mean "learningRate"?'],
    ["no epochs", bad({ epochs: 0 }), RangeError, "epochs to be a whole number >= 1; got 0"],
    ["half an epoch", bad({ epochs: 1.5 }), RangeError, "got 1.5"],
    ["epochs of text", bad({ epochs: "10" }), TypeError, 'got "10"'],
    ["no batch", bad({ batchSize: 0 }), RangeError, "batchSize"],
    ["a batch of NaN", bad({ batchSize: NaN }), RangeError, "batchSize to be a whole number >= 1; got NaN"],
    ["a learning rate of 0", bad({ learningRate: 0 }), RangeError, "learningRate > 0; got 0"],
    ["a learning rate of NaN", bad({ learningRate: NaN }), RangeError, "learningRate > 0; got NaN"],
    ["an infinite learning rate", bad({ learningRate: Infinity }), RangeError, "got Infinity"],
    ["a learning rate of text", bad({ learningRate: "0.1" }), TypeError, 'got "0.1"'],
    ["an unknown optimizer", bad({ optimizer: "adm" }), RangeError, 'did you mean "adam"?'],
    ["an optimizer that was not called", bad({ optimizer: adam }), TypeError, "call it: adam()"],
    ["an optimizer that is a number", bad({ optimizer: 3 }), TypeError, "expected optimizer to be a name; got 3"],
    [
      "an optimizer with an unknown setting",
      bad({ optimizer: { name: "adam", beta: 1 } }),
      RangeError,
      'did you mean "beta1"?',
    ],
    [
      "an optimizer with a bad setting",
      bad({ optimizer: { name: "adam", beta1: 2 } }),
      RangeError,
      "beta1 from 0 to below 1; got 2",
    ],
    ["sgd with a momentum", bad({ optimizer: { name: "sgd", momentum: 0.9 } }), RangeError, "expected no options"],
    ["an optimizer that is null", bad({ optimizer: null }), TypeError, "expected optimizer to be a name; got null"],
    ["shuffle of text", bad({ shuffle: "yes" }), TypeError, "shuffle to be true or false"],
    ["half a seed", bad({ seed: 0.5 }), RangeError, "seed"],
    ["an unknown loss", bad({ loss: "crossentropy" }), RangeError, 'did you mean "crossEntropy"?'],
    ["a loss that is a number", bad({ loss: 1 }), TypeError, "expected loss to be a name; got 1"],
    [
      "cross-entropy of values",
      () => training(line, values, { loss: "crossEntropy" }),
      RangeError,
      'use "meanSquaredError"',
    ],
    ["l1 below 0", bad({ l1: -1 }), RangeError, "l1 >= 0; got -1"],
    ["l2 of NaN", bad({ l2: NaN }), RangeError, "l2 >= 0; got NaN"],
    ["a schedule by name", bad({ schedule: "cosine" }), TypeError, 'schedule to be a function; got "cosine"'],
    ["a schedule that was not called", bad({ schedule: cosine }), TypeError, "call it: cosine()"],
    ["patience without validation", bad({ patience: 3 }), RangeError, "expected validation beside patience; got none"],
    ["patience below 0", bad({ patience: -1, validation: flowers }), RangeError, "patience"],
    ["minDelta below 0", bad({ minDelta: -1 }), RangeError, "minDelta"],
    [
      "validation that is no data set",
      bad({ validation: [1, 2] }),
      TypeError,
      "validation to be a data set; got [1, 2]",
    ],
    ["validation that is null", bad({ validation: null }), TypeError, "validation to be a data set; got null"],
    [
      "validation of other features",
      bad({ validation: values }),
      RangeError,
      "validation to have the model's 4 features; got 1",
    ],
    [
      "validation of other classes",
      bad({ validation: iris({ species: ["setosa", "virginica"] }) }),
      RangeError,
      "the data's 3 classes; got 2",
    ],
    ["restoreBest of 1", bad({ restoreBest: 1 }), TypeError, "restoreBest"],
    ["a signal that is a function", bad({ signal: () => true }), TypeError, "signal to be an AbortSignal"],
    ["detail of text", bad({ detail: "all" }), TypeError, "detail"],
  ]);
});

describe("a learner's function in training is refused when", () => {
  const one = (options: object) => () => fit(line, values, any({ epochs: 1, ...options }));
  itRefuses([
    ["its loss returns a number", one({ loss: () => 1 }), TypeError, "fit: expected loss to return a tensor; got 1"],
    ["its loss returns a row", one({ loss: (p: Tensor) => p }), RangeError, "one number; got shape [2, 1]"],
    [
      "its schedule returns nothing",
      one({ schedule: () => undefined }),
      TypeError,
      "schedule to return a number; got undefined",
    ],
    ["its schedule returns NaN", one({ schedule: () => NaN }), RangeError, "a factor >= 0; got NaN at step 0"],
    ["its schedule returns less than 0", one({ schedule: () => -1 }), RangeError, "got -1"],
  ]);
});

describe("descent refuses", () => {
  const square = ([x]: Tensor[]) => x!.mul(x!);
  const from = (options: object) => () => descentSteps(square, any({ start: [1], ...options }));
  itRefuses([
    [
      "no surface",
      () => descent(any(undefined), { start: [1] }),
      TypeError,
      "descent: expected a function of the point",
    ],
    ["no options", () => descent(square, any(undefined)), TypeError, "an object of options; got undefined"],
    ["no start", () => descent(square, any({})), TypeError, "start to be a list of numbers; got undefined"],
    ["an empty start", from({ start: [] }), RangeError, "start to be finite coordinates; got []"],
    ["a start at NaN", from({ start: [NaN] }), RangeError, "got [NaN]"],
    ["a start of text", from({ start: ["1"] }), TypeError, 'got ["1"]'],
    ["a learning rate of 0", from({ learningRate: 0 }), RangeError, "learningRate > 0"],
    ["half a step", from({ steps: 0.5 }), RangeError, "steps"],
    ["a momentum of 1", from({ momentum: 1 }), RangeError, "momentum"],
    ["an unknown option", from({ rate: 1 }), RangeError, "did you mean"],
    ["a gradient that is a number", from({ gradient: 2 }), TypeError, "gradient to be a function"],
    [
      "a surface that returns a number",
      () =>
        descent(
          any(() => 3),
          { start: [1] },
        ),
      TypeError,
      "to return a tensor; got 3",
    ],
    ["a surface that returns a row", () => descent(() => tensor([1, 2]), { start: [1] }), RangeError, "got shape [2]"],
    [
      "a gradient that returns nothing",
      () => descent(square, { start: [1], gradient: any(() => undefined) }),
      TypeError,
      "a list of slopes",
    ],
    [
      "a gradient too long",
      () => descent(square, { start: [1], gradient: () => [1, 2] }),
      RangeError,
      "1 slopes; got 2",
    ],
  ]);
});

describe("early stopping, curvature and sweep refuse", () => {
  itRefuses([
    ["no losses", () => earlyStopping(any(undefined)), TypeError, "earlyStopping: expected a list of losses"],
    ["losses of text", () => earlyStopping(any(["0.9"])), TypeError, 'got ["0.9"]'],
    ["patience of half an epoch", () => earlyStopping([1], { patience: 0.5 }), RangeError, "patience"],
    ["minDelta below 0", () => earlyStopping([1], { minDelta: -1 }), RangeError, "minDelta"],
    ["an unknown option", () => earlyStopping([1], any({ delta: 1 })), RangeError, 'did you mean "minDelta"?'],
    ["no model", () => curvature(any(undefined), flowers), TypeError, "curvature: expected a model"],
    ["no data", () => curvature(net, any(undefined)), TypeError, "curvature: expected the data"],
    ["data that do not fit", () => curvature(line, flowers), RangeError, "the model's 1 features; got 4"],
    ["an unknown loss", () => curvature(net, flowers, { loss: "squared" }), RangeError, "curvature: expected loss"],
    ["an unknown option", () => curvature(net, flowers, any({ l2: 1 })), RangeError, "curvature: expected options"],
    ["no lists", () => sweep(any(undefined), () => 1), TypeError, "sweep: expected lists of values by name"],
    ["a value that is no list", () => sweep(any({ rate: 1 }), () => 1), TypeError, "a list for rate; got 1"],
    ["an empty list", () => sweep({ rate: [] }, () => 1), RangeError, "values for rate; got none"],
    ["no names", () => sweep({}, () => 1), RangeError, "at least one name; got none"],
    ["no function", () => sweep({ rate: [1] }, any(undefined)), TypeError, "a function of the values; got undefined"],
    ["a history that is none", () => readHistory(any(scalar(1))), TypeError, "readHistory: expected a history's JSON"],
    ["text that is no JSON", () => readHistory("?"), TypeError, 'got "?"'],
  ]);
});
