import { describe, expect, it } from "vitest";
import { dataset, type Dataset } from "../../src/data/dataset";
import { iris } from "../../src/data/iris";
import { standardize } from "../../src/data/standardize";
import { mistakeBound, widestLine } from "../../src/nn/mistake-bound";
import { perceptron, perceptronSteps } from "../../src/nn/perceptron";

const petals = ["petal length", "petal width"];
const pair = (species: string[], features = petals) => iris({ species, features });
const flowers = pair(["setosa", "versicolor"]);

/**
 * The fewest mistakes of any line. The order of the samples along a direction changes only where two of them tie, so that one
 * direction between any two neighbouring ties stands for all lines there.
 */
function fewestMistakes(data: Dataset): number {
  const samples = [...data];
  const ties = samples.flatMap(({ x: [a, b] }, index) =>
    samples.slice(index + 1).map(({ x: [c, d] }) => Math.atan2(c! - a!, b! - d!)),
  );
  const angles = [...new Set(ties.map((angle) => (angle + Math.PI) % Math.PI))].sort((a, b) => a - b);
  const between = angles.map((angle, index) => (angle + (angles[index + 1] ?? angles[0]! + Math.PI)) / 2);
  return Math.min(
    ...between.map((angle) => {
      const places = samples
        .map(({ x: [a, b], y }) => ({ at: a! * Math.cos(angle) + b! * Math.sin(angle), y }))
        .sort((a, b) => a.at - b.at);
      let wrong = samples.filter(({ y }) => y === 0).length;
      let fewest = Math.min(wrong, samples.length - wrong);
      for (const [index, { at, y }] of places.entries()) {
        wrong += y === 0 ? -1 : 1;
        // Flowers of the same measures lie on the same side of every line.
        if (Math.abs((places[index + 1]?.at ?? Infinity) - at) < 1e-9) continue;
        fewest = Math.min(fewest, wrong, samples.length - wrong);
      }
      return fewest;
    }),
  );
}

describe("perceptron", () => {
  it("separates setosa and versicolor by petals with four updates", () => {
    const walk = perceptron(flowers);
    expect(walk.updates.map(({ sample }) => sample)).toEqual([0, 50, 0, 1]);
    expect(walk.weights[0]).toBeCloseTo(0.5, 12);
    expect(walk.weights[1]).toBeCloseTo(0.8, 12);
    expect(walk.bias).toBe(-2);
    expect(walk.converged).toBe(true);
    expect(walk.mistakes.at(-1)).toBe(0);
    expect(walk.mistakes.reduce((sum, count) => sum + count, 0)).toBe(4);
  });

  it("only rescales the line when the learning rate changes", () => {
    const walk = perceptron(flowers, { learningRate: 0.5 });
    expect(walk.updates.map(({ sample }) => sample)).toEqual([0, 50, 0, 1]);
    expect(walk.bias).toBe(-1);
  });

  it("needs 721 epochs and 1562 updates by sepals, in float64", () => {
    const walk = perceptron(pair(["setosa", "versicolor"], ["sepal length", "sepal width"]), { epochs: 2000 });
    expect(walk.mistakes.length).toBe(721);
    expect(walk.updates.length).toBe(1562);
    expect(walk.converged).toBe(true);
  });

  it("finds no line between versicolor and virginica, of which the best leaves 3 mistakes of 100", () => {
    const data = pair(["versicolor", "virginica"]);
    const walk = perceptron(data, { epochs: 300 });
    expect(walk.converged).toBe(false);
    expect(walk.mistakes.length).toBe(300);
    expect(fewestMistakes(data)).toBe(3);
    expect(fewestMistakes(flowers)).toBe(0);
  });

  it("calls the learner's update for each mistake, with the bias last and 1 as the last input", () => {
    const calls: unknown[] = [];
    const walk = perceptron(flowers, {
      learningRate: 0.5,
      update: (weights, x, target, learningRate) => {
        calls.push([[...weights], [...x], target, learningRate]);
        return weights.map((weight, index) => weight + learningRate * target * x[index]!);
      },
    });
    expect(calls[0]).toEqual([[0, 0, 0], [1.4, 0.2, 1], -1, 0.5]);
    expect(calls.length).toBe(walk.updates.length);
    expect(walk.updates).toEqual(perceptron(flowers, { learningRate: 0.5 }).updates);
  });

  it("does not mind an update that changes its arguments in place", () => {
    const walk = perceptron(flowers, {
      update: (weights, x, target) => {
        for (const [index, value] of x.entries()) weights[index]! += target * value;
        x.fill(0);
        return weights;
      },
    });
    expect(walk.updates).toEqual(perceptron(flowers).updates);
  });

  it("visits in another order for another seed, and in the same for the same", () => {
    const order = (seed: number) =>
      [...perceptronSteps(flowers, { order: "shuffled", seed, epochs: 1 })].map(({ sample }) => sample);
    expect(order(1)).toEqual(order(1));
    expect(order(1)).not.toEqual(order(2));
    expect(order(1).sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, sample) => sample));
  });

  it("yields plain JSON, a record for each flower visited, and marks the end of each epoch", () => {
    const steps = [...perceptronSteps(flowers)];
    expect(JSON.parse(JSON.stringify(steps))).toEqual(steps);
    expect(steps.length % 100).toBe(0);
    expect(steps.filter(({ endsEpoch }) => endsEpoch).length).toBe(steps.length / 100);
    expect(steps.filter(({ mistake }) => mistake).length).toBe(4);
  });

  it("ends with the first clean epoch", () => {
    expect(perceptron(flowers, { epochs: 1 }).converged).toBe(false);
    expect(perceptron(flowers, { epochs: 1 }).mistakes.length).toBe(1);
  });
});

describe("mistakeBound", () => {
  it("is 410 for the petals as they are, with R = 5.438 and γ = 0.2685", () => {
    const { radius, margin, bound } = mistakeBound(flowers);
    expect(radius).toBeCloseTo(5.438, 3);
    expect(margin).toBeCloseTo(0.2685, 4);
    expect(Math.floor(bound!)).toBe(410);
  });

  it("is 14 for the petals standardised", () => {
    expect(Math.floor(mistakeBound(standardize(flowers).data).bound!)).toBe(14);
  });

  it("is undefined where no line separates", () => {
    const { margin, bound } = mistakeBound(pair(["versicolor", "virginica"]));
    expect(margin).toBeUndefined();
    expect(bound).toBeUndefined();
  });

  it("stands by sepals too: separable, but barely", () => {
    const data = pair(["setosa", "versicolor"], ["sepal length", "sepal width"]);
    const { bound } = mistakeBound(data);
    expect(bound).toBeGreaterThan(1562);
  });
});

describe("widestLine", () => {
  it("is 1.2941·length + 0.8235·width = 3.788 with margin 0.652 for the petals", () => {
    const line = widestLine(flowers)!;
    expect(line.weights[0]).toBeCloseTo(1.2941, 4);
    expect(line.weights[1]).toBeCloseTo(0.8235, 4);
    expect(-line.bias).toBeCloseTo(3.788, 3);
    expect(line.margin).toBeCloseTo(0.652, 3);
  });

  it("is undefined for XOR", () => {
    const xor = dataset({
      x: [
        [0, 0],
        [0, 1],
        [1, 0],
        [1, 1],
      ],
      y: [0, 1, 1, 0],
      classes: ["off", "on"],
    });
    expect(widestLine(xor)).toBeUndefined();
    expect(mistakeBound(xor).bound).toBeUndefined();
  });
});
