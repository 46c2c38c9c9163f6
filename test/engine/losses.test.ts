import { describe, expect, it } from "vitest";
import { dropout } from "../../src/engine/dropout";
import { binaryCrossEntropy, crossEntropy, meanSquaredError } from "../../src/engine/losses";
import { scalar, tensor, type Tensor } from "../../src/engine/tensor";
import { casesOf, expectCase, expectClose } from "./references";

const functions = { meanSquaredError, crossEntropy, binaryCrossEntropy, dropout };

describe("losses as PyTorch has them", () => {
  for (const each of casesOf("losses"))
    it(each.name, () =>
      expectCase(each, (inputs) => {
        const run = functions[each.method as keyof typeof functions] as (...args: unknown[]) => Tensor;
        return run(...inputs, ...each.args);
      }),
    );
});

describe("crossEntropy", () => {
  for (const classes of [2, 3, 10])
    it(`is ln ${classes} for equal logits of ${classes} classes`, () => {
      const logits = tensor([Array.from({ length: classes }, () => 0.3)]);
      expect(crossEntropy(logits, [1]).item()).toBeCloseTo(Math.log(classes), 14);
    });

  it("has the gradient (softmax - one-hot) / batch", () => {
    const logits = tensor([
      [2, 1, 0.1],
      [0, -1, 3],
    ]);
    crossEntropy(logits, [0, 1]).backward();
    const shares = logits.softmax().toArray<number[][]>();
    expectClose(logits.grad as Tensor, [
      [(shares[0][0] - 1) / 2, shares[0][1] / 2, shares[0][2] / 2],
      [shares[1][0] / 2, (shares[1][1] - 1) / 2, shares[1][2] / 2],
    ]);
  });

  it("takes classes as a tensor or as a list", () => {
    const logits = tensor([
      [1, 2],
      [3, 1],
    ]);
    expect(crossEntropy(logits, tensor([0, 1])).item()).toBe(crossEntropy(logits, [0, 1]).item());
  });

  it("stays finite where softmax is 0: 2000 for a class 2000 below the largest", () => {
    expect(crossEntropy(tensor([[1000, -1000]]), [1]).item()).toBe(2000);
  });
});

describe("binaryCrossEntropy", () => {
  it("keeps all digits of a loss that is almost nothing, on either side", () => {
    for (const z of [20, 40, 600]) {
      expect(binaryCrossEntropy(scalar(z), 1).item()).toBe(Math.log1p(Math.exp(-z)));
      expect(binaryCrossEntropy(scalar(-z), 0).item()).toBe(Math.log1p(Math.exp(-z)));
    }
  });
});

describe("the lesson on losses", () => {
  it("softmax of [2, 1, 0.1] is (0.659, 0.242, 0.099)", () => {
    const shares = tensor([2, 1, 0.1]).softmax().toArray<number[]>();
    expect(shares.map((share) => Number(share.toFixed(3)))).toEqual([0.659, 0.242, 0.099]);
  });

  it("a neuron at z = -5 with target 1 learns by -0.9933 with cross-entropy, by -0.0066 with half squared error", () => {
    const z = scalar(-5);
    binaryCrossEntropy(z, 1).backward();
    expect(z.grad?.item()).toBeCloseTo(-0.9933, 4);
    z.zeroGrad();
    z.sigmoid().sub(1).pow(2).mul(0.5).backward();
    expect(z.grad?.item()).toBeCloseTo(-0.0066, 4);
  });
});
