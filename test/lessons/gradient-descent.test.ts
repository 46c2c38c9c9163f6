import { describe, expect, it } from "vitest";
import { circles } from "../../src/data/circles";
import { crossEntropy } from "../../src/engine/losses";
import { mlp } from "../../src/nn/mlp";
import { descent, type Surface } from "../../src/train/descent";
import { fit } from "../../src/train/training";
import { surfaces } from "../../src/widgets/surfaces";

const surface = (name: string): Surface => surfaces[name]!.loss;
const last = <Value>(values: readonly Value[]): Value => values.at(-1) as Value;
const steps = (losses: readonly number[]) => losses.findIndex((loss) => loss < 0.001);

describe("what lesson 07 says", () => {
  it("(w − 4)² from 0, η 0.01: the first step leads to 0.08, five hundred nearly to 4", () => {
    const { points } = descent(([w]) => w!.sub(4).pow(2), { start: [0], learningRate: 0.01, steps: 500 });
    expect(points[1]![0]).toBeCloseTo(0.08, 12);
    expect(points[100]![0]).toBeCloseTo(3.47, 2);
    expect(last(points)[0]).toBeCloseTo(4, 3);
  });

  it.each([
    [0.2, 0.0605],
    [0.05, 3.4868],
    [1.1, 61.917],
  ])("w² from 10, ten steps, η %d: %d", (learningRate, end) => {
    const { points } = descent(([w]) => w!.mul(w!), { start: [10], learningRate, steps: 10 });
    expect(last(points)[0]).toBeCloseTo(end, 3);
    expect(last(points)[0]).toBeCloseTo(10 * (1 - 2 * learningRate) ** 10, 9);
  });

  it("a gradient with a wrong factor still leads to the bottom of the bowl", () => {
    const { losses } = descent(surface("bowl"), {
      start: [-4, -3],
      steps: 60,
      gradient: ([x, y]) => [2 * x!, 2 * y!],
    });
    expect(last(losses)).toBeLessThan(1e-6);
  });

  it("two valleys: the start decides, and the left one is deeper", () => {
    const [left, right] = [-4, 4].map((x) => descent(surface("two valleys"), { start: [x, -3], steps: 100 }));
    expect(last(left!.losses)).toBeCloseTo(-6.611, 3);
    expect(last(right!.losses)).toBeCloseTo(-3.451, 3);
  });

  it("momentum 0.9 does not bring the ball from the right into the deeper valley", () => {
    const path = descent(surface("two valleys"), { start: [4, -3], learningRate: 0.05, momentum: 0.9, steps: 300 });
    expect(last(path.points)[0]).toBeCloseTo(3.029, 3);
    expect(Math.min(...path.points.map(([x]) => x!))).toBeLessThan(3);
  });

  it("on the ridge of the saddle it stops at height 0; beside it, it leaves", () => {
    const ridge = descent(surface("saddle"), { start: [-4, 0], steps: 60 });
    expect(last(ridge.losses)).toBeCloseTo(0, 9);
    expect(ridge.points.every(([, y]) => y === 0)).toBe(true);
    const beside = descent(surface("saddle"), { start: [-4, 0.05], steps: 60 });
    expect(last(beside.losses)).toBeCloseTo(-5, 6);
    expect(beside.points.findIndex(([, y]) => y! > 1)).toBe(17);
  });

  it("the goal in the ravine is out of reach at η 0.02 and 0.1, and within it at 0.18 or with momentum", () => {
    const after30 = (options: object) =>
      last(descent(surface("ravine"), { start: [-4, -3], steps: 30, ...options }).losses);
    expect(after30({ learningRate: 0.02 })).toBeGreaterThan(0.01);
    expect(after30({ learningRate: 0.1 })).toBeGreaterThan(0.01);
    expect(after30({ learningRate: 0.18 })).toBeLessThan(0.01);
    expect(after30({ learningRate: 0.1, momentum: 0.5 })).toBeLessThan(0.01);
  });

  it("the best rates are (κ−1)/(κ+1) and (√κ−1)/(√κ+1), at 2/(λ1+λn) and 4/(√λ1+√λn)²", () => {
    const root = Math.sqrt(10);
    const walk = (options: object) => descent(surface("ravine"), { start: [-4, -3], steps: 60, ...options });
    const plain = walk({ learningRate: 2 / 11 });
    const distance = ([x, y]: readonly number[]) => Math.hypot(x!, y!);
    expect(distance(plain.points[40]!) / distance(plain.points[39]!)).toBeCloseTo(9 / 11, 9);
    const rate = (root - 1) / (root + 1);
    const heavy = walk({ learningRate: (2 / (root + 1)) ** 2, momentum: rate ** 2 });
    // At the critical damping there is a factor beside the rate that grows like the number of steps.
    expect((distance(heavy.points[60]!) / distance(heavy.points[30]!)) ** (1 / 30)).toBeCloseTo(rate, 1);
    expect(steps(plain.losses)).toBe(28);
    expect(steps(heavy.losses)).toBe(13);
  });

  it("the loop by hand and fit make the same walk, from about ln 2 to a border that holds", () => {
    const rings = circles({ points: 80, noise: 0.1, seed: 1 });
    const made = () => mlp({ layers: [2, 6, 2], seed: 1, precision: "float64" });
    const [mine, theirs] = [made(), made()];
    const losses: number[] = [];
    for (let epoch = 0; epoch < 300; epoch++) {
      const loss = crossEntropy(mine.forward(rings.x), rings.y);
      mine.zeroGrad();
      loss.backward();
      const slopes = mine.gradients;
      mine.parameters = mine.parameters.map((weight, i) => weight - slopes[i]!);
      losses.push(loss.item());
    }
    const history = fit(theirs, rings, { epochs: 300, batchSize: rings.size, learningRate: 1 });
    expect(Math.abs(losses[0]! - Math.LN2)).toBeLessThan(0.01);
    history.steps.forEach(({ loss }, step) => expect(loss).toBeCloseTo(losses[step]!, 8));
    expect(last(history.epochs).accuracy).toBeGreaterThan(0.95);
  });
});
