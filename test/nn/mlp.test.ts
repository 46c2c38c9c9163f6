import { inspect } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dataset } from "../../src/data/dataset";
import { meanSquaredError } from "../../src/engine/losses";
import type { Tensor } from "../../src/engine/tensor";
import { mlp } from "../../src/nn/mlp";
import { fit } from "../../src/train/training";
import { expectClose } from "../references/cases";

describe("mlp", () => {
  it("has weights [in, out] and a bias [out] for each layer, and counts them", () => {
    const model = mlp({ layers: [2, 16, 3] });
    expect(model.layers.map(({ weights, bias }) => [weights.shape, bias.shape])).toEqual([
      [[2, 16], [16]],
      [[16, 3], [3]],
    ]);
    expect(model.parameterCount).toBe(2 * 16 + 16 + 16 * 3 + 3);
    expect(mlp({ layers: [784, 128, 10] }).parameterCount).toBe(101_770);
  });

  it("computes activation(x · weights + bias), layer by layer", () => {
    const model = mlp({ layers: [2, 2, 1], activation: "relu" });
    model.layers[0]!.weights.set([
      [1, 1],
      [1, 1],
    ]);
    model.layers[0]!.bias.set([0, -1]);
    model.layers[1]!.weights.set([[1], [-2]]);
    model.layers[1]!.bias.set([0]);
    // The classic XOR by hand: OR minus twice AND.
    expect(
      model
        .forward([
          [0, 0],
          [0, 1],
          [1, 0],
          [1, 1],
        ])
        .toArray(),
    ).toEqual([[0], [1], [1], [0]]);
    expect(model.forward([1, 0]).toArray()).toEqual([1]);
  });

  it("starts from the seed: the same numbers, in both precisions up to rounding", () => {
    const start = (seed: number, precision: string) => mlp({ layers: [3, 5, 2], seed, precision }).parameters;
    expect(start(7, "float64")).toEqual(start(7, "float64"));
    expect(start(7, "float64")).not.toEqual(start(8, "float64"));
    expect(start(7, "float32")).toEqual(start(7, "float64").map(Math.fround));
  });

  it.each([
    ["xavier", 2 / (400 + 200), 0],
    ["he", 2 / 400, 0],
    ["uniform", 1 / 12, 0.5],
  ])("draws %s weights with variance %d, and biases of zero", (initialization, variance, bound) => {
    const { weights, bias } = mlp({ layers: [400, 200], initialization }).layers[0]!;
    const mean = weights.mean().item();
    // 80,000 draws: a deviation of half a percent.
    expect(weights.mul(weights).mean().item() / variance).toBeCloseTo(1, 1);
    expect(Math.abs(mean)).toBeLessThan(0.01 * Math.sqrt(variance) * 5);
    if (bound > 0) expect(weights.abs().max().item()).toBeLessThanOrEqual(bound);
    expect(bias.toArray()).toEqual(new Array(200).fill(0));
  });

  it("draws zeros as zeros", () => {
    expect(mlp({ layers: [3, 4, 2], initialization: "zeros" }).parameters.every((value) => value === 0)).toBe(true);
  });

  it("drops nothing outside training", () => {
    const x = [[0.3, -0.8]];
    const [with_, without] = [0.5, 0].map((dropout) =>
      mlp({ layers: [2, 8, 2], dropout })
        .forward(x)
        .toArray(),
    );
    expect(with_).toEqual(without);
  });

  it("fills the gradients of all layers by backward, as central differences say", () => {
    const model = mlp({ layers: [2, 4, 1], activation: "gelu", precision: "float64" });
    const loss = () =>
      meanSquaredError(
        model.forward([
          [0.5, -1],
          [2, 0.1],
        ]),
        [[1], [-1]],
      );
    loss().backward();
    const { gradients, parameters: here } = model;
    const lossAt = (index: number, shift: number) => {
      model.parameters = here.map((value, at) => (at === index ? value + shift : value));
      return loss().item();
    };
    const numeric = Array.from(here, (_, index) => (lossAt(index, 1e-5) - lossAt(index, -1e-5)) / 2e-5);
    expectClose(gradients, numeric, 1e-7);
  });

  it("takes the learner's activation, one for all or one a layer", () => {
    const swish = (x: Tensor) => x.mul(x.sigmoid());
    const model = mlp({ layers: [2, 3, 3, 1], activation: [swish, "relu"], output: (x: Tensor) => x.exp() });
    expect(model.forward([[1, 2]]).item()).toBeGreaterThan(0);
    expect(model.spec).toBeUndefined();
    expect(mlp({ layers: [2, 3, 1], dropout: 0.2 }).spec).toEqual({
      sizes: [2, 3, 1],
      activations: ["tanh"],
      output: "linear",
      dropout: [0.2],
    });
  });
});

