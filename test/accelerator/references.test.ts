import { describe, expect, it } from "vitest";
import { accelerator } from "../../src/accelerator";
import type { ActivationName, LossName } from "../../src/nn/dense";
import { optimizerOf, type Optimizer } from "../../src/nn/optimizer";
import { cosine, step } from "../../src/nn/schedule";
import { expectClose, referenceCases, tolerances } from "../references/cases";

interface Combination {
  readonly name: string;
  readonly model: {
    readonly layers: readonly number[];
    readonly activation: ActivationName;
    readonly output: ActivationName;
    readonly precision: "float32" | "float64";
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

const schedules = { step: step({ every: 2, factor: 0.3 }), cosine: cosine() };
const cases = referenceCases<Combination>("combinations").filter(({ model }) => model.precision === "float32");

describe("the accelerator's trainings are PyTorch's, in float32", () => {
  it.each(cases)("$name", (each) => {
    const { layers: sizes, activation, output } = each.model;
    const { epochs, batchSize, learningRate, loss, l1, l2 } = each.options;
    const spec = {
      sizes,
      activations: sizes.slice(2).map(() => activation),
      output,
      dropout: sizes.slice(2).map(() => 0),
    };
    const network = accelerator()!.create({
      spec,
      loss,
      classes: each.classes,
      optimizer: optimizerOf("test", each.optimizer),
      l1,
      l2,
    });
    network.parameters.set(each.start);
    const set = network.load(each.x.flat(), each.y);
    const perEpoch = Math.ceil(each.y.length / batchSize);
    const length = { epochs, steps: epochs * perEpoch };
    const runs = Array.from({ length: epochs }, (_, epoch) => {
      const factor = each.schedule === null ? 1 : schedules[each.schedule](epoch * perEpoch, epoch, length);
      return network.run(set, [...each.y.keys()], {
        batchSize,
        step: epoch * perEpoch,
        learningRate: learningRate * factor,
      });
    });
    const tolerance = tolerances.float32;
    expect(runs.every(({ updated }) => updated)).toBe(true);
    expectClose(
      runs.flatMap(({ losses }) => [...losses]),
      each.losses,
      tolerance,
    );
    expectClose(
      runs.flatMap(({ gradientNorms }) => [...gradientNorms]),
      each.gradientNorms,
      tolerance,
    );
    expectClose(network.parameters, each.end, tolerance);
    expectClose([network.measure(set).loss], [each.finalLoss], tolerance);
    network.dispose();
  });
});
