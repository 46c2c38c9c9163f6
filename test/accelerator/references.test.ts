import { describe, expect, it } from "vitest";
import { accelerator } from "../../src/accelerator";
import { optimizerOf } from "../../src/nn/optimizer";
import { expectClose, tolerances } from "../references/cases";
import { combinations, schedules } from "../references/combinations";

const cases = combinations.filter(({ model }) => model.precision === "float32");

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
