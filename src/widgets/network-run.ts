import { blobs } from "../data/blobs";
import { circles } from "../data/circles";
import type { Dataset } from "../data/dataset";
import { moons } from "../data/moons";
import { spiral } from "../data/spiral";
import { split } from "../data/split";
import { xor } from "../data/xor";
import { crossEntropy, meanSquaredError } from "../engine/losses";
import { tensorFrom } from "../engine/tensor";
import { mlp, type Mlp } from "../nn/mlp";
import type { OptimizerName } from "../nn/optimizer";
import type { ActivationName } from "../nn/dense";
import { training } from "../train/training";
import type { ControlValues } from "./control";
import { readLayers } from "./layers-text";
import { readPoints } from "./points-text";

const drawn = { circles, xor, moons, spiral, blobs } as const;
export const dataNames = [...Object.keys(drawn), "own points"];
export const lossNames = ["cross-entropy", "squared error"] as const;

/** A step of the playground, as plain JSON. */
export interface PlayStep {
  readonly step: number;
  readonly epoch: number;
  /** Of the batch, before its update. */
  readonly loss: number;
  readonly gradientNorm: number;
  /** Weights and biases after the step; of large networks now and then. */
  readonly parameters?: readonly number[];
  readonly ended?: {
    readonly train: number;
    readonly test: number;
    readonly trainAccuracy: number;
    readonly testAccuracy: number;
  };
  readonly diverged?: boolean;
}

const made = new Map<string, { readonly train: Dataset; readonly test: Dataset }>();

/** The samples to learn from and those to test on. */
export function playData(values: ControlValues): { readonly train: Dataset; readonly test: Dataset } {
  const { data: name, noise, share, points, seed } = values;
  const key = JSON.stringify([name, noise, share, points, seed]);
  let parts = made.get(key);
  if (parts === undefined) {
    const draw = drawn[name as keyof typeof drawn];
    const data = draw
      ? draw({ points: 200, noise: noise as number, seed: seed as number })
      : readPoints("network", points as string);
    parts = split(data, { test: (share as number) / 100, seed: seed as number });
    if (made.size > 20) made.clear();
    made.set(key, parts);
  }
  return parts;
}

/** The network as it starts, with the weight that was set. */
export function playModel(values: ControlValues): Mlp {
  const { train } = playData(values);
  const { sizes, activations } = readLayers(
    "network",
    values["layers"] as string,
    values["activation"] as ActivationName,
  );
  const model = mlp({
    layers: [2, ...sizes, train.classes.length],
    activation: activations,
    output: values["loss"] === "squared error" ? "sigmoid" : "linear",
    dropout: values["dropout"] as number,
    seed: values["seed"] as number,
  });
  return setWeight(model, values);
}

/** Puts the chosen weight, `layer,from,to`, where the learner wants it. */
export function setWeight(model: Mlp, values: ControlValues): Mlp {
  const text = (values["weight"] as string).trim();
  if (text === "") return model;
  const [layer, from, to] = text.split(",").map(Number);
  const weights = model.layers[layer]?.weights;
  if (weights === undefined || !(from < weights.shape[0]) || !(to < weights.shape[1]))
    throw new RangeError(
      `network: expected a weight as layer,from,to, such as 0,1,3; got "${text}" — click one, or leave it empty for none`,
    );
  weights.data[from * weights.shape[1] + to] = values["weightValue"] as number;
  return model;
}

// Numbers that a trace keeps at most: some 16 MB.
const budget = 2e6;

/** Trains from a model as it is; steps and epochs are counted on from what was made before. */
export function* playSteps(model: Mlp, values: ControlValues, before?: PlayStep): Generator<PlayStep, void, void> {
  const { train, test } = playData(values);
  const epochs = (values["epochs"] as number) - (before === undefined ? 0 : before.epoch + 1);
  if (epochs < 1) return;
  const firstStep = before === undefined ? 0 : before.step + 1;
  const firstEpoch = before === undefined ? 0 : before.epoch + 1;
  const run = training(model, train, {
    validation: test,
    epochs,
    batchSize: values["batchSize"] as number,
    learningRate: values["learningRate"] as number,
    optimizer: values["optimizer"] as OptimizerName,
    loss: values["loss"] === "squared error" ? "meanSquaredError" : "crossEntropy",
    l1: values["l1"] as number,
    l2: values["l2"] as number,
    seed: (values["seed"] as number) + firstEpoch,
  });
  const total = epochs * Math.ceil(train.size / (values["batchSize"] as number));
  const stride = Math.ceil((total * model.parameterCount) / budget);
  for (const { step, epoch, loss, gradientNorm, ended } of run) {
    const keeps = step % stride === 0 || ended !== undefined;
    const diverged = run.history.stopped === "diverged";
    yield {
      step: firstStep + step,
      epoch: firstEpoch + epoch,
      loss,
      gradientNorm,
      ...((keeps || diverged) && { parameters: Array.from(model.parameters) }),
      ...(ended && {
        ended: {
          train: ended.loss,
          test: ended.validationLoss as number,
          trainAccuracy: ended.accuracy as number,
          testAccuracy: ended.validationAccuracy as number,
        },
      }),
      ...(diverged && { diverged }),
    };
  }
}

/** The gradient of the loss over all training samples, [layer][from][to]. */
export function gradientHere(model: Mlp, data: Dataset, loss: string): number[][][] {
  const probe = model.clone();
  const outputs = probe.forward(data.x);
  const classes = data.classes.length;
  const hot = new Float64Array(data.size * classes);
  for (const [sample, index] of data.y.data.entries()) hot[sample * classes + index] = 1;
  const value =
    loss === "squared error"
      ? meanSquaredError(outputs, tensorFrom(hot, [data.size, classes]))
      : crossEntropy(outputs, data.y);
  value.backward();
  return probe.layers.map(
    ({ weights }) =>
      weights.grad?.toArray<number[][]>() ?? weights.toArray<number[][]>().map((row) => row.map(() => 0)),
  );
}
