import { describe, expect, it } from "vitest";
import { circles, dataset, digits, moons, split, xor, type Dataset } from "../../src/data";
import { mlp } from "../../src/nn/mlp";
import { fit } from "../../src/train/training";

const seedsTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)]!;
}

/** Targets −1 and +1, as TensorFlow Playground has them. */
const signed = (data: Dataset, scale: number) => dataset({ x: data.x.mul(scale), y: data.y.mul(-2).add(1) });

// Playground's loss is half of the mean squared error: half its learning rate of 0.03 is the same descent.
const playground = { batchSize: 10, learningRate: 0.03 / 2, shuffle: false };

describe("Playground's default: a circle, 2-4-2-1 tanh, half of 500 points", () => {
  const runs = seedsTo(201).map((seed) => {
    const { train, test } = split(signed(circles({ points: 500, noise: 0, seed }), 5), { test: 0.5, seed });
    const model = mlp({ layers: [2, 4, 2, 1], output: "tanh", initialization: "uniform", seed });
    return fit(model, train, { ...playground, validation: test, epochs: 100 }).epochs;
  });
  const testLoss = (epoch: number) => median(runs.map((epochs) => epochs[epoch - 1]!.validationLoss! / 2));

  it("has learned nothing at about 0.5, and a median test loss of 0.063 at epoch 50, 0.013 at 100", () => {
    expect(testLoss(1)).toBeCloseTo(0.5, 2);
    expect(testLoss(50)).toBeCloseTo(0.063, 3);
    expect(testLoss(100)).toBeCloseTo(0.013, 3);
  });
});

describe("XOR, a hidden layer of 1, 2 or 3 units after 500 epochs", () => {
  it.each([
    [1, 0.685],
    [2, 0.87],
    [3, 0.955],
  ])("of %d: a median test accuracy of %d", (width, expected) => {
    const shares = seedsTo(40).map((seed) => {
      const { train, test } = split(signed(xor({ points: 400, noise: 0, seed }), 1), { test: 0.5, seed });
      const model = mlp({ layers: [2, width, 1], output: "tanh", initialization: "uniform", seed });
      fit(model, train, { ...playground, shuffle: true, epochs: 500, seed });
      const said = model.forward(test.x).data;
      return test.y.data.filter((target, sample) => Math.sign(said[sample]!) === target).length / test.size;
    });
    expect(median(shares)).toBeGreaterThan(expected - 0.02);
    expect(median(shares)).toBeLessThan(expected + 0.02);
  });
});

/** Medians over 9 seeds after training on 40 noisy points; relu by He, Adam at 0.01. */
function noisyMoons(width: number, dropout: number): { readonly loss: number; readonly accuracy: number } {
  const ends = seedsTo(9).map((seed) => {
    const model = mlp({ layers: [2, width, width, 2], activation: "relu", initialization: "he", dropout, seed });
    const validation = moons({ points: 500, noise: 0.3, seed: seed + 1000 });
    const options = { validation, epochs: 200, learningRate: 0.01, optimizer: "adam", seed };
    return fit(model, moons({ points: 40, noise: 0.3, seed }), options).epochs.at(-1)!;
  });
  return {
    loss: median(ends.map(({ validationLoss }) => validationLoss!)),
    accuracy: median(ends.map(({ validationAccuracy }) => validationAccuracy!)),
  };
}

describe("dropout on 40 noisy moons", () => {
  it("halves the test cross-entropy of a wide net, from 1.61 to 0.69", () => {
    expect(noisyMoons(64, 0).loss).toBeCloseTo(1.615, 2);
    expect(noisyMoons(64, 0.5).loss).toBeCloseTo(0.692, 2);
  });

  it("takes some of the confidence of an 8-8 net, and some of its accuracy", () => {
    const [without, with_] = [noisyMoons(8, 0), noisyMoons(8, 0.5)];
    expect([without.loss, with_.loss]).toEqual([expect.closeTo(0.574, 2), expect.closeTo(0.401, 2)]);
    expect(with_.accuracy).toBeLessThan(without.accuracy);
  });
});

describe("dropout on clean digits", () => {
  it("does nothing for a 64-unit net", () => {
    const all = digits();
    const scaled = dataset({ x: all.x.div(16), y: all.y, classes: all.classes });
    const { train, test } = split(scaled, { test: 0.3, seed: 1 });
    const [without, with_] = [0, 0.5].map((dropout) => {
      const model = mlp({ layers: [64, 64, 10], activation: "relu", initialization: "he", dropout });
      const options = { validation: test, epochs: 30, batchSize: 32, learningRate: 0.003, optimizer: "adam" };
      return fit(model, train, options).epochs.at(-1)!;
    });
    expect(without!.validationAccuracy).toBeGreaterThan(0.965);
    expect(Math.abs(with_!.validationAccuracy! - without!.validationAccuracy!)).toBeLessThan(0.01);
    expect(Math.abs(with_!.validationLoss! - without!.validationLoss!)).toBeLessThan(0.03);
  });
});
