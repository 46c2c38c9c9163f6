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
import type { TrainingOptions } from "../train/plan";
import { training } from "../train/training";
import type { ControlValues } from "./control";
import { keepEvery } from "./kept-weights";
import { readLayers } from "./layers-text";
import { readPoints } from "./points-text";

const drawn = { circles, xor, moons, spiral, blobs } as const;
export const dataNames = [...Object.keys(drawn), "own points"];
export const lossNames = ["cross-entropy", "squared error"] as const;

/** The longest run. */
export const mostEpochs = 500;

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

/**
 * Trains. Of what is changed on the way, the learning rate and a weight are taken up by the training that goes on; anything else by a new
 * one, which begins with an epoch, from the weights as they are.
 */
export function* playSteps(values: ControlValues): Generator<PlayStep, void, void> {
  let model = playModel(values);
  let [step, epoch] = [0, 0];
  while (epoch < (values["epochs"] as number)) {
    const plan = planOf(values, epoch);
    const [firstStep, firstEpoch] = [step, epoch];
    for (const made of trainedSteps(model, values, plan.options)) {
      yield { ...made, step: firstStep + made.step, epoch: firstEpoch + made.epoch };
      step++;
      epoch = firstEpoch + made.epoch + (made.ended ? 1 : 0);
      if (made.diverged || (made.ended && epoch >= (values["epochs"] as number))) return;
      if (planOf(values, firstEpoch).key !== plan.key) {
        // The rest of an epoch that has begun is given up.
        epoch = firstEpoch + made.epoch + 1;
        break;
      }
    }
    const { parameters } = model;
    model = playModel(values);
    model.parameters = parameters;
  }
}

/** The steps of one training; it takes up another learning rate, and a weight that is set. */
function* trainedSteps(model: Mlp, values: ControlValues, options: TrainingOptions): Generator<PlayStep, void, void> {
  const { train } = playData(values);
  const run = training(model, train, options);
  const perEpoch = Math.ceil(train.size / (values["batchSize"] as number));
  const stride = keepEvery((values["epochs"] as number) * perEpoch, model.parameterCount);
  let weight = weightIn(values);
  for (const { step, epoch, loss, gradientNorm, ended } of run) {
    const keeps = step % stride === 0 || ended !== undefined;
    const diverged = run.history.stopped === "diverged";
    yield {
      step,
      epoch,
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
    run.learningRate = values["learningRate"] as number;
    if (weightIn(values) !== weight) setWeight(model, values);
    weight = weightIn(values);
  }
}

function weightIn({ weight, weightValue }: ControlValues): string {
  return `${weight}: ${weightValue}`;
}

/** Options of a training, and a key that changes with those that only another training can take up. */
function planOf(values: ControlValues, epoch: number): { readonly options: TrainingOptions; readonly key: string } {
  const { learningRate, dropout, ...others } = values;
  const fixed = {
    batchSize: others["batchSize"] as number,
    optimizer: others["optimizer"] as OptimizerName,
    loss: others["loss"] === "squared error" ? "meanSquaredError" : "crossEntropy",
    l1: others["l1"] as number,
    l2: others["l2"] as number,
  } as const;
  return {
    key: JSON.stringify([fixed, dropout]),
    options: {
      ...fixed,
      learningRate: learningRate as number,
      validation: playData(values).test,
      epochs: mostEpochs,
      seed: (values["seed"] as number) + epoch,
    },
  };
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
