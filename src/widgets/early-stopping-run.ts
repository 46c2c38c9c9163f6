import { Dataset } from "../data/dataset";
import { moons } from "../data/moons";
import { random } from "../data/random";
import { split } from "../data/split";
import { tensorFrom } from "../engine/tensor";
import type { Patience, WatchedEpoch } from "../figures/early-stopping/watch";
import { mlp, type Mlp } from "../nn/mlp";
import { stopper } from "../train/early-stopping";
import { training } from "../train/training";

/** The longest run. */
export const mostEpochs = 200;

/** What is trained. */
export interface WatchedPlan {
  readonly width: number;
  /** Share of the labels that are turned round. */
  readonly labelNoise: number;
  readonly learningRate: number;
  readonly epochs: number;
  readonly seed: number;
}

/** Half to learn from, half to watch; both with their share of wrong labels. */
export function watchedData({ labelNoise, seed }: Pick<WatchedPlan, "labelNoise" | "seed">): {
  readonly train: Dataset;
  readonly validation: Dataset;
} {
  const data = moons({ points: 120, noise: 0.2, seed });
  const chance = random(seed + 1);
  const y = data.y.data.map((index) => (chance.uniform() < labelNoise ? 1 - index : index));
  const spoiled = new Dataset(data.name, data.features, data.classes, data.x, tensorFrom(y, [data.size]));
  const { train, validation } = split(spoiled, { validation: 0.5, seed });
  return { train, validation };
}

/** A network wide enough to learn by heart. */
export function watchedModel({ width, seed }: Pick<WatchedPlan, "width" | "seed">): Mlp {
  return mlp({ layers: [2, width, width, 2], activation: "relu", seed });
}

/** Trains on and on; when it should have stopped is seen afterwards. Its plan is asked for after each epoch. */
export function* watchedEpochs(planNow: () => WatchedPlan): Generator<WatchedEpoch, void, void> {
  const plan = planNow();
  const { train, validation } = watchedData(plan);
  const model = watchedModel(plan);
  const run = training(model, train, {
    validation,
    epochs: mostEpochs,
    batchSize: 10,
    optimizer: "adam",
    learningRate: plan.learningRate,
    seed: plan.seed,
  });
  for (const { ended } of run) {
    if (ended === undefined) continue;
    yield {
      epoch: ended.epoch,
      train: ended.loss,
      validation: ended.validationLoss as number,
      trainAccuracy: ended.accuracy as number,
      validationAccuracy: ended.validationAccuracy as number,
      parameters: Array.from(model.parameters),
    };
    const { epochs, learningRate } = planNow();
    if (ended.epoch + 1 >= epochs) return;
    run.learningRate = learningRate;
  }
}

/** What the rule has seen up to an epoch. */
export function patienceAt(trace: readonly WatchedEpoch[], now: number, patience: number, minDelta: number): Patience {
  const rule = stopper(patience, minDelta);
  let best = 0;
  let stoppedAt: number | undefined;
  const waits: number[] = [];
  for (const { epoch, validation } of trace.slice(0, now + 1)) {
    if (stoppedAt !== undefined) break;
    const { better, stop } = rule.take(validation);
    if (better) best = epoch;
    waits.push(better ? 0 : (waits[waits.length - 1] ?? 0) + 1);
    if (stop) stoppedAt = epoch;
  }
  return {
    patience,
    minDelta,
    best,
    bestLoss: trace[best]?.validation ?? NaN,
    waits,
    ...(stoppedAt !== undefined && { stoppedAt }),
  };
}
