import fc from "fast-check";
import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { batches } from "../../src/data/batches";
import { dataset } from "../../src/data/dataset";
import { iris } from "../../src/data/iris";
import { split } from "../../src/data/split";
import { standardize } from "../../src/data/standardize";
import { tensor } from "../../src/engine/tensor";

const gates = dataset({
  x: [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ],
  y: [0, 0, 0, 1],
  classes: ["off", "on"],
});

/** A data set whose only feature is the number of the sample. */
const numbered = (size: number) =>
  dataset({ x: Array.from({ length: size }, (_, i) => [i]), y: Array.from({ length: size }, (_, i) => 10 * i) });
const numbersIn = (data: Iterable<{ x: number[] }>) => Array.from(data, ({ x }) => x[0]);
const seeds = fc.integer();

describe("dataset", () => {
  it("has size, names, tensors and samples", () => {
    expect(gates.size).toBe(4);
    expect(gates.name).toBe("data");
    expect(gates.features).toEqual(["x1", "x2"]);
    expect(gates.classes).toEqual(["off", "on"]);
    expect(gates.x.shape).toEqual([4, 2]);
    expect(gates.y.shape).toEqual([4]);
    expect(gates.at(3)).toEqual({ x: [1, 1], y: 1 });
    expect([...gates].map(({ y }) => y)).toEqual([0, 0, 0, 1]);
  });

  it("without classes has values", () => {
    const houses = dataset({ x: [[50], [80]], y: [1.5, 2.25], features: ["size"], name: "houses" });
    expect(houses.classes).toEqual([]);
    expect(houses.at(1)).toEqual({ x: [80], y: 2.25 });
    expect(inspect(houses)).toBe("houses: 2 samples, 1 feature (size), values");
  });

  it("takes tensors too, and keeps a copy", () => {
    const x = tensor([[1], [2]]);
    const data = dataset({ x, y: tensor([3, 4]) });
    x.set([[9], [9]]);
    expect(data.at(0)).toEqual({ x: [1], y: 3 });
  });

  it("gives samples that are copies", () => {
    gates.at(0).x[0] = 99;
    for (const { x } of gates) x[1] = 99;
    expect(gates.at(0).x).toEqual([0, 0]);
  });
});

describe("split", () => {
  it("puts every sample into exactly one part, whatever shares and seed", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 11, max: 60 }),
        fc.double({ min: 0.01, max: 0.45, noNaN: true }),
        fc.double({ min: 0, max: 0.45, noNaN: true }),
        seeds,
        (size, validation, test, seed) => {
          const parts = split(numbered(size), { validation, test, seed });
          const all = [parts.train, parts.validation, parts.test].flatMap((part) => numbersIn(part));
          expect(all.sort((a, b) => a - b)).toEqual(Array.from({ length: size }, (_, i) => i));
          for (const part of [parts.train, parts.validation, parts.test])
            for (const { x, y } of part) expect(y).toBe(10 * x[0]);
          expect(Math.abs(parts.validation.size - validation * size)).toBeLessThanOrEqual(1);
          expect(Math.abs(parts.test.size - test * size)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it("deals the same for the same seed, otherwise for another", () => {
    const deal = (seed: number) => numbersIn(split(numbered(100), { test: 0.2, seed }).test);
    expect(deal(1)).toEqual(deal(1));
    expect(deal(1)).not.toEqual(deal(2));
  });

  it("leaves a part that was not asked for empty, and its names as they are", () => {
    const { train, validation, test } = split(iris(), { validation: 0.2 });
    expect([train.size, validation.size, test.size]).toEqual([120, 30, 0]);
    expect([...test]).toEqual([]);
    expect(validation.classes).toEqual(["setosa", "versicolor", "virginica"]);
    expect(validation.features).toEqual(iris().features);
  });
});

describe("batches", () => {
  it("visit every sample once; only the last may be short", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 70 }),
        seeds,
        fc.boolean(),
        (size, batchSize, seed, shuffle) => {
          const dealt = [...batches(numbered(size), { batchSize, seed, shuffle })];
          const all = dealt.flatMap((batch) => numbersIn(batch));
          if (shuffle) all.sort((a, b) => a - b);
          expect(all).toEqual(Array.from({ length: size }, (_, i) => i));
          expect(dealt.length).toBe(Math.ceil(size / batchSize));
          for (const batch of dealt.slice(0, -1)) expect(batch.size).toBe(batchSize);
        },
      ),
    );
  });

  it("come in the same order for the same seed, in another for another", () => {
    const order = (seed: number) => [...batches(numbered(40), { seed })].flatMap((batch) => numbersIn(batch));
    expect(order(1)).toEqual(order(1));
    expect(order(1)).not.toEqual(order(2));
  });

  it("are checked at the call, before the first is asked for", () => {
    expect(() => batches(gates, { batchSize: 0 })).toThrow(RangeError);
  });
});

describe("standardize", () => {
  it("gives every feature mean 0 and deviation 1, dividing by n", () => {
    const { data, mean, deviation } = standardize(iris());
    for (let column = 0; column < 4; column++) {
      const values = [...data].map(({ x }) => x[column]);
      const middle = values.reduce((sum, value) => sum + value, 0) / 150;
      expect(middle).toBeCloseTo(0, 12);
      expect(values.reduce((sum, value) => sum + value * value, 0) / 150).toBeCloseTo(1, 12);
    }
    // scikit-learn's StandardScaler on load_iris().
    const expected = [
      [5.843333333333334, 3.0573333333333337, 3.7580000000000005, 1.1993333333333336],
      [0.8253012917851409, 0.43441096773549437, 1.7594040657753032, 0.7596926279021594],
    ];
    for (let column = 0; column < 4; column++) {
      expect(mean[column]).toBeCloseTo(expected[0][column], 12);
      expect(deviation[column]).toBeCloseTo(expected[1][column], 12);
    }
  });

  it("treats another set with the numbers of the first", () => {
    const { apply } = standardize(dataset({ x: [[0], [10]], y: [0, 1] }));
    expect(apply(dataset({ x: [[5], [20]], y: [7, 8] })).x.toArray()).toEqual([[0], [3]]);
  });

  it("makes a feature that never changes 0", () => {
    const { data, deviation } = standardize(
      dataset({
        x: [
          [0.1, 1],
          [0.1, 2],
          [0.1, 3],
        ],
        y: [0, 1, 2],
      }),
    );
    expect([...data].map(({ x }) => x[0])).toEqual([0, 0, 0]);
    expect(deviation[0]).toBe(0);
  });
});
