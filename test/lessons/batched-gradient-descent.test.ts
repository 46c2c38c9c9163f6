import { describe, expect, it } from "vitest";
import { digits } from "../../src/data/digits";
import { iris } from "../../src/data/iris";
import { random } from "../../src/data/random";
import { split } from "../../src/data/split";
import { standardize } from "../../src/data/standardize";
import { mlp } from "../../src/nn/mlp";
import { fit } from "../../src/train/training";
import { batchSlope } from "../../src/widgets/batch-run";

const flowers = standardize(
  iris({ species: ["versicolor", "virginica"], features: ["petal length", "petal width"] }),
).data;
const upTo = (length: number) => Array.from({ length }, (_, index) => index);
const run = (batchSize: number, epochs: number) =>
  fit(mlp({ layers: [2, 1], initialization: "zeros", precision: "float64" }), flowers, {
    epochs,
    batchSize,
    learningRate: 1,
    seed: 1,
  });
const endOf = (batchSize: number, epochs: number) => run(batchSize, epochs).epochs.at(-1)!.loss;
const { train, test } = split(digits(), { test: 0.25, seed: 1 });
const scaled = standardize(train);
const held = scaled.apply(test);
const right = (data: typeof train, options: object) =>
  fit(mlp({ layers: [64, 32, 10], activation: "relu", seed: 1 }), data, {
    epochs: 5,
    seed: 1,
    validation: held,
    ...options,
  }).epochs.map(({ validationAccuracy }) => validationAccuracy as number);

/** Root of the mean squared distance of four hundred batches' gradients from the full one. */
function spread(size: number): number {
  const chance = random(1);
  const full = batchSlope([-2, 3], flowers).gradient;
  const squares = upTo(400).map(() => {
    const samples = chance.shuffle(upTo(flowers.size)).slice(0, size);
    const [first, second] = batchSlope([-2, 3], flowers.pick(samples)).gradient;
    return (first - full[0]) ** 2 + (second - full[1]) ** 2;
  });
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / 400);
}

describe("what lesson 10 says", () => {
  it("four times the flowers halve the spread; later it falls faster, and with all it is nothing", () => {
    const [one, four, sixteen, all] = [1, 4, 16, 100].map(spread) as [number, number, number, number];
    expect(one / four).toBeGreaterThan(1.8);
    expect(one / four).toBeLessThan(2.2);
    expect(4 * sixteen).toBeLessThan(one);
    expect(all).toBeLessThan(1e-12);
  });

  it("as without drawing twice: one over the root, times the root of (n − b)/(n − 1)", () => {
    const one = spread(1);
    for (const size of [4, 16, 64])
      expect(spread(size) / ((one / Math.sqrt(size)) * Math.sqrt((100 - size) / 99))).toBeCloseTo(1, 0);
  });

  it("after ten epochs small batches are ahead: 1000, 100 and 10 updates", () => {
    const losses = [1, 10, 100].map((size) => endOf(size, 10));
    expect([...losses].sort((a, b) => a - b)).toEqual(losses);
    expect([1, 10, 100].map((size) => run(size, 10).steps.length)).toEqual([1000, 100, 10]);
  });

  it("after a hundred updates they are nearly the same, with 100, 1000 and 10,000 examples", () => {
    const losses = [1, 10, 100].map((size) => endOf(size, size));
    expect([1, 10, 100].map((size) => run(size, size).steps.length)).toEqual([100, 100, 100]);
    expect(Math.max(...losses) / Math.min(...losses)).toBeLessThan(1.03);
  });

  it("sorted digits that are not shuffled are learned slowly: a third after an epoch, against nine of ten", () => {
    const { data } = scaled;
    const sorted = data.pick(upTo(data.size).sort((a, b) => (data.at(a).y as number) - (data.at(b).y as number)));
    const [mixed, kept] = [true, false].map((shuffle) => right(sorted, { batchSize: 4, learningRate: 0.1, shuffle }));
    expect(mixed![0]).toBeGreaterThan(0.9);
    expect(kept![0]).toBeGreaterThan(0.15);
    expect(kept![0]).toBeLessThan(0.5);
    expect(kept![4]).toBeGreaterThan(0.8);
    expect(kept![4]).toBeLessThan(mixed![4]! - 0.03);
  });

  it("sixteen times the batch with sixteen times the rate learns as well; sixty-four times falls off the cliff", () => {
    const end = (batchSize: number, learningRate: number) => right(scaled.data, { batchSize, learningRate })[4]!;
    expect(end(128, 0.05)).toBeLessThan(end(8, 0.05) - 0.1);
    expect(Math.abs(end(128, 0.8) - end(8, 0.05))).toBeLessThan(0.02);
    expect(end(512, 3.2)).toBeLessThan(0.6);
  });
});
