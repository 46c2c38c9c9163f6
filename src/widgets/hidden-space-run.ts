import { circles } from "../data/circles";
import type { Dataset } from "../data/dataset";
import { moons } from "../data/moons";
import { spiral } from "../data/spiral";
import { xor } from "../data/xor";
import type { ActivationName } from "../nn/dense";
import { mlp, type Mlp } from "../nn/mlp";
import { training } from "../train/training";

const drawn = { circles, xor, moons, spiral } as const;
export const bentDataNames = Object.keys(drawn);

/** The longest run. */
export const mostEpochs = 200;

/** What is trained. */
export interface BentPlan {
  readonly data: string;
  readonly layers: number;
  readonly width: number;
  readonly activation: ActivationName;
  readonly learningRate: number;
  readonly epochs: number;
  readonly seed: number;
}

/** The network after an epoch, as plain JSON. */
export interface BentEpoch {
  readonly epoch: number;
  readonly loss: number;
  readonly accuracy: number;
  readonly parameters: readonly number[];
}

export function bentData({ data, seed }: Pick<BentPlan, "data" | "seed">): Dataset {
  return drawn[data as keyof typeof drawn]({ points: 120, seed });
}

/** The network as it starts. */
export function bentModel({ layers, width, activation, seed }: BentPlan): Mlp {
  return mlp({ layers: [2, ...new Array<number>(layers).fill(width), 2], activation, seed });
}

/** Trains it by Adam: two units need many plain steps to find their place. Its plan is asked for after each epoch. */
export function* bentEpochs(planNow: () => BentPlan): Generator<BentEpoch, void, void> {
  const plan = planNow();
  const model = bentModel(plan);
  const { seed } = plan;
  const run = training(model, bentData(plan), {
    epochs: mostEpochs,
    learningRate: plan.learningRate,
    seed,
    batchSize: 12,
    optimizer: "adam",
  });
  for (const { ended } of run) {
    if (ended === undefined) continue;
    yield {
      epoch: ended.epoch,
      loss: ended.loss,
      accuracy: ended.accuracy as number,
      parameters: Array.from(model.parameters),
    };
    const { epochs, learningRate } = planNow();
    if (ended.epoch + 1 >= epochs) return;
    run.learningRate = learningRate;
  }
}
