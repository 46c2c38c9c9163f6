import { describe, expect, it } from "vitest";
import { gradientCheck } from "../../src/engine/gradient-check";
import { scalar, tensor, type Tensor } from "../../src/engine/tensor";

describe("gradientCheck", () => {
  it("finds the gradients of a product right, and leaves inputs and grad alone", () => {
    const [a, b] = [tensor([1, 2]), tensor([3, 4])];
    const { maxError } = gradientCheck(([a, b]) => a.mul(b).sum(), [a, b]);
    expect(maxError).toBeLessThan(1e-9);
    expect([a.toArray(), b.toArray(), a.grad, b.grad]).toEqual([[1, 2], [3, 4], undefined, undefined]);
  });

  it("finds a gradient that is wrong, and says where", () => {
    const detached = (x: Tensor): Tensor => tensor(x.toArray());
    const { maxError, worst } = gradientCheck(
      ([a, b]) => a.sum().add(detached(b).mul(b).sum()),
      [tensor([1, 2]), tensor([3, 4])],
    );
    expect(worst.input).toBe(1);
    expect(worst.analytic).toBe([3, 4][worst.index]);
    expect(worst.numeric).toBeCloseTo(2 * worst.analytic, 8);
    expect(maxError).toBeCloseTo(0.5, 8);
  });

  it("counts an input that is not used as slope 0", () => {
    const { worst, maxError } = gradientCheck(([a]) => a.mul(2), [scalar(1), scalar(5)]);
    expect(maxError).toBeLessThan(1e-9);
    expect(worst.input).toBe(0);
  });

  it("takes NaN for the worst error of all", () => {
    expect(gradientCheck(([a]) => a.log().sum(), [tensor([1, -1])]).maxError).toBeNaN();
  });

  it("puts the input back when the function throws", () => {
    const x = scalar(1);
    let calls = 0;
    const fails = ([a]: Tensor[]): Tensor => {
      if (calls++ > 0) throw new Error("stop");
      return a.mul(1);
    };
    expect(() => gradientCheck(fails, [x])).toThrow("stop");
    expect(x.item()).toBe(1);
  });
});
