import { describe, expect, it } from "vitest";
import { accelerator } from "../../src/accelerator";
import { sgd } from "../../src/nn/optimizer";
import { masksOfStep } from "../../src/train/masks";

const sizes = [1, 7, 5, 1];

/** What the hidden layers put out when all that they compute is 1: the factors of the masks. */
function factorsOf(dropout: readonly number[], seed: number, step: number, batch: number): number[][] {
  const spec = { sizes, activations: ["linear", "linear"] as const, output: "linear" as const, dropout };
  const network = accelerator()!.create({ spec, loss: "meanSquaredError", classes: 0, optimizer: sgd(), seed });
  // Weights are 0, and biases 1: 7 and 5 of them after 1 · 7 and 7 · 5 weights.
  network.parameters.fill(1, 7, 14);
  network.parameters.fill(1, 49, 54);
  const zeros = new Array<number>(batch).fill(0);
  network.step(network.load(zeros, zeros), [...zeros.keys()], { step, learningRate: 0.1 });
  const factors = network.passes(batch).map(({ outputs }) => [...outputs]);
  network.dispose();
  return factors.slice(0, 2);
}

describe("the masks that the module draws", () => {
  it.each([0, 1, -3, 12_345, 2 ** 32, 2 ** 40 + 7, -(2 ** 53) + 1])("are the host's, of seed %d", (seed) => {
    for (const dropout of [
      [0.5, 0.1],
      [0, 0.999],
      [1 / 3, 1e-12],
    ])
      for (const [step, batch] of [
        [0, 1],
        [1, 13],
        [1_000_003, 64],
      ] as const) {
        const masks = masksOfStep(sizes, dropout, batch, seed, step);
        const expected = dropout.map((rate, layer) =>
          Array.from({ length: batch * sizes[layer + 1]! }, (_, index) =>
            Math.fround((masks[layer]?.data[index] ?? 1) / (1 - rate)),
          ),
        );
        expect(factorsOf(dropout, seed, step, batch)).toEqual(expected);
      }
  });

  it("are drawn anew at every step, also of many in one go", () => {
    const dropped = (step: number) => factorsOf([0.5, 0.5], 1, step, 64).flat().join();
    expect(dropped(1)).not.toBe(dropped(2));
  });
});