describe("parameters", () => {
  it("are set only when there are as many as the model has", () => {
    const model = mlp({ layers: [2, 1] });
    const before = model.parameters;
    for (const length of [0, 2, 4])
      expect(() => (model.parameters = new Float64Array(length))).toThrow(
        `parameters: expected 3 numbers; got ${length}`,
      );
    expect(model.parameters).toEqual(before);
  });
});

describe("predict", () => {
  const x = [[-1], [1]];
  const line = () => {
    const model = mlp({ layers: [1, 1], initialization: "zeros" });
    model.layers[0]!.weights.set([[1]]);
    return model;
  };

  it("says the class of the largest output", () => {
    const model = mlp({ layers: [1, 2], initialization: "zeros" });
    model.layers[0]!.weights.set([[-1, 1]]);
    expect(model.predict(x).toArray()).toEqual([0, 1]);
    expect(model.predict([1]).item()).toBe(1);
  });

  it("says values for values", () => {
    expect(line().predict(x).toArray()).toEqual([-1, 1]);
  });

  it("says the class for one output once it was trained on two classes", () => {
    const model = line();
    fit(model, dataset({ x, y: [0, 1], classes: ["no", "yes"] }), { epochs: 1 });
    expect(model.predict(x).toArray()).toEqual([0, 1]);
    // Squared error pulls the outputs to 0 and 1: the threshold lies between.
    const other = line();
    fit(other, dataset({ x: [[0.2], [0.8]], y: [0, 1], classes: ["no", "yes"] }), {
      epochs: 1,
      learningRate: 1e-6,
      loss: "meanSquaredError",
    });
    expect(other.predict([[0.2], [0.8]]).toArray()).toEqual([0, 1]);
  });
});

describe("save and load", () => {
  const any64 = fc.double({ noNaN: false });

  it("round-trip to the bit, through JSON text", () => {
    fc.assert(
      fc.property(fc.array(any64, { minLength: 13, maxLength: 13 }), (numbers) => {
        const model = mlp({ layers: [2, 3, 1], precision: "float64" });
        model.parameters = Float64Array.from(numbers);
        const again = mlp({ layers: [2, 3, 1], precision: "float64", seed: 99 }).load(JSON.stringify(model.save()));
        expect(again.parameters.every((value, index) => Object.is(value, numbers[index]))).toBe(true);
        expect(JSON.stringify(again.save())).toBe(JSON.stringify(model.save()));
      }),
    );
  });

  it("keep what a trained model decides", () => {
    const data = dataset({ x: [[-1], [1]], y: [0, 1], classes: ["no", "yes"] });
    const model = mlp({ layers: [1, 1] });
    fit(model, data, { epochs: 20 });
    const again = mlp({ layers: [1, 1], seed: 5 }).load(model.save());
    expect(again.predict(data.x).toArray()).toEqual([0, 1]);
    expect(again.task).toEqual({ classes: ["no", "yes"], threshold: 0 });
  });

  it("what was saved is a copy", () => {
    const model = mlp({ layers: [2, 3, 1], dropout: 0.2 });
    const saved = model.save();
    Object.assign(saved.layers, [9, 9]);
    Object.assign(saved.dropout, [0.9]);
    expect([model.plan.sizes, model.plan.dropout]).toEqual([[2, 3, 1], [0.2]]);
  });

  it("a clone has the same numbers, and is another", () => {
    const model = mlp({ layers: [2, 3, 1] });
    const copy = model.clone();
    expect(copy.parameters).toEqual(model.parameters);
    copy.layers[0]!.bias.set([1, 1, 1]);
    expect(model.layers[0]!.bias.toArray()).toEqual([0, 0, 0]);
  });
});

describe("a model that is printed", () => {
  it("says its layers and its size, also of an activation of the learner's own", () => {
    expect(inspect(mlp({ layers: [2, 16, 2], activation: "tanh" }))).toBe("mlp: 2 → 16 tanh → 2 linear, 82 parameters");
    const square = (x: Tensor) => x.mul(x);
    expect(String(mlp({ layers: [2, 3, 1], activation: square }))).toBe("mlp: 2 → 3 square → 1 linear, 13 parameters");
  });
});
