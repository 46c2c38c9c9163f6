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

/** Trains it by Adam: two units need many plain steps to find their place. */
export function* bentEpochs(plan: BentPlan): Generator<BentEpoch, void, void> {
  const model = bentModel(plan);
  const { epochs, learningRate, seed } = plan;
  for (const { ended } of training(model, bentData(plan), {
    epochs,
    learningRate,
    seed,
    batchSize: 12,
    optimizer: "adam",
  }))
    if (ended !== undefined)
      yield {
        epoch: ended.epoch,
        loss: ended.loss,
        accuracy: ended.accuracy as number,
        parameters: Array.from(model.parameters),
      };
}
