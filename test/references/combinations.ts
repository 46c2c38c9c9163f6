import type { ActivationName, LossName } from "../../src/nn/dense";
import type { Optimizer } from "../../src/nn/optimizer";
import { cosine, step } from "../../src/nn/schedule";
import { referenceCases, type Precision } from "./cases";

/** A training of PyTorch's, from the same start: what it was given, and every loss on its way. */
export interface Combination {
  readonly name: string;
  readonly model: {
    readonly layers: readonly number[];
    readonly activation: ActivationName;
    readonly output: ActivationName;
    readonly precision: Precision;
  };
  readonly optimizer: Optimizer;
  readonly options: {
    readonly learningRate: number;
    readonly epochs: number;
    readonly batchSize: number;
    readonly loss: LossName;
    readonly l1: number;
    readonly l2: number;
  };
  readonly schedule: "step" | "cosine" | null;
  readonly classes: number;
  readonly x: readonly (readonly number[])[];
  readonly y: readonly number[];
  readonly start: readonly number[];
  readonly losses: readonly number[];
  readonly gradientNorms: readonly number[];
  readonly end: readonly number[];
  readonly finalLoss: number;
}

export const schedules = { step: step({ every: 2, factor: 0.3 }), cosine: cosine() };

export const combinations = referenceCases<Combination>("combinations");
