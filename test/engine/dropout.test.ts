import { describe, expect, it } from "vitest";
import { random } from "../../src/data/random";
import { dropout, dropoutMask } from "../../src/engine/dropout";
import { tensor } from "../../src/engine/tensor";

const x = tensor([1, 2, 3, 4, 5, 6, 7, 8]);

describe("dropout", () => {
  it("returns x outside training, and at rate 0", () => {
    expect(dropout(x, { rate: 0.5, training: false })).toBe(x);
    expect(dropout(x, { rate: 0, random: random(1) })).toBe(x);
  });

  it("scales what it keeps by 1/(1 - rate), and drops the rest", () => {
    const mask = [1, 0, 1, 1, 0, 1, 1, 1];
    expect(dropout(x, { rate: 0.75, mask }).toArray()).toEqual(x.toArray<number[]>().map((v, i) => 4 * v * mask[i]));
  });

  it("uses the same mask backward", () => {
    const w = tensor([1, 1, 1, 1, 1, 1, 1, 1]);
    const y = dropout(w, { rate: 0.5, random: random(3) });
    y.sum().backward();
    expect(w.grad?.toArray()).toEqual(y.toArray());
  });

  it("draws the same mask from the same seed, and another from the next draw", () => {
    const chance = random(3);
    const first = dropout(x, { random: chance }).toArray();
    expect(dropout(x, { random: random(3) }).toArray()).toEqual(first);
    expect(dropout(x, { random: chance }).toArray()).not.toEqual(first);
  });

  it("keeps mean 1, with variance rate/(1 - rate)", () => {
    const ones = tensor(new Float64Array(100_000).fill(1));
    for (const rate of [0.2, 0.5]) {
      const kept = dropout(ones, { rate, random: random(1) });
      const mean = kept.mean().item();
      expect(mean).toBeCloseTo(1, 1);
      expect(kept.sub(mean).pow(2).mean().item()).toBeCloseTo(rate / (1 - rate), 1);
    }
  });
});

describe("dropoutMask", () => {
  it("is a tensor of 0 and 1, the same for the same seed", () => {
    const mask = dropoutMask({ shape: [8, 16], rate: 0.5, seed: 3 });
    expect(mask.shape).toEqual([8, 16]);
    expect(new Set(mask.data)).toEqual(new Set([0, 1]));
    expect(dropoutMask({ shape: [8, 16], rate: 0.5, seed: 3 }).data).toEqual(mask.data);
    expect(dropoutMask({ shape: [8, 16], rate: 0.5, seed: 4 }).data).not.toEqual(mask.data);
  });

  it("drops about its rate", () => {
    expect(
      dropoutMask({ shape: [100_000], rate: 0.3, seed: 1 })
        .mean()
        .item(),
    ).toBeCloseTo(0.7, 2);
  });
});
