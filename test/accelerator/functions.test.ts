import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { accelerator } from "../../src/accelerator";
import { tensorFrom } from "../../src/engine/tensor";
import type { ActivationName } from "../../src/nn/dense";
import { both } from "./both";

const float32 = new Float32Array(1);
const bits = new Int32Array(float32.buffer);

/** From a float32 to the next one away from 0. */
function ulp(value: number): number {
  float32[0] = Math.abs(value);
  const start = float32[0]!;
  bits[0]!++;
  return float32[0]! - start;
}

/** What the accelerator makes of numbers: one unit of weight 1. */
function apply(output: ActivationName, x: Float32Array): Float32Array {
  const spec = { sizes: [1, 1], activations: [], output, dropout: [] };
  const network = accelerator()!.create({ spec, loss: "meanSquaredError", classes: 0, optimizer: { name: "sgd" } });
  network.parameters[0] = 1;
  const result = network.outputs(network.load(x, new Float32Array(x.length))).slice();
  network.dispose();
  return result;
}

const range = (from: number, to: number): Float32Array =>
  Float32Array.from({ length: 40_001 }, (_, index) => from + ((to - from) * index) / 40_000);

// The largest error in units of the last place of the true value, or of 1e-7 where that is smaller: gelu's tail is nothing beside its sums.
const worst: Readonly<Record<string, number>> = { tanh: 6, sigmoid: 2.5, gelu: 4 };

describe("functions inside the module", () => {
  it.each(Object.entries(worst))("%s is float32's nearest number, or within %d of it", (name, most) => {
    for (const x of [range(-20, 20), range(-1, 1), range(-1e-3, 1e-3)]) {
      const expected = tensorFrom(Float64Array.from(x), [x.length])[name as "tanh"]().data;
      const errors = apply(name as "tanh", x).map((value, index) => {
        const smallest = name === "gelu" ? 1e-7 : 0;
        return Math.abs(value - expected[index]!) / Math.max(ulp(expected[index]!), smallest);
      });
      expect(Math.max(...errors)).toBeLessThan(most);
    }
  });

  it("tanh and sigmoid never leave their range", () => {
    const x = Float32Array.of(-Infinity, -1e30, -100, -8, 8, 100, 1e30, Infinity);
    for (const [index, value] of apply("tanh", x).entries()) {
      expect(Math.abs(value)).toBeLessThanOrEqual(1);
      expect(value).toBeCloseTo(index < 4 ? -1 : 1, 6);
    }
    for (const value of apply("sigmoid", x)) expect(value).toBeGreaterThanOrEqual(0);
    expect(apply("sigmoid", x).at(-1)).toBe(1);
  });

  it.each(["tanh", "sigmoid", "relu", "leakyRelu", "gelu", "linear"] as const)("%s of NaN is NaN", (name) => {
    expect([...apply(name, Float32Array.of(NaN))]).toEqual([NaN]);
  });
});

describe("a training", () => {
  it("has the same bits on every machine", () => {
    const options = { optimizer: "adam", learningRate: 0.01, batchSize: 13, l1: 0.001 } as const;
    const order = [...Array(40).keys()];
    const hashes = (["tanh", "gelu"] as const).map((activation) => {
      const { network, set } = both({ layers: [5, 19, 8, 3], activation, filled: 0.7, options });
      for (let step = 0; step < 40; step += 4) network.run(set, order, { batchSize: 13, step, learningRate: 0.01 });
      return createHash("sha256").update(Buffer.from(network.parameters.slice().buffer)).digest("hex").slice(0, 16);
    });
    expect(hashes).toEqual(["1f5010b5497ee24b", "2360be0995fb7ea9"]);
  });
});
