import { afterEach, describe, expect, it, vi } from "vitest";
import { dataset } from "../../src/data/dataset";
import type { Tensor } from "../../src/engine/tensor";
import { mlp } from "../../src/nn/mlp";
import { optimizerNames } from "../../src/nn/optimizer";
import { cosine } from "../../src/nn/schedule";
import { AcceleratedStepper } from "../../src/train/accelerated-stepper";
import { chooseStepper } from "../../src/train/choose-stepper";
import { planTraining, type TrainingOptions } from "../../src/train/plan";
import { fit, training } from "../../src/train/training";
import { expectClose } from "../references/cases";
import { twoRings } from "./two-rings";

const data = twoRings(60, 8);
const validation = twoRings(25, 9);
const values = dataset({ x: data.x, y: Array.from(data.y.data, (y, sample) => y - 0.3 * data.at(sample).x[0]!) });

const stepperOf = (model: ReturnType<typeof mlp>, options: TrainingOptions = {}) =>
  chooseStepper("fit", model, planTraining("fit", model, data, options));

describe("the accelerator is chosen", () => {
  it("where everything has a name and the precision is float32", () => {
    expect(stepperOf(mlp({ layers: [2, 4, 2], dropout: 0.5 }), { optimizer: "adam", l1: 1 })).toBeInstanceOf(
      AcceleratedStepper,
    );
  });

  it.each([
    ["in float64", mlp({ layers: [2, 4, 2], precision: "float64" }), {}],
    ["with a learner's activation", mlp({ layers: [2, 4, 2], activation: (x: Tensor) => x.tanh() }), {}],
    ["with a learner's output", mlp({ layers: [2, 4, 2], output: (x: Tensor) => x }), {}],
    ["with a learner's loss", mlp({ layers: [2, 4, 2] }), { loss: (p: Tensor, t: Tensor) => p.sub(t).abs().mean() }],
  ])("but not %s", (_, model, options) => {
    expect(stepperOf(model, options)).not.toBeInstanceOf(AcceleratedStepper);
  });
});

/** A trainings as the accelerator makes it, and as the table does, which a learner's function asks for. */
function both(model: object, set: typeof data, options: TrainingOptions) {
  const layers = set.classes.length === 0 ? [2, 7, 5, 1] : [2, 7, 5, 2];
  const fast = mlp({ layers, ...model });
  const slow = mlp({ layers, ...model, output: (x: Tensor) => x });
  return { fast, slow, a: fit(fast, set, options), b: fit(slow, set, options) };
}

describe("an accelerated run is the table's", () => {
  const base = { epochs: 5, batchSize: 7, learningRate: 0.02, validation };
  it.each([
    ...optimizerNames.map((optimizer) => [optimizer, {}, data, { ...base, optimizer }] as const),
    ["dropout", { activation: "relu", dropout: [0.5, 0.2] }, data, { ...base, optimizer: "adam" }],
    ["penalties", { activation: "sigmoid" }, data, { ...base, l1: 0.01, l2: 0.01 }],
    ["a schedule", { activation: "leakyRelu" }, data, { ...base, schedule: cosine() }],
    ["values", { activation: "gelu" }, values, { ...base, validation: values }],
    ["squared error of classes", {}, data, { ...base, loss: "meanSquaredError" }],
    ["binary cross-entropy of two outputs", {}, data, { ...base, loss: "binaryCrossEntropy" }],
  ] as const)(
    "with %s: the same losses, accuracies and weights, up to float32's rounding",
    (_, model, set, options) => {
      const { fast, slow, a, b } = both(model, set, options);
      for (const name of ["loss", "gradientNorm"] as const)
        expectClose(
          a.steps.map((record) => record[name]),
          b.steps.map((record) => record[name]),
          1e-4,
        );
      for (const name of ["loss", "validationLoss"] as const)
        expectClose(
          a.epochs.map((record) => record[name]!),
          b.epochs.map((record) => record[name]!),
          1e-4,
        );
      expect(a.epochs.map(({ accuracy }) => accuracy)).toEqual(b.epochs.map(({ accuracy }) => accuracy));
      expectClose(fast.parameters, Array.from(slow.parameters), 1e-4);
    },
  );

  it("with the same batches and masks, and the parts of each step", () => {
    const { a, b } = both({ dropout: 0.5 }, data, base);
    for (const step of [0, 13, 44]) {
      const [mine, theirs] = [a.detail(step), b.detail(step)];
      expect(mine.samples).toEqual(theirs.samples);
      expect(mine.layers.map(({ mask }) => mask)).toEqual(theirs.layers.map(({ mask }) => mask));
      expectClose(mine.layers[1]!.outputs.flat(), theirs.layers[1]!.outputs.flat(), 1e-4);
      expectClose(mine.gradients[0]!.weights.flat(), theirs.gradients[0]!.weights.flat(), 1e-4);
      expect(mine.loss).toBe(a.steps[step]!.loss);
    }
  });
});

