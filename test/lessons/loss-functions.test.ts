import { describe, expect, it } from "vitest";
import { dataset, type Dataset } from "../../src/data/dataset";
import { digits } from "../../src/data/digits";
import { iris } from "../../src/data/iris";
import { random } from "../../src/data/random";
import { standardize } from "../../src/data/standardize";
import { crossEntropy } from "../../src/engine/losses";
import { type Tensor, tensor } from "../../src/engine/tensor";
import { mlp } from "../../src/nn/mlp";
import { descent } from "../../src/train/descent";
import { fit } from "../../src/train/training";

type LossName = "meanSquaredError" | "binaryCrossEntropy";
const flowers = standardize(
  iris({ species: ["versicolor", "virginica"], features: ["petal length", "petal width"] }),
).data;
const neuron = (options: object) => mlp({ layers: [2, 1], output: "sigmoid", precision: "float64", ...options });

function trained(loss: LossName, learningRate = 1) {
  const model = neuron({ seed: 1 });
  model.layers[0]!.weights.set([[-5], [-5]]);
  return fit(model, flowers, { epochs: 300, batchSize: 100, learningRate, loss }).epochs;
}

describe("what lesson 06 says", () => {
  it("softmax of 2, 1 and 0.1 is 0.659, 0.242 and 0.099, and the same with 10 more on each", () => {
    for (const more of [0, 10]) {
      const chances = tensor([2 + more, 1 + more, 0.1 + more])
        .softmax()
        .toArray<number[]>();
      expect(chances.map((p) => p.toFixed(3))).toEqual(["0.659", "0.242", "0.099"]);
    }
  });

  it("the slope of cross-entropy by the scores is p − y", () => {
    const scores = tensor([[2, 1, 0.1]]);
    crossEntropy(scores, [2]).backward();
    const slopes = scores.grad!.toArray<number[][]>()[0]!;
    [0.659, 0.242, 0.099 - 1].forEach((slope, index) => expect(slopes[index]).toBeCloseTo(slope, 3));
  });

  it("one guess for 1, 1, 1, 1 and 9 ends at 2.6 under squared error, and near 1 under absolute error", () => {
    const lengths = tensor([1, 1, 1, 1, 9]);
    const end = (error: (off: Tensor) => Tensor) =>
      descent(([guess]) => error(guess!.sub(lengths)).mean(), { start: [3], learningRate: 0.1, steps: 200 }).points.at(
        -1,
      )![0]!;
    expect(end((off) => off.pow(2))).toBeCloseTo(2.6, 6);
    expect(Math.abs(end((off) => off.abs()) - 1)).toBeLessThan(0.1);
  });

  it("the first loss is ln k: 0.6931, 1.0986, 2.3026 with all weights zero, near it with scaled pixels, far from it with raw ones", () => {
    const first = (data: Dataset, options: object) =>
      crossEntropy(
        mlp({ layers: [data.features.length, 16, data.classes!.length], activation: "relu", ...options }).forward(
          data.x,
        ),
        data.y,
      ).item();
    const zeros = { initialization: "zeros" };
    expect(first(flowers, zeros)).toBeCloseTo(0.6931, 4);
    expect(first(iris(), zeros)).toBeCloseTo(1.0986, 4);
    expect(first(digits(), zeros)).toBeCloseTo(2.3026, 4);
    for (const seed of [1, 2, 3]) {
      expect(first(standardize(digits()).data, { seed })).toBeLessThan(2.3026 + 0.5);
      expect(first(digits(), { seed })).toBeGreaterThan(3 * Math.log(10) - 0.1);
    }
  });

  it("at z = −5 with target 1 the slopes are −0.0066 and −0.9933: 168 steps to one half against 6", () => {
    const down = (loss: (z: Tensor) => Tensor) =>
      descent(([z]) => loss(z!), { start: [-5], learningRate: 1, steps: 1000 });
    const squared = down((z) => z.sigmoid().sub(1).pow(2).mul(0.5));
    const crossed = down((z) => z.neg().softplus());
    expect(squared.gradients[0]![0]).toBeCloseTo(-0.0066, 4);
    expect(crossed.gradients[0]![0]).toBeCloseTo(-0.9933, 4);
    expect([squared, crossed].map(({ points }) => points.findIndex(([z]) => z! > 0))).toEqual([168, 6]);
  });

  it("a neuron that starts wrong and sure gets to 94 of 100 with cross-entropy, and is stuck at half with squared error", () => {
    expect(trained("binaryCrossEntropy").at(-1)?.accuracy).toBe(0.94);
    expect(trained("meanSquaredError").at(-1)?.accuracy).toBe(0.5);
  });

  it("ten times the learning rate mends that, but cross-entropy is still there first", () => {
    const reached = (loss: LossName) => trained(loss, 10).findIndex(({ accuracy }) => accuracy! >= 0.9);
    expect(trained("meanSquaredError", 10).at(-1)?.accuracy).toBe(0.94);
    expect(reached("meanSquaredError")).toBeGreaterThan(20 * (1 + reached("binaryCrossEntropy")));
  });

  it("with ten wrong labels on one side, squared error gets more of the flowers right than cross-entropy", () => {
    const right = (loss: LossName) =>
      [1, 2, 3, 4, 5].map((seed) => {
        const y = flowers.y.toArray<number[]>();
        const versicolors = Array.from({ length: 50 }, (_, index) => index);
        for (const index of random(seed).shuffle(versicolors).slice(0, 10)) y[index] = 1;
        const model = neuron({ initialization: "zeros" });
        fit(model, dataset({ x: flowers.x, y, classes: flowers.classes! }), {
          epochs: 500,
          batchSize: 100,
          learningRate: 3,
          loss,
        });
        const said = model.predict(flowers.x).toArray<number[]>();
        return said.filter((kind, index) => kind === flowers.at(index).y).length;
      });
    const mean = (counts: number[]) => counts.reduce((sum, count) => sum + count, 0) / counts.length;
    expect(mean(right("meanSquaredError"))).toBeGreaterThan(mean(right("binaryCrossEntropy")) + 2);
  });

  it("e to the 710 is Infinity, and crossEntropy of scores like 1000 is finite all the same", () => {
    expect(Math.exp(709)).toBeLessThan(Infinity);
    expect(Math.exp(710)).toBe(Infinity);
    expect(crossEntropy(tensor([[1000, 0, -1000]]), [2]).item()).toBe(2000);
  });
});
