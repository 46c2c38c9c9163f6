import { describe, expect, it } from "vitest";
import { dataset } from "../../src/data/dataset";
import { binaryCrossEntropy, crossEntropy } from "../../src/engine/losses";
import { scalar, tensor } from "../../src/engine/tensor";
import { mlp } from "../../src/nn/mlp";
import { fit } from "../../src/train/training";

describe("losses in the lessons", () => {
  it.each([2, 3, 10])("the first cross-entropy is near ln %d", (k) => {
    expect(crossEntropy(tensor([new Array<number>(k).fill(0)]), [k - 1]).item()).toBeCloseTo(Math.log(k), 14);
    const x = Array.from({ length: 100 }, (_, i) => [Math.sin(i), Math.cos(3 * i)]);
    const classes = Array.from({ length: k }, (_, index) => `class ${index}`);
    const data = dataset({ x, y: x.map((_, i) => i % k), classes });
    const model = mlp({ layers: [2, 16, k], initialization: "uniform" });
    model.layers[1]!.weights.set(model.layers[1]!.weights.mul(0.1));
    const [first] = fit(model, data, { epochs: 1, batchSize: 100 }).steps;
    expect(first!.loss).toBeCloseTo(Math.log(k), 1);
    expect([0.6931, 1.0986, 2.3026]).toContain(Number(Math.log(k).toFixed(4)));
  });

  it("softmax of (2, 1, 0.1) is (0.659, 0.242, 0.099), and the gradient of cross-entropy p − y", () => {
    const z = tensor([[2, 1, 0.1]]);
    crossEntropy(z, [1]).backward();
    const p = z.softmax().toArray<number[][]>()[0]!;
    expect(p.map((share) => Number(share.toFixed(3)))).toEqual([0.659, 0.242, 0.099]);
    for (const [index, slope] of z.grad!.toArray<number[][]>()[0]!.entries())
      expect(slope).toBeCloseTo(p[index]! - (index === 1 ? 1 : 0), 14);
  });

  it("a neuron at z = −5 with target 1 learns 150 times faster by cross-entropy: −0.9933 against −0.0066", () => {
    const slope = (loss: (z: ReturnType<typeof scalar>) => { backward(): void }) => {
      const z = scalar(-5);
      loss(z).backward();
      return z.grad!.item();
    };
    expect(slope((z) => binaryCrossEntropy(z, scalar(1)))).toBeCloseTo(-0.9933, 4);
    expect(slope((z) => z.sigmoid().sub(1).pow(2).mul(0.5))).toBeCloseTo(-0.0066, 4);
  });
});

describe("backward in the lessons, on models", () => {
  it("micrograd's neuron says 0.7071, with gradients −1.5, 1.0, 0.5 and 0", () => {
    const model = mlp({ layers: [2, 1], output: "tanh", precision: "float64" });
    const [{ weights, bias }] = model.layers as [(typeof model.layers)[number]];
    weights.set([[-3], [1]]);
    bias.set([6.8813735870195432]);
    const x = tensor([[2, 0]]);
    const y = model.forward(x).sum();
    y.backward();
    expect(y.item()).toBeCloseTo(0.7071, 4);
    expect(x.grad!.toArray<number[][]>()[0]!.map((slope) => Number(slope.toFixed(9)))).toEqual([-1.5, 0.5]);
    expect(
      weights
        .grad!.toArray<number[][]>()
        .flat()
        .map((slope) => Number(slope.toFixed(9))),
    ).toEqual([1, 0]);
  });

  it("Mazur's 2-2-2 net has error 0.298371109, dE/dw5 0.082167041, and learns to w5 = 0.35891648 in a step of 0.5", () => {
    const model = mlp({ layers: [2, 2, 2], activation: "sigmoid", output: "sigmoid", precision: "float64" });
    const [hidden, last] = model.layers as [(typeof model.layers)[number], (typeof model.layers)[number]];
    hidden.weights.set([
      [0.15, 0.25],
      [0.2, 0.3],
    ]);
    hidden.bias.set([0.35, 0.35]);
    last.weights.set([
      [0.4, 0.5],
      [0.45, 0.55],
    ]);
    last.bias.set([0.6, 0.6]);
    const target = tensor([[0.01, 0.99]]);
    const error = model
      .forward([[0.05, 0.1]])
      .sub(target)
      .pow(2)
      .sum()
      .mul(0.5);
    error.backward();
    expect(error.item()).toBeCloseTo(0.298371109, 9);
    const slope = last.weights.grad!.toArray<number[][]>()[0]![0]!;
    expect(slope).toBeCloseTo(0.082167041, 9);
    expect(0.4 - 0.5 * slope).toBeCloseTo(0.35891648, 8);
  });
});
