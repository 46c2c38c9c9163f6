import { expect } from "vitest";
import { accelerator, type AcceleratedNetwork, type LoadedSet } from "../../src/accelerator";
import { Dataset } from "../../src/data/dataset";
import { random } from "../../src/data/random";
import { tensorFrom } from "../../src/engine/tensor";
import type { ActivationName, LossName } from "../../src/nn/dense";
import { mlp, type Mlp } from "../../src/nn/mlp";
import { planTraining, type TrainingOptions, type TrainingPlan } from "../../src/train/plan";
import type { Stepper } from "../../src/train/stepper";
import { tableStepper } from "../../src/train/table-stepper";

/** One training to make in two ways. */
export interface Case {
  readonly layers: readonly number[];
  readonly activation?: ActivationName;
  readonly output?: ActivationName;
  readonly dropout?: number;
  readonly loss?: LossName;
  /** 0 for values. */
  readonly classes?: number;
  readonly size?: number;
  /** The share of inputs that are not zero. 1 by default. */
  readonly filled?: number;
  readonly options?: TrainingOptions;
}

/** The same training on the tensor table and in the accelerator, from the same start. */
export interface Both {
  readonly model: Mlp;
  readonly plan: TrainingPlan;
  readonly table: Stepper;
  readonly network: AcceleratedNetwork;
  readonly set: LoadedSet;
}

/** Samples about zero, with classes or values that depend on them. */
export function samples(size: number, features: number, classes: number, filled = 1, seed = 3): Dataset {
  const chance = random(seed);
  const x = Float64Array.from({ length: size * features }, () =>
    filled === 1 || chance.uniform() < filled ? Math.fround(chance.normal()) : 0,
  );
  const y = Float64Array.from({ length: size }, () =>
    classes > 0 ? chance.integer(classes) : Math.fround(chance.normal()),
  );
  const names = Array.from({ length: classes }, (_, index) => `class ${index}`);
  return new Dataset("samples", [], names, tensorFrom(x, [size, features]), tensorFrom(y, [size]));
}

export function both({ layers, activation = "tanh", output = "linear", dropout = 0, ...rest }: Case): Both {
  const { loss, classes = layers.at(-1)!, size = 40, options = {} } = rest;
  const model = mlp({ layers, activation, output, dropout, seed: 5 });
  const data = samples(size, layers[0]!, classes, rest.filled);
  const plan = planTraining("test", model, data, { ...options, ...(loss !== undefined && { loss }) });
  const network = accelerator()!.create({
    spec: model.spec!,
    loss: plan.loss.loss as LossName,
    classes,
    threshold: plan.loss.threshold,
    optimizer: plan.optimizer,
    l1: plan.l1,
    l2: plan.l2,
    seed: plan.seed,
    capacity: plan.batchSize,
  });
  network.parameters.set(model.parameters);
  model.task = plan.loss;
  return {
    model,
    plan,
    table: tableStepper("test", model, plan),
    network,
    set: network.load(data.x.data, data.y.data),
  };
}

/** Makes `steps` steps both ways, over the samples in order and around, and fails unless all that they measure is the same. */
export function expectSameSteps({ model, plan, table, network, set }: Both, steps: number, tolerance = 2e-5): void {
  let at = 0;
  for (let step = 0; step < steps; step++) {
    const rows = Uint32Array.from({ length: Math.min(plan.batchSize, set.size - at) }, (_, index) => at + index);
    at = (at + rows.length) % set.size;
    const { learningRate } = plan;
    const expected = table.step({ step, samples: rows, learningRate, limit: Infinity, detail: false });
    const actual = network.step(set, rows, { step, learningRate });
    near(actual.loss, expected.loss, tolerance, `loss of step ${step}`);
    near(actual.gradientNorm, expected.gradientNorm, tolerance, `gradient norm of step ${step}`);
    expect(actual.updated).toBe(true);
  }
  const parameters = model.parameters;
  network.parameters.forEach((value, index) => near(value, parameters[index]!, tolerance, `parameter ${index}`));
}

/** Fails unless two numbers are as close as float32 allows; below 1 the tolerance is absolute. */
export function near(actual: number, expected: number, tolerance: number, what: string): void {
  if (!(Math.abs(actual - expected) <= tolerance * Math.max(1, Math.abs(expected))))
    expect.fail(`${what}: expected ${expected} within ${tolerance}; got ${actual}`);
}
