import { describe, expect, it } from "vitest";
import { random } from "../../src/data/random";
import { gradientCheck } from "../../src/engine/gradient-check";
import type { Op } from "../../src/engine/op";
import { ops, type OpName } from "../../src/engine/ops";
import { sizeOf } from "../../src/engine/shape";
import { apply, Tensor, tensorFrom } from "../../src/engine/tensor";
import { casesOf, expectCase } from "./references";

type Method = (this: Tensor, ...args: unknown[]) => Tensor;

const formulas: Record<string, (inputs: Tensor[]) => Tensor> = {
  attention: ([q, k, v]) => q.matmul(k.transpose()).div(2).softmax().matmul(v),
  layerNormalization([x, gain]) {
    const off = x.sub(x.mean(-1, { keepDims: true }));
    const variance = off.mul(off).mean(-1, { keepDims: true });
    return off.div(variance.add(1e-5).sqrt()).mul(gain);
  },
  neuron: ([x, w, b]) => x.mul(w).sum().add(b).tanh(),
  mazur([x, v, b, w, c, t]) {
    const hidden = x.matmul(v).add(b).sigmoid();
    return hidden.matmul(w).add(c).sigmoid().sub(t).pow(2).sum().mul(0.5);
  },
  reused: ([x]) => x.mul(x).mul(x).add(x.exp().mul(x)),
};

describe("every op of the table", () => {
  const names = Object.keys(ops) as OpName[];

  for (const name of names)
    it(`${name} has the derivative that nudging its inputs shows`, () => {
      const { examples } = ops[name] as Op<object>;
      expect(examples.length).toBeGreaterThan(0);
      for (const { shapes, settings, range: [low, high] = [-2, 2] } of examples) {
        const chance = random(11);
        const draw = (shape: readonly number[]): Tensor =>
          tensorFrom(
            Float64Array.from({ length: sizeOf(shape) }, () => low + (high - low) * chance.uniform()),
            shape,
          );
        const inputs = shapes.map(draw);
        const run = (given: Tensor[]): Tensor => apply(name, given, settings as never);
        const weights = draw(run(inputs).shape);
        const { maxError, worst } = gradientCheck((given) => run(given).mul(weights).sum(), inputs);
        expect(maxError, JSON.stringify({ shapes, settings, worst })).toBeLessThan(1e-8);
      }
    });

  it("is a method of Tensor by its name; power is what pow does with a number", () => {
    const methods = names.filter((name) => name !== "power");
    for (const name of methods)
      expect(typeof (Tensor.prototype as unknown as Record<string, unknown>)[name]).toBe("function");
  });
});

describe("ops as PyTorch has them", () => {
  for (const each of casesOf("ops"))
    it(each.name, () =>
      expectCase(each, (inputs) => {
        if (each.formula !== undefined) return formulas[each.formula](inputs);
        const [first, ...rest] = inputs;
        // JSON has no undefined: null stands for an axis left out.
        const args = each.args.map((arg) => arg ?? undefined);
        const operands = each.method === "concat" ? [rest] : rest;
        return (first[each.method as OpName & keyof Tensor] as Method).call(first, ...operands, ...args);
      }),
    );
});
