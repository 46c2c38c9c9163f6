import { describe, expect, it } from "vitest";
import { activationNames, lossNames } from "../../src/nn/dense";
import { optimizerNames } from "../../src/nn/optimizer";
import { both, expectSameSteps, near, type Case } from "./both";

const shapes: Readonly<Record<string, Partial<Case>>> = {
  crossEntropy: { classes: 3 },
  meanSquaredError: { classes: 3 },
  binaryCrossEntropy: { classes: 3 },
};

describe("steps in the accelerator are those of the tensor table", () => {
  const combinations = activationNames.flatMap((activation) =>
    lossNames.flatMap((loss) =>
      optimizerNames.flatMap((optimizer) => [0, 0.4].map((dropout) => ({ activation, loss, optimizer, dropout }))),
    ),
  );
  it.each(combinations)(
    "$activation, $loss, $optimizer, dropout $dropout",
    ({ activation, loss, optimizer, dropout }) => {
      const learningRate = optimizer === "rmsprop" || optimizer === "adam" ? 0.01 : 0.05;
      const options = { optimizer, learningRate, batchSize: 12, seed: 7 };
      expectSameSteps(both({ layers: [3, 10, 6, 3], activation, loss, dropout, options, ...shapes[loss] }), 7);
    },
  );

  const outputs = activationNames.flatMap((output) => lossNames.map((loss) => ({ output, loss })));
  it.each(outputs)("$output at the end, $loss", ({ output, loss }) => {
    expectSameSteps(both({ layers: [2, 5, 3], output, loss, options: { batchSize: 10 } }), 5);
  });

  it.each(outputs.filter(({ loss }) => loss !== "crossEntropy"))("one output $output, $loss", ({ output, loss }) => {
    expectSameSteps(both({ layers: [2, 5, 1], output, loss, classes: 2, options: { batchSize: 10 } }), 5);
  });

  it("values are fitted as values", () => {
    expectSameSteps(both({ layers: [4, 9, 1], classes: 0, loss: "meanSquaredError", options: { batchSize: 16 } }), 6);
  });

  it("penalties are part of the gradient, for weights only", () => {
    const options = { l1: 0.02, l2: 0.1, optimizer: "momentum", batchSize: 16 } as const;
    expectSameSteps(both({ layers: [3, 7, 3], options }), 6);
  });

  it.each([
    [1, 1],
    [1, 2],
    [5, 3],
    [7, 13, 11, 3],
    [2, 8, 2],
    [3, 9, 17, 33, 2],
    [20, 64, 64, 10],
    [6, 1, 1, 4],
  ])("layers %j %j", (...layers: number[]) => {
    const classes = layers.at(-1)! > 1 ? layers.at(-1)! : 2;
    for (const batchSize of [1, 3, 4, 9, 16, 40]) expectSameSteps(both({ layers, classes, options: { batchSize } }), 4);
  });

  it.each([
    [40, 8, 3],
    [50, 40, 16, 3],
    [64, 96, 10],
  ])("inputs that are mostly zero, layers %j %j", (...layers: number[]) => {
    for (const batchSize of [1, 6, 8, 21])
      expectSameSteps(both({ layers, filled: 0.2, options: { batchSize, optimizer: "momentum" } }), 6);
  });

  it("a last short batch is a batch like the others", () => {
    expectSameSteps(both({ layers: [3, 12, 3], size: 21, options: { batchSize: 8 } }), 9);
  });
});

describe("a whole set in the accelerator", () => {
  it.each(lossNames)("has the loss and accuracy of the table, %s", (loss) => {
    const { table, network, set, plan } = both({ layers: [4, 20, 3], loss, classes: 3, size: 203 });
    const expected = table.measure(plan.data);
    const actual = network.measure(set);
    near(actual.loss, expected.loss, 1e-6, "loss");
    expect(actual.accuracy).toBe(expected.accuracy);
  });

  it("whose inputs are mostly zero", () => {
    const { table, network, set, plan, model } = both({ layers: [70, 24, 3], filled: 0.1, size: 131 });
    near(network.measure(set).loss, table.measure(plan.data).loss, 1e-6, "loss");
    const expected = model.forward(plan.data.x).data;
    network.outputs(set).forEach((value, index) => near(value, expected[index]!, 1e-5, `output ${index}`));
  });

  it.each(activationNames)("with one output for two classes, %s", (output) => {
    const { table, network, set, plan } = both({ layers: [4, 20, 1], output, classes: 2, size: 203 });
    expect(network.measure(set).accuracy).toBe(table.measure(plan.data).accuracy);
  });

  it("has no accuracy where there are no classes", () => {
    const { network, set } = both({ layers: [4, 20, 1], classes: 0 });
    expect(network.measure(set)).not.toHaveProperty("accuracy");
  });
});

describe("a grid in the accelerator", () => {
  const xs = Array.from({ length: 13 }, (_, index) => -1 + index / 6);
  const ys = Array.from({ length: 29 }, (_, index) => 2 - index / 7);
  const points = ys.flatMap((y) => xs.map((x) => [Math.fround(x), Math.fround(y)]));

  it.each(activationNames)("is what the model says at each point, %s", (activation) => {
    const { model, network } = both({ layers: [2, 11, 5, 3], activation });
    const planes = network.grid({ xs, ys });
    const expected = model.forward(points).toArray() as number[][];
    expected.forEach((row, point) =>
      row.forEach((value, unit) => near(planes[unit * points.length + point]!, value, 1e-6, `point ${point}`)),
    );
  });

  it("shows a hidden layer's units", () => {
    const { model, network } = both({ layers: [2, 11, 5, 3] });
    const planes = network.grid({ xs, ys, layer: 1 });
    const expected = model.passes(points)[1]!.outputs.toArray() as number[][];
    expect(planes.length).toBe(5 * points.length);
    expected.forEach((row, point) =>
      row.forEach((value, unit) => near(planes[unit * points.length + point]!, value, 1e-6, `point ${point}`)),
    );
  });
});
