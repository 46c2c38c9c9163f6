import { describe, it } from "vitest";
import { dataset } from "../../src/data/dataset";
import { mlp } from "../../src/nn/mlp";
import type { Optimizer } from "../../src/nn/optimizer";
import { cosine, step } from "../../src/nn/schedule";
import { fit } from "../../src/train/training";
import { expectClose, referenceCases, tolerances, type Precision } from "../references/cases";

interface Combination {
  readonly name: string;
  readonly model: {
    readonly layers: readonly number[];
    readonly activation: string;
    readonly output: string;
    readonly precision: Precision;
  };
  readonly optimizer: Optimizer;
  readonly options: {
    readonly learningRate: number;
    readonly epochs: number;
    readonly batchSize: number;
    readonly loss: string;
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

const schedules = { step: step({ every: 2, factor: 0.3 }), cosine: cosine() };

describe("every kind of training is PyTorch's", () => {
  it.each(referenceCases<Combination>("combinations"))("$name", (each) => {
    const model = mlp(each.model);
    model.parameters = Float64Array.from(each.start);
    const classes = Array.from({ length: each.classes }, (_, index) => `class ${index}`);
    const data = dataset({ x: each.x, y: each.y, ...(each.classes > 0 && { classes }) });
    const history = fit(model, data, {
      ...each.options,
      optimizer: each.optimizer,
      shuffle: false,
      ...(each.schedule !== null && { schedule: schedules[each.schedule] }),
    });
    const tolerance = tolerances[each.model.precision];
    expectClose(
      history.steps.map(({ loss }) => loss),
      each.losses,
      tolerance,
    );
    expectClose(
      history.steps.map(({ gradientNorm }) => gradientNorm),
      each.gradientNorms,
      tolerance,
    );
    expectClose(model.parameters, each.end, tolerance);
    expectClose([history.epochs.at(-1)!.loss], [each.finalLoss], tolerance);
  });
});
