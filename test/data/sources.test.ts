import { describe, expect, it } from "vitest";
import { blobs } from "../../src/data/blobs";
import { circles } from "../../src/data/circles";
import type { Dataset } from "../../src/data/dataset";
import { digits } from "../../src/data/digits";
import { iris } from "../../src/data/iris";
import { moons } from "../../src/data/moons";
import { spiral } from "../../src/data/spiral";
import { xor } from "../../src/data/xor";

describe("iris", () => {
  it("is 150 by 4, 50 of each species, in scikit-learn's order", () => {
    const flowers = iris();
    expect(flowers.name).toBe("iris");
    expect(flowers.x.shape).toEqual([150, 4]);
    expect([0, 1, 2].map((index) => flowers.y.data.filter((y) => y === index).length)).toEqual([50, 50, 50]);
    expect(flowers.at(0)).toEqual({ x: [5.1, 3.5, 1.4, 0.2], y: 0 });
    expect(flowers.at(149)).toEqual({ x: [5.9, 3, 5.1, 1.8], y: 2 });
    // Two flowers in which the copies of this data differ; these are scikit-learn's.
    expect(flowers.at(34).x).toEqual([4.9, 3.1, 1.5, 0.2]);
    expect(flowers.at(37).x).toEqual([4.9, 3.6, 1.4, 0.1]);
    expect(
      flowers.x
        .sum(0)
        .toArray<number[]>()
        .map((sum) => Number(sum.toFixed(1))),
    ).toEqual([876.5, 458.6, 563.7, 179.9]);
  });

  it("chooses species and features, in the order asked for", () => {
    const flowers = iris({ species: ["setosa", "versicolor"], features: ["petal length", "petal width"] });
    expect(flowers.size).toBe(100);
    expect(flowers.at(0)).toEqual({ x: [1.4, 0.2], y: 0 });
    expect(flowers.at(50)).toEqual({ x: [4.7, 1.4], y: 1 });
    const turned = iris({ species: ["virginica", "setosa"], features: ["petal width"] });
    expect(turned.classes).toEqual(["virginica", "setosa"]);
    expect([turned.at(0), turned.at(50)]).toEqual([
      { x: [2.5], y: 0 },
      { x: [0.2], y: 1 },
    ]);
  });
});

describe("digits", () => {
  const data = digits();

  it("is 1797 of 8 by 8, from 0 to 16, in scikit-learn's order", () => {
    expect(data.x.shape).toEqual([1797, 64]);
    expect([Math.min(...data.x.data), Math.max(...data.x.data)]).toEqual([0, 16]);
    expect(Array.from(data.y.data.subarray(0, 20))).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
    ]);
    expect(data.at(0).x.slice(0, 16)).toEqual([0, 0, 5, 13, 9, 1, 0, 0, 0, 0, 13, 15, 10, 15, 5, 0]);
  });

  it("adds up as scikit-learn's does", () => {
    // load_digits(): data.sum(), target.sum(), and both weighted by position, modulo 1,000,003.
    const weighted = (values: Float64Array) =>
      values.reduce((sum, value, at) => (sum + value * (at + 1)) % 1_000_003, 0);
    expect(data.x.sum().item()).toBe(561718);
    expect(data.y.sum().item()).toBe(8070);
    expect([weighted(data.x.data), weighted(data.y.data)]).toEqual([48683, 272840]);
  });
});

describe("data sets in the plane", () => {
  const makers = { circles, moons, spiral, xor, blobs };
  const clean = (make: (typeof makers)[keyof typeof makers], points = 2000): Dataset =>
    make({ points, noise: 0, seed: 1 });

  for (const [name, make] of Object.entries(makers)) {
    it(`${name} has as many points as asked for, half of each class, within about -1 to 1`, () => {
      const data = make({ points: 301, noise: 0, seed: 5 });
      expect(data.name).toBe(name);
      expect(data.x.shape).toEqual([301, 2]);
      expect(data.classes.length).toBe(2);
      expect(data.y.sum().item()).toBe(150);
      expect(data.x.abs().max().item()).toBeLessThanOrEqual(1.0001);
      expect(data.x.abs().max().item()).toBeGreaterThan(0.4);
    });

    it(`${name} is the same for the same seed, another for another`, () => {
      expect(make({ seed: 3 }).x.data).toEqual(make({ seed: 3 }).x.data);
      expect(make({ seed: 3 }).x.data).not.toEqual(make({ seed: 4 }).x.data);
    });

    it(`${name} without options has 200 points`, () => expect(make().size).toBe(200));
  }

  it("draws these points from seed 7, on every machine", () => {
    expect(Object.values(makers).map((make) => make({ points: 2, noise: 0.1, seed: 7 }).at(1).x)).toEqual([
      [0.6409699772135939, 0.27559231484543867],
      [-0.3431801568239047, -0.04982826933524304],
      [-0.10177755739575073, -0.13589206175544813],
      [0.03886835407461903, 0.25794965040061746],
      [0.5679443137560595, 0.5013222392690931],
    ]);
  });

  it("circles: the radius tells the class", () => {
    for (const { x, y } of clean(circles)) {
      const radius = Math.hypot(...x);
      expect(y === 0 ? radius <= 0.5 : radius >= 0.7 && radius <= 1.0001).toBe(true);
    }
  });

  it("xor: the signs tell the class, and a gap lies along the axes", () => {
    for (const { x, y } of clean(xor)) {
      expect(x[0] * x[1] > 0 ? 0 : 1).toBe(y);
      expect(Math.min(Math.abs(x[0]), Math.abs(x[1]))).toBeGreaterThanOrEqual(0.06);
    }
  });

  it("moons: each point lies on a half circle of radius 2/3 around its own middle", () => {
    for (const { x, y } of clean(moons)) {
      const middle = y === 0 ? [-1 / 3, -1 / 6] : [1 / 3, 1 / 6];
      expect(Math.hypot(x[0] - middle[0], x[1] - middle[1])).toBeCloseTo(2 / 3, 12);
      expect((x[1] - middle[1]) * (y === 0 ? 1 : -1)).toBeGreaterThanOrEqual(-1e-12);
    }
  });

  it("spiral: the two arms are each other turned half around", () => {
    for (const { x, y } of clean(spiral)) {
      const radius = Math.hypot(...x);
      const angle = 2 * Math.PI * (1.75 * radius + y / 2);
      expect(x[0]).toBeCloseTo(radius * Math.sin(angle), 9);
      expect(x[1]).toBeCloseTo(radius * Math.cos(angle), 9);
    }
  });

  it("noise has the standard deviation asked for", () => {
    const [still, moved] = [0, 0.2].map((noise) => blobs({ points: 5000, noise, seed: 2 }).x);
    expect(Math.sqrt(moved.sub(still).pow(2).mean().item())).toBeCloseTo(0.2, 2);
  });

  it("blobs: as many as asked for, around their own middles", () => {
    const data = blobs({ classes: 4, points: 40, noise: 0 });
    expect(data.classes).toEqual(["a", "b", "c", "d"]);
    expect(new Set([...data].map(({ x }) => x.map((value) => value.toFixed(6)).join())).size).toBe(4);
  });
});
