import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { logarithm } from "../../src/data/logarithm";
import { random } from "../../src/data/random";
import { pointAt } from "../../src/data/turn";
import { xoshiro128 } from "../../src/engine/uniform";

const seeds = fc.integer({ min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER });

describe("random", () => {
  it("draws these numbers from seed 7, on every machine", () => {
    const chance = random(7);
    expect([chance.uniform(), chance.uniform(), chance.uniform()]).toEqual([
      0.7186623157608494, 0.9486614770029291, 0.7267061623820777,
    ]);
    expect([chance.normal(), chance.normal(), chance.normal()]).toEqual([
      0.6568989041613191, -1.3687272941922937, -0.5245017747719087,
    ]);
    expect([chance.integer(10), chance.integer(10), chance.integer(1000), chance.integer(2 ** 40)]).toEqual([
      8, 6, 139, 175262234386,
    ]);
    expect(chance.shuffle([1, 2, 3, 4, 5, 6, 7, 8])).toEqual([1, 5, 3, 2, 7, 8, 4, 6]);
  });

  it("is xoshiro128**: the reference's first numbers from the state 1, 2, 3, 4", () => {
    const next = xoshiro128(1, 2, 3, 4);
    expect(Array.from({ length: 10 }, next)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  it("repeats itself for a seed, and tells every other seed apart", () => {
    fc.assert(
      fc.property(seeds, seeds, (a, b) => {
        const draw = (seed: number) => {
          const chance = random(seed);
          return [chance.uniform(), chance.normal(), chance.normal(), chance.integer(1000), chance.shuffle([1, 2, 3])];
        };
        expect(draw(a)).toEqual(draw(a));
        if (a !== b) expect(draw(a)).not.toEqual(draw(b));
      }),
    );
  });

  it("tells neighbouring seeds, negative seeds and seeds above 2^32 apart", () => {
    const firsts = [0, 1, 2, -1, -2, 2 ** 32, 2 ** 32 + 1, 2 ** 53 - 1].map((seed) => random(seed).uniform());
    expect(new Set(firsts).size).toBe(firsts.length);
  });

  it("draws uniform numbers with mean 1/2 and variance 1/12, evenly in ten bins", () => {
    const drawn = Float64Array.from(
      { length: 100_000 },
      (
        (chance) => () =>
          chance.uniform()
      )(random(1)),
    );
    const { mean, variance } = moments(drawn);
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.004);
    expect(Math.abs(variance - 1 / 12)).toBeLessThan(0.001);
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...drawn)).toBeLessThan(1);
    const bins = new Array<number>(10).fill(0);
    for (const value of drawn) bins[Math.floor(10 * value)]++;
    for (const count of bins) expect(Math.abs(count - 10_000)).toBeLessThan(400);
  });

  it("draws normal numbers with mean 0, variance 1, kurtosis 3 and 4.6 % beyond two deviations", () => {
    const drawn = Float64Array.from(
      { length: 200_000 },
      (
        (chance) => () =>
          chance.normal()
      )(random(2)),
    );
    const { mean, variance } = moments(drawn);
    expect(Math.abs(mean)).toBeLessThan(0.01);
    expect(Math.abs(variance - 1)).toBeLessThan(0.015);
    expect(Math.abs(moments(drawn.map((value) => value ** 2)).variance + 1 - 3)).toBeLessThan(0.1);
    const beyond = drawn.filter((value) => Math.abs(value) > 2).length / drawn.length;
    expect(Math.abs(beyond - 0.0455)).toBeLessThan(0.002);
  });

  it("draws whole numbers from 0 to below the count, all of them", () => {
    const chance = random(3);
    const counts = new Array<number>(6).fill(0);
    for (let i = 0; i < 60_000; i++) counts[chance.integer(6)]++;
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400);
    expect(chance.integer(1)).toBe(0);
  });

  it("draws below and above the middle alike where the count does not divide 2^53", () => {
    const chance = random(3);
    const count = 6004799503160661;
    const below = Array.from({ length: 10_000 }, () => chance.integer(count)).filter(
      (drawn) => drawn < count / 2,
    ).length;
    expect(Math.abs(below - 5000)).toBeLessThan(200);
  });

  it("shuffles into a new list of the same items, every order as likely", () => {
    const chance = random(4);
    const items = ["a", "b", "c"];
    const orders = new Map<string, number>();
    for (let i = 0; i < 6000; i++) {
      const order = chance.shuffle(items).join("");
      orders.set(order, (orders.get(order) ?? 0) + 1);
    }
    expect(items).toEqual(["a", "b", "c"]);
    expect([...orders.keys()].sort()).toEqual(["abc", "acb", "bac", "bca", "cab", "cba"]);
    for (const count of orders.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});

describe("logarithm and pointAt", () => {
  it("agree with Math to the last digits", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
        expect(Math.abs(logarithm(x) - Math.log(x))).toBeLessThanOrEqual(1e-15 * Math.max(Math.abs(Math.log(x)), 1e-3));
      }),
    );
    fc.assert(
      fc.property(fc.double({ min: -1, max: 1, noNaN: true }), (turns) => {
        const [cosine, sine] = pointAt(turns);
        expect(Math.abs(cosine - Math.cos(2 * Math.PI * turns))).toBeLessThan(1e-15);
        expect(Math.abs(sine - Math.sin(2 * Math.PI * turns))).toBeLessThan(1e-15);
      }),
    );
  });

  it("hit the corners exactly", () => {
    expect([0, 0.25, 0.5, 0.75, 1].map((turns) => pointAt(turns).map((value) => value + 0))).toEqual([
      [1, 0],
      [0, 1],
      [-1, 0],
      [0, -1],
      [1, 0],
    ]);
    expect(logarithm(1)).toBe(0);
    expect(logarithm(2 ** -40)).toBe(Math.log(2 ** -40));
  });
});

function moments(values: Float64Array): { mean: number; variance: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length };
}
