import { describe, expect, it } from "vitest";
import { accelerator } from "../../src/accelerator";
import { deriveSeed } from "../../src/nn/chance";
import { both, samples } from "./both";

const order = [...Array(40).keys()];

describe("a run in the accelerator", () => {
  it("in one call is the same as step by step, to the bit", () => {
    const options = { batchSize: 16, optimizer: "adam", learningRate: 0.01, l2: 0.01 } as const;
    const [whole, single] = [0, 1].map(() => both({ layers: [3, 17, 6, 3], options }));
    const numbers = whole!.network.run(whole!.set, [...order, ...order], {
      batchSize: 16,
      step: 0,
      learningRate: [0.01, 0.02, 0.01, 0.01, 0.03],
    });
    const rows = [...order, ...order];
    const steps = [0.01, 0.02, 0.01, 0.01, 0.03].map((learningRate, step) =>
      single!.network.step(single!.set, rows.slice(16 * step, 16 * step + 16), { step, learningRate }),
    );
    expect([...numbers.losses]).toEqual(steps.map(({ loss }) => loss));
    expect([...numbers.gradientNorms]).toEqual(steps.map(({ gradientNorm }) => gradientNorm));
    expect([...whole!.network.parameters]).toEqual([...single!.network.parameters]);
  });

  it("goes on from a state as if it had never stopped, to the bit", () => {
    const options = { batchSize: 16, optimizer: "adam", learningRate: 0.01 } as const;
    const { network, set } = both({ layers: [3, 17, 6, 3], options });
    const run = (step: number) => network.run(set, order, { batchSize: 16, step, learningRate: 0.01 });
    run(0);
    const parameters = network.parameters.slice();
    const moments = network.moments.map((each) => each.slice());
    const losses = run(3).losses;
    const end = network.parameters.slice();
    run(6);
    network.parameters.set(parameters);
    network.moments.forEach((each, index) => each.set(moments[index]!));
    expect(run(3).losses).toEqual(losses);
    expect(network.parameters).toEqual(end);
  });

  it("ends at a loss past the limit, with the weights of before", () => {
    const { network, set } = both({ layers: [3, 5, 3] });
    const before = network.parameters.slice();
    const { losses, gradientNorms, updated } = network.run(set, order, {
      batchSize: 8,
      step: 0,
      learningRate: 0.1,
      limit: 0.001,
    });
    expect(updated).toBe(false);
    expect(losses.length).toBe(1);
    expect(gradientNorms[0]).toBeGreaterThan(0);
    expect(network.parameters).toEqual(before);
  });

  it("ends at a loss that is not a number", () => {
    const { network, set } = both({ layers: [3, 5, 3] });
    network.parameters[0] = NaN;
    expect(network.run(set, order, { batchSize: 8, step: 0, learningRate: 0.1 }).updated).toBe(false);
    network.parameters.fill(0.1);
    expect(network.run(set, order, { batchSize: 8, step: 0, learningRate: 0.1 }).updated).toBe(true);
  });

  it("has room for the batches it was made for, and says so of larger ones", () => {
    const { network, set } = both({ layers: [3, 5, 3], options: { batchSize: 65 } });
    expect(network.capacity).toBe(72);
    expect(() => network.run(set, Array(73).fill(0), { batchSize: 73, step: 0, learningRate: 0.1 })).toThrow(
      new RangeError(
        "accelerator: expected a batch of at most 72 samples; got 73 — create the network with that capacity",
      ),
    );
  });

  it("shows sums and outputs of a step that kept them", () => {
    const { network, set, model, plan } = both({ layers: [3, 9, 3], options: { batchSize: 5 } });
    const expected = model.passes(plan.data.pick([4, 1, 7]).x);
    network.step(set, [4, 1, 7], { step: 0, learningRate: 0.1, keepSums: true });
    network.passes(3).forEach(({ sums, outputs }, layer) => {
      expected[layer]!.sums.data.forEach((value, index) => expect(sums[index]).toBeCloseTo(value, 5));
      expected[layer]!.outputs.data.forEach((value, index) => expect(outputs[index]).toBeCloseTo(value, 5));
    });
  });
});

describe("the memory of the accelerator", () => {
  it("stays flat over 200 runs", () => {
    const data = samples(500, 20, 3);
    const bytes = Array.from({ length: 200 }, (_, index) => {
      const { network, set } = both({ layers: [20, 30, 3], size: 500, options: { batchSize: 50 } });
      network.run(set, [...data.y.data.keys()], {
        batchSize: 50,
        step: 0,
        learningRate: deriveSeed(1, "shuffle", index) % 2,
      });
      network.measure(set);
      const { byteLength } = network.parameters.buffer;
      network.dispose();
      return byteLength;
    });
    expect(new Set(bytes.slice(1)).size).toBe(1);
  });

  it("is clean when the next network takes it over", () => {
    const make = () => both({ layers: [3, 12, 3], options: { optimizer: "adam", batchSize: 7 } });
    const first = make();
    const fresh = first.network.run(first.set, order, { batchSize: 7, step: 0, learningRate: 0.1 });
    first.network.parameters.fill(NaN);
    first.network.run(first.set, order, { batchSize: 7, step: 0, learningRate: 0.1 });
    first.network.dispose();
    const second = make();
    expect(second.network.parameters.buffer).toBe(first.network.parameters.buffer);
    expect(second.network.run(second.set, order, { batchSize: 7, step: 0, learningRate: 0.1 })).toEqual(fresh);
  });

  it("belongs to one network at a time, however often that is disposed of", () => {
    const first = both({ layers: [3, 4, 3] });
    first.network.dispose();
    first.network.dispose();
    const [second, third] = [both({ layers: [3, 4, 3] }), both({ layers: [3, 4, 3] })];
    expect(second.network.parameters.buffer).not.toBe(third.network.parameters.buffer);
    expect(accelerator()).toBe(accelerator());
  });
});
