import { describe, expect, it } from "vitest";
import { backprop } from "../../src/engine/backprop";
import { gradientCheck } from "../../src/engine/gradient-check";
import { scalar, type Tensor } from "../../src/engine/tensor";
import { mlp } from "../../src/nn/mlp";
import { backpropSteps, breaks, nodesOf } from "../../src/widgets/backprop-run";
import { expressions } from "../../src/widgets/expressions";

const gradients = (name: string) =>
  Object.fromEntries(nodesOf(expressions[name]!).map((node) => [node.name ?? node.op, node.gradient as number]));
const result = (name: string) => nodesOf(expressions[name]!).at(-1)!.value as number;

/** Which nodes come out wrong when the walk back has a bug. */
function wrongUnder(name: string, bug: string): string[] {
  const nodes = nodesOf(expressions[name]!);
  const last = [...backpropSteps(nodes, bug, undefined)].at(-1)!;
  return nodes
    .filter(({ id, gradient }) => Math.abs((last.gradients[id] as number) - (gradient as number)) > 1e-9)
    .map(({ name: leaf, op }) => leaf ?? op);
}

/** The lesson's net: Mazur's 2-2-2, its biases held. */
function errorOf(weights: readonly number[]): Tensor {
  const [w1, w2, w3, w4, w5, w6, w7, w8] = weights.map((weight, i) => scalar(weight, `w${i + 1}`));
  const half = (output: Tensor, target: number) => output.sub(target).pow(2).mul(0.5);
  const h1 = w1!.mul(0.05).add(w2!.mul(0.1)).add(0.35).sigmoid();
  const h2 = w3!.mul(0.05).add(w4!.mul(0.1)).add(0.35).sigmoid();
  const o1 = w5!.mul(h1).add(w6!.mul(h2)).add(0.6).sigmoid();
  const o2 = w7!.mul(h1).add(w8!.mul(h2)).add(0.6).sigmoid();
  return half(o1, 0.01).add(half(o2, 0.99));
}

describe("what lesson 08 says", () => {
  it("two gears: 3 · 12 = 36, and a nudge of 0.001 says 36.009", () => {
    const { nodes } = backprop(scalar(2, "w").mul(3).pow(2));
    expect(nodes.map(({ gradient }) => gradient)).toEqual([36, 24, 12, 1]);
    expect(((3 * 2.001) ** 2 - 36) / 0.001).toBeCloseTo(36.009, 6);
  });

  it("micrograd's neuron: 0.7071, and −1.5, 1, 0.5, 0 on the way back", () => {
    expect(result("a neuron")).toBeCloseTo(0.7071, 4);
    const { x1, w1, x2, w2 } = gradients("a neuron");
    expect(x1).toBeCloseTo(-1.5, 9);
    expect(w1).toBeCloseTo(1, 9);
    expect(x2).toBeCloseTo(0.5, 9);
    expect(w2).toBe(0);
  });

  it("a nudge keeps the gradient's promise when it is small, and not when it is 1", () => {
    const moved = (by: number) => Math.tanh(2 * (-3 + by) + 6.8813735870195432) - Math.tanh(0.8813735870195432);
    expect(moved(0.01)).toBeCloseTo(0.01, 3);
    expect(moved(1)).toBeLessThan(0.3);
  });

  it("a weight used three times gets 2 + 3 + 3", () => {
    expect(gradients("a weight used twice")["w1"]).toBe(8);
  });

  it("nudging both ways is a hundred times better with every tenth of h, until rounding takes over near 1e-5", () => {
    const at = (w: number) => Math.tanh(2 * w + 6.8813735870195432);
    const slope = 2 * (1 - at(-3) ** 2);
    const one = (h: number) => Math.abs((at(-3 + h) - at(-3)) / h - slope);
    const both = (h: number) => Math.abs((at(-3 + h) - at(-3 - h)) / (2 * h) - slope);
    expect(one(1e-2) / one(1e-3)).toBeCloseTo(10, 0);
    expect(both(1e-2) / both(1e-3) / 100).toBeCloseTo(1, 1);
    for (const h of [1e-1, 1e-2, 1e-3, 1e-4, 1e-7, 1e-8, 1e-10, 1e-12]) expect(both(h)).toBeGreaterThan(both(1e-5));
  });

  it("Mazur's net: error 0.298371109, dE/dw5 0.082167041; ten thousand steps of 0.5 bring it near 0", () => {
    const start = [0.15, 0.2, 0.25, 0.3, 0.4, 0.45, 0.5, 0.55];
    expect(errorOf(start).item()).toBeCloseTo(0.298371109, 9);
    expect(result("a network of 2, 2, 2 units")).toBeCloseTo(errorOf(start).item(), 15);
    expect(gradients("a network of 2, 2, 2 units")["w5"]).toBeCloseTo(0.082167041, 9);
    const weights = [...start];
    const errors: number[] = [];
    for (let round = 0; round <= 10_000; round++) {
      const { nodes } = backprop(errorOf(weights));
      errors.push(nodes.at(-1)!.value as number);
      for (const { name, gradient } of nodes)
        if (name) weights[Number(name.slice(1)) - 1]! -= 0.5 * (gradient as number);
    }
    expect(errors[1]).toBeCloseTo(0.29103, 5);
    expect(errors[10_000]).toBeCloseTo(0.0000351, 7);
  });

  it("the check of the text finds no error above 1e-9", () => {
    const { maxError } = gradientCheck(([w, x]) => w!.mul(x!).add(w!.mul(w!)).tanh(), [scalar(0.3), scalar(-0.5)]);
    expect(maxError).toBeLessThan(1e-9);
  });

  it("a bug can sleep: = for += in the neuron, and no upstream where there is only a plus", () => {
    const [, assigns, noUpstream] = breaks;
    expect(wrongUnder("a neuron", assigns)).toEqual([]);
    expect(wrongUnder("a weight used twice", assigns)).toEqual(["w1"]);
    expect(wrongUnder("a weight used twice", noUpstream)).toEqual([]);
    expect(wrongUnder("a neuron", noUpstream)).toContain("w1");
  });

  it("= for += leaves the last layer of the net right, and spoils the first", () => {
    const wrong = wrongUnder("a network of 2, 2, 2 units", breaks[1]);
    expect(wrong).toEqual(expect.arrayContaining(["w1", "w2", "w3", "w4"]));
    for (const name of ["w5", "w6", "w7", "w8"]) expect(wrong).not.toContain(name);
  });

  it("a net of 2, 64, 64, 2 has 4482 numbers to nudge", () => {
    expect(mlp({ layers: [2, 64, 64, 2] }).parameterCount).toBe(4482);
  });
});
