import type { Dataset } from "../data/dataset";
import type { RunLength } from "../nn/schedule";
import type { Mlp } from "../nn/mlp";
import type { History } from "./history";
import { planTraining, type TrainingOptions } from "./plan";
import { Run, type TrainingStep } from "./run";

/** A run: an iterable of its steps that returns its history. */
export interface Training extends Generator<TrainingStep, History, void> {
  /** May be read while the run goes on. */
  readonly history: History;
  /** How long it is at the most. */
  readonly length: RunLength;
  /** The learning rate before the schedule. Set it while the run goes on: it holds from the next step on. */
  learningRate: number;
}

/**
 * Trains a model step by step: nothing happens until whoever holds the run asks for a step, and breaking off leaves the model as the last
 * step left it. Batches, masks and start come from seeds: the same options give the same run. Throws RangeError or TypeError at
 * the call for a bad option, or when model, data and loss do not fit.
 */
export function training(model: Mlp, data: Dataset, options: TrainingOptions = {}): Training {
  const plan = planTraining("training", model, data, options);
  const run = new Run("training", model, plan);
  return Object.defineProperties(walk(run), {
    history: { value: run.history, enumerable: true },
    length: { value: plan.length, enumerable: true },
    learningRate: {
      get: () => run.learningRate,
      set: (rate: number) => {
        run.learningRate = rate;
      },
      enumerable: true,
    },
  }) as Training;
}

/** Trains to the end, at once (see `training`). */
export function fit(model: Mlp, data: Dataset, options: TrainingOptions = {}): History {
  const run = new Run("fit", model, planTraining("fit", model, data, options));
  try {
    while (run.advance());
  } finally {
    run.close();
  }
  return run.history;
}

function* walk(run: Run): Generator<TrainingStep, History, void> {
  try {
    for (let made = run.next(); made !== undefined; made = run.next()) yield made;
  } finally {
    run.close();
  }
  return run.history;
}
