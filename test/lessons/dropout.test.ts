import { describe, expect, it } from "vitest";
import { digits } from "../../src/data/digits";
import { moons } from "../../src/data/moons";
import { random } from "../../src/data/random";
import { split } from "../../src/data/split";
import { standardize } from "../../src/data/standardize";
import { dropout, dropoutMask } from "../../src/engine/dropout";
import { tensorFrom } from "../../src/engine/tensor";
import { mlp } from "../../src/nn/mlp";
import { fit } from "../../src/train/training";

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const fresh = moons({ points: 1000, noise: 0.3, seed: 100 });

/** Loss and accuracy on new points, of five sets of forty. */
function trial(width: number, rate: number): { losses: number[]; accuracy: number } {
  const ends = [1, 2, 3, 4, 5].map((seed) => {
    const few = moons({ points: 40, noise: 0.3, seed });
    const model = mlp({ layers: [2, width, width, 2], activation: "relu", dropout: rate, seed });
    return fit(model, few, {
      validation: fresh,
      epochs: 150,
      batchSize: 40,
      learningRate: 0.01,
      optimizer: "adam",
      seed,
    }).epochs.at(-1)!;
  });
  return {
    losses: ends.map(({ validationLoss }) => validationLoss as number),
    accuracy: mean(ends.map(({ validationAccuracy }) => validationAccuracy as number)),
  };
}

describe("what lesson 11 says", () => {
  it("the multiplier has mean 1 and variance p / (1 − p)", () => {
    for (const rate of [0.2, 0.5, 0.8]) {
      const ones = tensorFrom(new Float64Array(100_000).fill(1), [100_000]);
      const factors = Array.from(dropout(ones, { rate, random: random(1) }).data);
      const variance = mean(factors.map((factor) => (factor - 1) ** 2));
      expect(mean(factors)).toBeCloseTo(1, 1);
      expect(variance / (rate / (1 - rate))).toBeCloseTo(1, 1);
    }
  });

  it("a mask of 8 × 16 at one half does not keep exactly half", () => {
    const kept = dropoutMask({ shape: [8, 16], rate: 0.5, seed: 5 })
      .sum()
      .item();
    expect(kept).not.toBe(64);
    expect(Math.abs(kept - 64)).toBeLessThan(20);
  });

  it("it helps a wide network with noise: 1.61 without, 0.65 with, mostly by being less sure", () => {
    const [without, dropped] = [trial(64, 0), trial(64, 0.5)];
    expect(mean(without.losses)).toBeCloseTo(1.61, 1);
    expect(mean(dropped.losses)).toBeCloseTo(0.65, 1);
    expect(without.losses[0]).toBeGreaterThan(Math.LN2);
    expect(dropped.accuracy - without.accuracy).toBeGreaterThan(0.01);
    expect(dropped.accuracy - without.accuracy).toBeLessThan(0.04);
    const gains = without.losses.map((loss, index) => loss - (dropped.losses[index] as number));
    expect(Math.min(...gains)).toBeLessThan(0.1);
  });

  it("it does little for a network of 8 and 8: no more right answers; and without it that one beats the wide one", () => {
    const [without, dropped] = [trial(8, 0), trial(8, 0.5)];
    expect(dropped.accuracy).toBeLessThanOrEqual(without.accuracy);
    expect(mean(without.losses)).toBeLessThan(mean(trial(64, 0.5).losses));
  });

  it("it does nothing for clean digits", () => {
    const { train, test } = split(digits(), { test: 0.3, seed: 1 });
    const { data, apply } = standardize(train);
    const accuracy = [0, 0.5].map((rate) =>
      mean(
        [1, 2, 3].map((seed) => {
          const model = mlp({ layers: [64, 32, 10], activation: "relu", dropout: rate, seed });
          const { epochs } = fit(model, data, {
            validation: apply(test),
            epochs: 20,
            batchSize: 32,
            learningRate: 0.003,
            optimizer: "adam",
            seed,
          });
          return epochs.at(-1)?.validationAccuracy as number;
        }),
      ),
    );
    expect(Math.abs((accuracy[0] as number) - (accuracy[1] as number))).toBeLessThan(0.005);
  });
});
