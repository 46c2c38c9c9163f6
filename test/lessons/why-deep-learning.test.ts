import { describe, expect, it } from "vitest";
import { circles } from "../../src/data/circles";
import { dataset, type Dataset } from "../../src/data/dataset";
import { xor } from "../../src/data/xor";
import { tensor } from "../../src/engine/tensor";
import { mlp } from "../../src/nn/mlp";
import { fit } from "../../src/train/training";
import { featuresOrDepthWidget } from "../../src/widgets/features-or-depth";
import { opened } from "../widgets/opened";

const ring = circles({ points: 300, noise: 0, seed: 1 });
const board = xor({ points: 300, noise: 0, seed: 1 });
const fold = (x: number): number => (x < 0.5 ? 2 * x : 2 - 2 * x);
const foldTimes = (x: number, times: number): number => (times === 0 ? x : foldTimes(fold(x), times - 1));
const hidden = (units: number[]): number[] => [2, ...units, 1];

function trained(layers: number[], data: Dataset): number {
  const { epochs } = fit(mlp({ layers, seed: 1 }), data, { epochs: 60, batchSize: 10, learningRate: 0.3, seed: 1 });
  return epochs.at(-1)?.accuracy as number;
}

/** The share that the best straight line gets right, over every degree and every point. */
function bestCut(data: Dataset): number {
  const points = [...data];
  return Math.max(
    ...Array.from({ length: 180 }, (_, degree) => {
      const angle = (Math.PI * degree) / 180;
      const along = points
        .map(({ x, y }) => ({ at: Math.cos(angle) * x[0]! + Math.sin(angle) * x[1]!, y }))
        .sort((a, b) => a.at - b.at);
      let right = along.filter(({ y }) => y === 1).length;
      return Math.max(
        ...along.map(({ y }) => {
          right += y === 0 ? 1 : -1;
          return Math.max(right, points.length - right) / points.length;
        }),
      );
    }),
  );
}

const reached = (side: "features" | "hidden", values: object) =>
  opened(featuresOrDepthWidget, { ...values } as never).trace.findIndex((each) => each[side].testAccuracy >= 0.95) + 1;

describe("what lesson 01 says", () => {
  it("a trained line gets fewer than half of disc and ring right, and the best line not three of four", () => {
    expect(trained([2, 1], ring)).toBeLessThan(0.5);
    expect(bestCut(ring)).toBeGreaterThan(0.6);
    expect(bestCut(ring)).toBeLessThan(0.75);
  });

  it("the same four hidden units get both puzzles right", () => {
    expect(trained(hidden([4]), ring)).toBe(1);
    expect(trained(hidden([4]), board)).toBe(1);
  });

  it("with the squares the unit is first: 4 epochs and 5 numbers against 25 and 17", () => {
    expect([reached("features", {}), reached("hidden", {})]).toEqual([4, 25]);
    expect(mlp({ layers: [4, 1] }).parameterCount).toBe(5);
    expect(mlp({ layers: hidden([4]) }).parameterCount).toBe(17);
  });

  it("without its feature the unit never gets there, and the network does not care", () => {
    for (const values of [{ features: "none added" }, { data: "xor", features: "squares" }]) {
      expect(reached("features", values)).toBe(0);
      expect(reached("hidden", values)).toBeGreaterThan(0);
    }
  });

  it("a learner's features do it, each for its own puzzle", () => {
    const own = (data: string, feature: (x1: number, x2: number) => number) =>
      opened(featuresOrDepthWidget, { data, seed: 4 }, { feature: feature as never }).trace.at(-1)?.features
        .testAccuracy;
    expect(own("circles", (x1, x2) => x1 * x1 + x2 * x2)).toBeGreaterThan(0.95);
    expect(own("xor", (x1, x2) => x1 * x2)).toBeGreaterThan(0.95);
    expect(own("xor", (x1, x2) => x1 * x1 + x2 * x2)).toBeLessThan(0.6);
  });

  it("none of what the widget offers gets to 95 % on the spiral", () => {
    for (const depth of [1, 2, 3, 4])
      expect(reached("hidden", { data: "spiral", width: 16, depth, epochs: 200 })).toBe(0);
    expect(reached("features", { data: "spiral", features: "squares, product, sines", epochs: 200 })).toBe(0);
  });

  it("ten folds are 61 numbers and 1,024 pieces; one layer needs 1,023 units and 3,070 numbers", () => {
    const ends = Array.from({ length: 2 ** 10 + 1 }, (_, i) => foldTimes(i / 2 ** 10, 10));
    expect(ends).toEqual(ends.map((_, i) => i % 2));
    expect(mlp({ layers: [1, ...Array.from({ length: 10 }, () => 2), 1] }).parameterCount).toBe(61);
    expect(mlp({ layers: [1, 2 ** 10 - 1, 1] }).parameterCount).toBe(3070);
  });

  it("three folds can be written by hand into two units a layer, and training does not find them", () => {
    const folder = mlp({ layers: [1, 2, 2, 2, 1], activation: "relu" });
    const between = [
      [2, 2],
      [-4, -4],
    ];
    [[[1, 1]], between, between, [[2], [-4]]].forEach((weights, layer) => folder.layers[layer]?.weights.set(weights));
    for (let layer = 0; layer < 3; layer++) folder.layers[layer]?.bias.set([0, -0.5]);
    const places = Array.from({ length: 257 }, (_, i) => i / 256);
    for (const x of places) expect(folder.forward(tensor([[x]])).item()).toBeCloseTo(foldTimes(x, 3), 5);

    const zigzag = dataset({ x: places.map((x) => [x]), y: places.map((x) => foldTimes(x, 3)) });
    const half = places.reduce((sum, x) => sum + (foldTimes(x, 3) - 0.5) ** 2, 0) / places.length;
    for (const seed of [1, 2, 3, 4, 5]) {
      const model = mlp({ layers: [1, 2, 2, 2, 1], activation: "relu", seed });
      const options = { epochs: 300, batchSize: 16, learningRate: 0.01, optimizer: "adam", seed } as const;
      expect(fit(model, zigzag, options).epochs.at(-1)?.loss).toBeGreaterThan(0.8 * half);
    }
  });

  it("of ten starts on disc and ring, three and four layers reach 95 % no more often than one or two", () => {
    const counts = [1, 2, 3, 4].map(
      (depth) =>
        Array.from({ length: 10 }, (_, i) => reached("hidden", { depth, seed: i + 1 })).filter((epochs) => epochs > 0)
          .length,
    );
    expect(Math.max(counts[2]!, counts[3]!)).toBeLessThanOrEqual(Math.min(counts[0]!, counts[1]!));
  });
});
