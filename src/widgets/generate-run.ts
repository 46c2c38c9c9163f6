import { asItsOwnTarget, autoencoder, flatPlaneError } from "../applications/autoencoder";
import { bigrams, nameLetters, nextLetters } from "../applications/letters";
import { smallDigits } from "../applications/small-digits";
import type { Dataset } from "../data/dataset";
import { dinosaurs } from "../data/dinosaurs";
import { random } from "../data/random";
import { mlp, type Mlp } from "../nn/mlp";
import { training } from "../train/training";
import type { ControlValues } from "./control";

export const subjects = ["names", "digits"] as const;
export const mostEpochs = 100;

/** The network after an epoch, as plain JSON. */
export interface GenerateEpoch {
  readonly epoch: number;
  /** Surprise at a letter in nats, or squared error of a pixel. */
  readonly training: number;
  readonly heldOut: number;
  readonly parameters: readonly number[];
}

/** What is learned from, what is held out, and what a simple guess reaches on that. */
export interface GenerateTask {
  readonly train: Dataset;
  readonly test: Dataset;
  readonly baseline: { readonly name: string; readonly error: number };
}

let lists: { readonly train: readonly string[]; readonly test: readonly string[] } | undefined;

/** Four fifths of the names, and the fifth that is held out. */
export function nameLists(): NonNullable<typeof lists> {
  if (lists === undefined) {
    const names = random(1).shuffle(dinosaurs());
    const held = Math.round(names.length / 5);
    lists = { train: names.slice(held), test: names.slice(0, held) };
  }
  return lists;
}

const tasks = new Map<string, GenerateTask>();

export function generateTask(values: ControlValues): GenerateTask {
  const letters = values["letters"] as number;
  const key = values["subject"] === "names" ? `names ${letters}` : "digits";
  let task = tasks.get(key);
  if (task === undefined) {
    task = values["subject"] === "names" ? namesTask(letters) : digitsTask();
    tasks.set(key, task);
  }
  return task;
}

/** The network as it starts. */
export function generateModel(values: ControlValues): Mlp {
  if (values["subject"] === "digits") return autoencoder();
  return mlp({ layers: [(values["letters"] as number) * nameLetters.length, 64, nameLetters.length], seed: 1 });
}

/** The network after an epoch. */
export function generateModelAt(epoch: GenerateEpoch | undefined, values: ControlValues): Mlp {
  const model = generateModel(values);
  if (epoch !== undefined) model.parameters = Float64Array.from(epoch.parameters);
  return model;
}

/** Trains it by Adam, a record an epoch; the end of the run is read anew at each. */
export function* generateEpochs(values: ControlValues): Generator<GenerateEpoch, void, void> {
  const { train, test } = generateTask(values);
  const model = generateModel(values);
  const batchSize = values["subject"] === "names" ? 64 : 16;
  const options = { epochs: mostEpochs, learningRate: 0.003, optimizer: "adam", seed: 1 } as const;
  for (const { ended } of training(model, train, { ...options, batchSize, validation: test })) {
    if (ended === undefined) continue;
    const { epoch, loss, validationLoss } = ended;
    yield { epoch, training: loss, heldOut: validationLoss as number, parameters: Array.from(model.parameters) };
    if (epoch + 1 >= (values["epochs"] as number)) return;
  }
}

function namesTask(letters: number): GenerateTask {
  const { train, test } = nameLists();
  return {
    train: nextLetters(train, { letters }),
    test: nextLetters(test, { letters }),
    baseline: { name: "table of pairs", error: bigrams(train).loss(test) },
  };
}

function digitsTask(): GenerateTask {
  const { train, test } = smallDigits();
  return {
    train: asItsOwnTarget(train),
    test: asItsOwnTarget(test),
    baseline: { name: "two principal components", error: flatPlaneError(train, test) },
  };
}
