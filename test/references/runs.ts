import { dataset, type Dataset } from "../../src/data/dataset";
import { type Tensor } from "../../src/engine/tensor";
import { denseLayout } from "../../src/nn/dense";
import { mlp, type Mlp } from "../../src/nn/mlp";
import type { GivenActivation } from "../../src/nn/mlp-options";
import type { Optimizer } from "../../src/nn/optimizer";
import { cosine, step, warmup, type Schedule } from "../../src/nn/schedule";
import type { LearnerLoss } from "../../src/train/loss";
import type { TrainingOptions } from "../../src/train/plan";
import type { Precision } from "./cases";

export interface ReferenceLayer {
  readonly weights: readonly (readonly number[])[];
  readonly bias: readonly number[];
}

export interface ReferenceData {
  readonly x: readonly (readonly number[])[];
  readonly y: readonly number[];
}

/** What a training is made of, in the names of `test/references/runs.py`. */
export interface ReferenceSpec {
  readonly name: string;
  readonly layers: readonly number[];
  readonly task: "classes" | "binary" | "values";
  readonly loss: string;
  readonly activation: string | readonly string[];
  readonly output?: string;
  readonly learningRate: number;
  readonly batchSize: number;
  readonly epochs: number;
  readonly optimizer?: Optimizer;
  readonly schedule?: { readonly name: string; readonly steps?: number };
  readonly l1?: number;
  readonly l2?: number;
  readonly patience?: number;
  readonly minDelta?: number;
  readonly start: readonly ReferenceLayer[];
  readonly data: { readonly train: ReferenceData; readonly validation?: ReferenceData };
}

const swish = (x: Tensor): Tensor => x.mul(x.sigmoid());
const halfSquaredError: LearnerLoss = (prediction, target) => prediction.sub(target).pow(2).mean().mul(0.5);
const schedules: Readonly<Record<string, (options: object) => Schedule>> = {
  step,
  cosine,
  warmup,
  learner: () => (at) => 1 / (1 + at),
};

const activationOf = (name: string): GivenActivation => (name === "swish" ? swish : name);

/** The model of a case, with its start weights. */
export function modelOf(
  { layers, activation, output, start }: Pick<ReferenceSpec, "layers" | "activation" | "output" | "start">,
  precision: Precision,
): Mlp {
  const model = mlp({
    layers,
    activation: typeof activation === "string" ? activationOf(activation) : activation.map(activationOf),
    ...(output !== undefined && { output }),
    precision,
  });
  for (const [index, { weights, bias }] of start.entries()) {
    model.layers[index]!.weights.set(weights);
    model.layers[index]!.bias.set(bias);
  }
  return model;
}

export function dataOf(task: ReferenceSpec["task"], layers: readonly number[], { x, y }: ReferenceData): Dataset {
  const classes = Array.from({ length: Math.max(2, layers.at(-1)!) }, (_, index) => `class ${index}`);
  return dataset({ x, y, ...(task !== "values" && { classes }) });
}

export function optionsOf(spec: ReferenceSpec): TrainingOptions {
  const { name: schedule, ...scheduleOptions } = spec.schedule ?? {};
  return {
    epochs: spec.epochs,
    batchSize: spec.batchSize,
    learningRate: spec.learningRate,
    shuffle: false,
    loss: spec.loss === "halfSquaredError" ? halfSquaredError : spec.loss,
    ...(spec.optimizer !== undefined && { optimizer: spec.optimizer }),
    ...(schedule !== undefined && { schedule: schedules[schedule]!(scheduleOptions) }),
    l1: spec.l1 ?? 0,
    l2: spec.l2 ?? 0,
    ...(spec.data.validation !== undefined && { validation: dataOf(spec.task, spec.layers, spec.data.validation) }),
    ...(spec.patience !== undefined && { patience: spec.patience, minDelta: spec.minDelta ?? 0 }),
  };
}

/** Reference layers as flat parameters, in the order of `denseLayout`. */
export function flat(layers: readonly ReferenceLayer[]): number[] {
  const sizes = [layers[0]!.weights.length, ...layers.map(({ bias }) => bias.length)];
  return denseLayout(sizes).flatMap((_, index) => [...layers[index]!.weights.flat(), ...layers[index]!.bias]);
}
