import { describe, expect, it } from "vitest";
import { circles } from "../../src/data/circles";
import { dataset, type Dataset } from "../../src/data/dataset";
import { iris } from "../../src/data/iris";
import { moons } from "../../src/data/moons";
import { standardize } from "../../src/data/standardize";
import { mlp } from "../../src/nn/mlp";
import { curvature } from "../../src/train/curvature";
import { fit } from "../../src/train/training";

const pair = iris({ species: ["setosa", "versicolor"], features: ["petal length", "petal width"] });
const valued = (data: Dataset) =>
  dataset({ x: data.x, y: [...data].map(({ y }) => 2 * y - 1), features: pair.features });
const [raw, scaled] = [valued(pair), valued(standardize(pair).data)];
const unit = () => mlp({ layers: [2, 1], initialization: "zeros", precision: "float64" });
const run = (learningRate: number, others: object = {}) =>
  fit(unit(), raw, { epochs: 100, batchSize: raw.size, learningRate, ...others });

describe("what lesson 09 says", () => {
  it("the limit 2/λmax is 0.08353 raw and 0.5052 standardised, the condition number 1155 and 96", () => {
    const [bent, even] = [raw, scaled].map((data) => curvature(unit(), data));
    expect(2 / bent!.largest).toBeCloseTo(0.08353, 5);
    expect(2 / even!.largest).toBeCloseTo(0.5052, 4);
    expect(Math.round(bent!.largest / bent!.smallest)).toBe(1155);
    expect(Math.round(even!.largest / even!.smallest)).toBe(96);
  });

  it("below the limit the loss comes down, above it the loss grows, and leaves all bounds at 0.09", () => {
    const [below, above, far] = [0.083, 0.084, 0.09].map((rate) => run(rate));
    expect(below!.steps[99]!.loss).toBeLessThan(0.1);
    expect(above!.steps[99]!.loss).toBeGreaterThan(above!.steps[60]!.loss);
    expect(far!.stopped).toBe("diverged");
  });

  it("a loss times a hundred makes plain steps diverge, and leaves Adam's walk as it was", () => {
    const end = (optimizer: "sgd" | "adam", learningRate: number, times: number) => {
      const { stopped, steps } = run(learningRate, {
        optimizer,
        loss: (p: typeof raw.x, t: typeof raw.x) => p.sub(t).pow(2).mean().mul(times),
      });
      return stopped === "diverged" ? stopped : steps[99]!.loss / times;
    };
    expect(end("sgd", 0.05, 1)).toBeLessThan(0.1);
    expect(end("sgd", 0.05, 100)).toBe("diverged");
    expect(end("adam", 0.1, 100)).toBeCloseTo(end("adam", 0.1, 1) as number, 6);
  });

  it("the schedule settles what long steps kick about, and stops short steps too early", () => {
    const data = moons({ points: 100, noise: 0.25, seed: 1 });
    const half = (_: number, epoch: number) => 0.5 ** Math.floor(epoch / 20);
    const losses = (learningRate: number, schedule?: typeof half) =>
      fit(mlp({ layers: [2, 16, 2], seed: 1, precision: "float64" }), data, {
        epochs: 100,
        batchSize: 4,
        seed: 1,
        learningRate,
        schedule,
      }).epochs.map(({ loss }) => loss);
    const spread = (values: number[]) => Math.max(...values.slice(-20)) - Math.min(...values.slice(-20));
    expect(spread(losses(2))).toBeGreaterThan(1);
    expect(spread(losses(2, half))).toBeLessThan(0.01);
    expect(losses(0.3, half)[99]).toBeGreaterThan(losses(0.3)[99]!);
  });

  it("a network's limit falls while it learns", () => {
    const data = circles({ points: 60, noise: 0.1, seed: 1 });
    const network = mlp({ layers: [2, 8, 2], seed: 1, precision: "float64" });
    const before = curvature(network, data).largest;
    fit(network, data, { epochs: 100, batchSize: 60, learningRate: 1 });
    expect(curvature(network, data).largest).toBeGreaterThan(1.5 * before);
  });
});
