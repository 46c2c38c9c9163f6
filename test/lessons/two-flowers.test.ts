import { describe, expect, it } from "vitest";
import { dataset } from "../../src/data/dataset";
import { iris } from "../../src/data/iris";
import { standardize } from "../../src/data/standardize";
import { mistakeBound, widestLine } from "../../src/nn/mistake-bound";
import { perceptron, type Line } from "../../src/nn/perceptron";

const petals = { features: ["petal length", "petal width"] };
const flowers = iris({ species: ["setosa", "versicolor"], ...petals });
const virginica = iris({ species: ["versicolor", "virginica"], ...petals });
const signed = (data: typeof flowers) =>
  [...data].map(({ x, y }) => ({ x: x as [number, number], target: y === 1 ? 1 : -1 }));
const score = ({ weights, bias }: Line, x: readonly number[]) =>
  x.reduce((sum, value, index) => sum + value * (weights[index] as number), bias);

describe("what lesson 03 says", () => {
  it("four pushes, by flowers 0, 50, 0, 1, to w = (0.5, 0.8), b = −2; flower 1 has the petal of flower 0", () => {
    const { updates, weights, bias, mistakes } = perceptron(flowers);
    expect(updates.map(({ sample }) => sample)).toEqual([0, 50, 0, 1]);
    expect(updates.map(({ epoch }) => epoch)).toEqual([0, 0, 1, 1]);
    expect(weights[0]).toBeCloseTo(0.5, 12);
    expect(weights[1]).toBeCloseTo(0.8, 12);
    expect(bias).toBe(-2);
    expect(mistakes).toEqual([2, 2, 0]);
    expect(flowers.at(1).x).toEqual(flowers.at(0).x);
  });

  it("after the first push everything is called setosa", () => {
    const line = perceptron(flowers).updates[0]?.after as Line;
    expect([...flowers].every(({ x }) => score(line, x) < 0)).toBe(true);
  });

  it("a push moves the score by η·(length² + width² + 1)", () => {
    for (const { before, after, x, target } of perceptron(flowers).updates)
      expect(score(after, x) - score(before, x)).toBeCloseTo(target * (x[0]! ** 2 + x[1]! ** 2 + 1), 10);
  });

  it("R = 5.438, γ = 0.2685, a bound of 410, and of 14 in standard units", () => {
    const { radius, margin, bound } = mistakeBound(flowers);
    expect(radius).toBeCloseTo(5.438, 3);
    expect(margin).toBeCloseTo(0.2685, 4);
    expect(Math.floor(bound as number)).toBe(410);
    expect(Math.floor(mistakeBound(standardize(flowers).data).bound as number)).toBe(14);
  });

  it("from zero η only rescales: the same mistakes, the same line", () => {
    for (const learningRate of [0.01, 0.1, 10]) {
      const { updates, weights, bias } = perceptron(flowers, { learningRate });
      expect(updates.map(({ sample }) => sample)).toEqual([0, 50, 0, 1]);
      expect(weights[0]! / bias).toBeCloseTo(0.5 / -2, 10);
      expect(weights[1]! / bias).toBeCloseTo(0.8 / -2, 10);
    }
  });

  it("721 epochs and 1,562 pushes by sepals, 701 and 1,518 without rounding", () => {
    const sepals = iris({ species: ["setosa", "versicolor"], features: ["sepal length", "sepal width"] });
    const rounded = perceptron(sepals, { epochs: 2000 });
    expect([rounded.mistakes.length, rounded.updates.length]).toEqual([721, 1562]);
    // In tenths everything is a whole number; the bias is the weight of a constant 10.
    const tenths = dataset({
      x: [...sepals].map(({ x }) => [...x.map((value) => Math.round(10 * value)), 10]),
      y: [...sepals].map(({ y }) => y),
      classes: ["setosa", "versicolor"],
    });
    const exact = perceptron(tenths, {
      epochs: 2000,
      update: (w, x, t) => w.map((value, index) => (index < 3 ? value + t * (x[index] as number) : 0)),
    });
    expect([exact.mistakes.length, exact.updates.length]).toEqual([701, 1518]);
    expect(perceptron(sepals, { epochs: 100 }).converged).toBe(false);
  });

  it("no line makes fewer than 3 mistakes with versicolor and virginica", () => {
    const points = signed(virginica);
    let least = points.length;
    // Every way to cut the flowers in two is a line through two of them, moved and turned a little.
    for (const [index, { x: a }] of points.entries())
      for (const { x: b } of points.slice(index + 1)) {
        const normal = [a[1] - b[1], b[0] - a[0]] as const;
        if (normal[0] === 0 && normal[1] === 0) continue;
        const middle = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2] as const;
        for (const turn of [-1e-6, 0, 1e-6])
          for (const shift of [-1e-6, 1e-6]) {
            const weights = [normal[0] - turn * normal[1], normal[1] + turn * normal[0]] as const;
            const bias = shift * Math.hypot(...weights) - weights[0] * middle[0] - weights[1] * middle[1];
            const positive = points.filter(
              ({ x, target }) => target * (weights[0] * x[0] + weights[1] * x[1] + bias) > 0,
            ).length;
            least = Math.min(least, positive, points.length - positive);
          }
      }
    expect(least).toBe(3);
  });

  it("the pocket of a shuffled walk finds such a line, and the last line is worse", () => {
    const walk = perceptron(virginica, { epochs: 300, order: "shuffled", seed: 1 });
    const wrong = (line: Line) => signed(virginica).filter(({ x, target }) => target * score(line, x) <= 0).length;
    expect(walk.converged).toBe(false);
    expect(Math.min(...walk.updates.map(({ after }) => wrong(after)))).toBe(3);
    expect(wrong(walk)).toBeGreaterThan(3);
  });

  it("one setosa labelled versicolor, and no line is left", () => {
    const samples = [...flowers];
    const wrong = dataset({
      x: samples.map(({ x }) => [...x]),
      y: samples.map(({ y }, index) => (index === 0 ? 1 : y)),
      classes: ["setosa", "versicolor"],
    });
    expect(mistakeBound(wrong).bound).toBeUndefined();
  });

  it("the widest street leaves 0.652 cm on each side, and the walk's line is nearer to a flower", () => {
    const best = widestLine(flowers);
    expect(best?.margin).toBeCloseTo(0.652, 3);
    const walk = perceptron(flowers);
    const nearest = Math.min(...[...flowers].map(({ x }) => Math.abs(score(walk, x)) / Math.hypot(...walk.weights)));
    expect(nearest).toBeLessThan(best?.margin as number);
  });
});
