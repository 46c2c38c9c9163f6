import { describe, expect, it } from "vitest";
import { crossEntropy } from "../../src/engine/losses";
import { scalar, tensor } from "../../src/engine/tensor";

describe("backward", () => {
  it("gives micrograd's neuron its gradients: 0.7071, and -1.5, 1.0, 0.5, 0", () => {
    const [x1, x2, w1, w2] = [scalar(2), scalar(0), scalar(-3), scalar(1)];
    const out = x1.mul(w1).add(x2.mul(w2)).add(6.8813735870195432).tanh();
    out.backward();
    expect(out.item()).toBeCloseTo(0.7071, 4);
    expect(x1.grad?.item()).toBeCloseTo(-1.5, 12);
    expect(w1.grad?.item()).toBeCloseTo(1.0, 12);
    expect(x2.grad?.item()).toBeCloseTo(0.5, 12);
    expect(w2.grad?.item()).toBeCloseTo(0, 12);
  });

  it("gives Mazur's net its error 0.298371109 and dE/dw5 0.082167041", () => {
    const x = tensor([0.05, 0.1]);
    const first = tensor([
      [0.15, 0.25],
      [0.2, 0.3],
    ]);
    const second = tensor([
      [0.4, 0.5],
      [0.45, 0.55],
    ]);
    const out = x.matmul(first).add(0.35).sigmoid().matmul(second).add(0.6).sigmoid();
    const error = tensor([0.01, 0.99]).sub(out).pow(2).sum().mul(0.5);
    error.backward();
    expect(error.item()).toBeCloseTo(0.298371109, 9);
    expect(second.grad?.toArray<number[][]>()[0][0]).toBeCloseTo(0.082167041, 9);
  });

  it("reaches every tensor, those in between too", () => {
    const x = scalar(3);
    const square = x.mul(x);
    const y = square.mul(2);
    y.backward();
    expect([x.grad?.item(), square.grad?.item(), y.grad?.item()]).toEqual([12, 2, 1]);
  });

  it("adds to the gradient until it is forgotten", () => {
    const x = scalar(3);
    const y = x.mul(x);
    y.backward();
    y.backward();
    expect(x.grad?.item()).toBe(12);
    x.zeroGrad();
    expect(x.grad).toBeUndefined();
    y.backward();
    expect(x.grad?.item()).toBe(6);
  });

  it("adds in place, so that a gradient at hand stays the tensor's", () => {
    const x = scalar(3);
    x.mul(2).backward();
    const grad = x.grad;
    x.mul(2).backward();
    expect(x.grad).toBe(grad);
    expect(grad?.item()).toBe(4);
  });

  it("does not mix up the gradients of two operands that are the same tensor, or share one gradient", () => {
    const x = tensor([1, 2]);
    x.add(x).sum().backward();
    expect(x.grad?.toArray()).toEqual([2, 2]);
    const [a, b] = [tensor([1, 2]), tensor([3, 4])];
    a.add(b).sum().backward();
    a.sum().backward();
    expect([a.grad?.toArray(), b.grad?.toArray()]).toEqual([
      [2, 2],
      [1, 1],
    ]);
  });

  it("walks a chain of 100,000 additions", () => {
    const x = scalar(1);
    let sum = x;
    for (let i = 0; i < 100_000; i++) sum = sum.add(x);
    sum.backward();
    expect(sum.item()).toBe(100_001);
    expect(x.grad?.item()).toBe(100_001);
  });

  it("is the same to the last bit each time", () => {
    const run = (): Float64Array => {
      const w = tensor([
        [0.1, -0.7, 0.3],
        [0.9, 0.2, -0.4],
      ]);
      const x = tensor([
        [1, 2],
        [3, -1],
      ]);
      crossEntropy(x.matmul(w).tanh().mul(x.matmul(w)), [0, 2]).backward();
      return w.grad?.data as Float64Array;
    };
    expect(run()).toEqual(run());
  });
});
