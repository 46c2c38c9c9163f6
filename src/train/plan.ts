import type { Dataset } from "../data/dataset";
import { checkDataset } from "../nn/check-dataset";
import { Mlp } from "../nn/mlp";
import { optimizerOf, type Optimizer, type OptimizerName } from "../nn/optimizer";
import type { NameOf } from "../engine/names";
import { checkOptions, describe, type Rules } from "../engine/options";
import { anything, count, flag, nonNegative, positive, seedRule, wholeNumber } from "../engine/rules";
import { checkSchedule, type RunLength, type Schedule } from "../nn/schedule";
import { chooseLoss, type GivenLoss, type LossChoice } from "./loss";

/** Something that says when to stop: an AbortSignal, or anything with `aborted`. */
export interface StopSignal {
  readonly aborted: boolean;
}

/** Options of `training` and `fit`. */
export interface TrainingOptions {
  /** Held-out samples, measured after every epoch. */
  readonly validation?: Dataset;
  /** 200 by default. */
  readonly epochs?: number;
  /** Samples a step; the last batch of an epoch may be short. 16 by default. */
  readonly batchSize?: number;
  /** Above 0; 0.1 by default. */
  readonly learningRate?: number;
  /** `"sgd"` (default), `"momentum"`, `"nesterov"`, `"rmsprop"`, `"adam"`, or one with settings: `adam({ beta1: 0.8 })`. */
  readonly optimizer?: NameOf<OptimizerName> | Optimizer;
  /** A new order every epoch (default), or the data set's. */
  readonly shuffle?: boolean;
  /** Where the orders and the dropout masks come from. 1 by default. */
  readonly seed?: number;
  /** By name, or the learner's (prediction, target) => scalar; by default cross-entropy with classes, mean squared error without. */
  readonly loss?: GivenLoss;
  /** Adds l1 · Σ|w| over the weights, not the biases. */
  readonly l1?: number;
  /** Adds l2/2 · Σw² over the weights, not the biases. */
  readonly l2?: number;
  /** (step, epoch) => factor on the learning rate; or step(), cosine(), warmup(). */
  readonly schedule?: Schedule;
  /** Epochs without a better validation loss before it stops; needs `validation`. */
  readonly patience?: number;
  /** What counts as better: below the best by more than this. */
  readonly minDelta?: number;
  /** Whether early stopping brings the best weights back. true by default. */
  readonly restoreBest?: boolean;
  /** Ends the run before its next step when aborted. */
  readonly signal?: StopSignal;
  /** Whether every step carries all that it computed (`step.detail`). false by default. */
  readonly detail?: boolean;
}

/** The same, checked and filled in. */
export interface TrainingPlan {
  readonly data: Dataset;
  readonly validation: Dataset | undefined;
  readonly epochs: number;
  readonly batchSize: number;
  readonly learningRate: number;
  readonly optimizer: Optimizer;
  readonly shuffle: boolean;
  readonly seed: number;
  readonly loss: LossChoice;
  readonly l1: number;
  readonly l2: number;
  readonly schedule: Schedule | undefined;
  readonly patience: number | undefined;
  readonly minDelta: number;
  readonly restoreBest: boolean;
  readonly signal: StopSignal | undefined;
  readonly detail: boolean;
  readonly length: RunLength;
}

const rules: Rules = {
  validation: anything,
  epochs: count,
  batchSize: count,
  learningRate: positive,
  optimizer: anything,
  shuffle: flag,
  seed: seedRule,
  loss: anything,
  l1: nonNegative,
  l2: nonNegative,
  schedule: anything,
  patience: wholeNumber,
  minDelta: nonNegative,
  restoreBest: flag,
  signal: {
    expected: "to be an AbortSignal",
    advice: "give the signal of an AbortController",
    kind: (value) => typeof value === "object" && value !== null && "aborted" in value,
    holds: () => true,
  },
  detail: flag,
};

/** Checks all that `training` and `fit` are given; `who` is the one that was called. */
export function planTraining(who: string, model: unknown, data: unknown, options: TrainingOptions): TrainingPlan {
  checkModel(who, model);
  checkDataset(who, "the data", data);
  checkOptions(who, options, rules);
  const { epochs = 200, batchSize = 16, optimizer = "sgd", validation, patience } = options;
  checkFit(who, "the data", model, data);
  if (validation !== undefined) {
    checkDataset(who, "validation", validation);
    checkFit(who, "validation", model, validation);
  }
  if (options.schedule !== undefined) checkSchedule(who, options.schedule);
  if (patience !== undefined && validation === undefined)
    throw new RangeError(
      `${who}: expected validation beside patience; got none — pass the validation set that early stopping shall watch`,
    );
  return {
    data,
    validation,
    epochs,
    batchSize,
    learningRate: options.learningRate ?? 0.1,
    optimizer: optimizerOf(who, optimizer),
    shuffle: options.shuffle ?? true,
    seed: options.seed ?? 1,
    loss: chooseLoss(who, options.loss, model, data, validation),
    l1: options.l1 ?? 0,
    l2: options.l2 ?? 0,
    schedule: options.schedule,
    patience,
    minDelta: options.minDelta ?? 0,
    restoreBest: options.restoreBest ?? true,
    signal: options.signal,
    detail: options.detail ?? false,
    length: { epochs, steps: epochs * Math.ceil(data.size / batchSize) },
  };
}

/** Throws unless `model` is one that `mlp` made. */
export function checkModel(who: string, model: unknown): asserts model is Mlp {
  if (!(model instanceof Mlp))
    throw new TypeError(`${who}: expected a model; got ${describe(model)} — make one: mlp({ layers: [2, 16, 2] })`);
}

/** Throws unless the data have as many features as the model has inputs. */
export function checkFit(who: string, what: string, model: Mlp, data: Dataset): void {
  const features = data.x.shape.at(-1);
  const [inputs] = model.plan.sizes;
  if (features !== inputs)
    throw new RangeError(
      `${who}: expected ${what} to have the model's ${inputs} features; got ${features} — choose features, or make mlp({ layers: [${[features, ...model.plan.sizes.slice(1)].join(", ")}] })`,
    );
}