describe("steps made many in one go are those made one by one, to the bit", () => {
  // Batches of eight and more go through other loops.
  it.each(optimizerNames.flatMap((optimizer) => [7, 16].map((batchSize) => [optimizer, batchSize] as const)))(
    "%s, batches of %d",
    (optimizer, batchSize) => {
      const options = { epochs: 30, batchSize, learningRate: 0.02, optimizer, validation, schedule: cosine() };
      const [one, other] = [mlp({ layers: [2, 8, 2] }), mlp({ layers: [2, 8, 2] })];
      const run = training(one, data, options);
      for (const { step } of run) expect(run.history.steps.length).toBe(step + 1);
      const history = fit(other, data, options);
      expect(JSON.stringify(history)).toBe(JSON.stringify(run.history));
      expect(other.parameters).toEqual(one.parameters);
      expect(history.at(100).parameters).toEqual(run.history.at(100).parameters);
      expect(history.at(history.steps.length - 1).parameters).toEqual(other.parameters);
    },
  );

  it("with dropout", () => {
    const options = { epochs: 30, optimizer: "adam", learningRate: 0.02 };
    const [one, other] = [1, 2].map(() => mlp({ layers: [2, 8, 6, 2], activation: "relu", dropout: [0.2, 0.5] }));
    const run = training(one!, data, options);
    const weights = Array.from(run, () => one!.parameters);
    expect(fit(other!, data, options).at(70).parameters).toEqual(weights[70]);
    expect(other!.parameters).toEqual(weights.at(-1));
  });

  it("with batches of more samples than the module can count", () => {
    const run = (batchSize: number) => fit(mlp({ layers: [2, 8, 2] }), data, { epochs: 3, batchSize });
    expect(JSON.stringify(run(2 ** 32 + 1))).toBe(JSON.stringify(run(60)));
  });

  it("also where the run diverges, and where it stops early", () => {
    for (const options of [
      { epochs: 200, learningRate: 1e4, loss: "meanSquaredError" },
      { epochs: 200, learningRate: 1, validation, patience: 3 },
    ]) {
      const [one, other] = [mlp({ layers: [2, 16, 2] }), mlp({ layers: [2, 16, 2] })];
      const run = training(one, data, { ...options, batchSize: 4 });
      for (const { step } of run) expect(run.history.steps.length).toBe(step + 1);
      expect(JSON.stringify(fit(other, data, { ...options, batchSize: 4 }))).toBe(JSON.stringify(run.history));
      expect(other.parameters).toEqual(one.parameters);
      expect(run.history.stopped).not.toBe("epochs");
    }
  });
});

describe("a weight that is NaN", () => {
  it.each(["float32", "float64"])("ends the run at its first step in %s, whatever the batch's classes", (precision) => {
    for (const sample of [0, 1]) {
      const net = mlp({ layers: [2, 4, 2], precision });
      net.layers[1]!.bias.set([0, NaN]);
      const { steps, stopped } = fit(net, data.pick([sample]), { epochs: 3 });
      expect([stopped, steps.length, steps[0]!.loss]).toEqual(["diverged", 1, NaN]);
      expect(Array.from(net.layers[0]!.weights.data)).not.toContain(NaN);
    }
  });
});

describe("where WebAssembly is forbidden", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  it("everything still works, and says so once", async () => {
    const fast = fit(mlp({ layers: [2, 8, 2] }), data, { epochs: 5 });
    vi.stubGlobal("WebAssembly", undefined);
    vi.resetModules();
    const [{ mlp: model }, { fit: slowly }, { takeNotice }, { twoRings: again }] = await Promise.all([
      import("../../src/nn/mlp"),
      import("../../src/train/training"),
      import("../../src/accelerator"),
      import("./two-rings"),
    ]);
    const slow = slowly(model({ layers: [2, 8, 2] }), again(60, 8), { epochs: 5 });
    expectClose(
      slow.steps.map(({ loss }) => loss),
      fast.steps.map(({ loss }) => loss),
      1e-4,
    );
    expect(takeNotice()).toContain("WebAssembly may not be used here");
    expect(takeNotice()).toBeUndefined();
  });
});
