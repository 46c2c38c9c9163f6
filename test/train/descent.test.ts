import { describe, expect, it } from "vitest";
import type { Tensor } from "../../src/engine/tensor";
import { descent, descentSteps } from "../../src/train/descent";

const square = ([x]: Tensor[]) => x!.mul(x!);
const end = (path: { readonly points: readonly (readonly number[])[] }) => path.points.at(-1)!;

describe("descent on x² from 10, 10 steps", () => {
  it.each([
    [0.2, 0.0605],
    [0.05, 3.4868],
    [1.1, 61.917],
  ])("ends for learning rate %d at %d", (learningRate, x) => {
    expect(end(descent(square, { start: [10], learningRate, steps: 10 }))[0]).toBeCloseTo(x, x > 10 ? 3 : 4);
  });

  it("makes a first step of 0.08 on (x − 4)² from 0 with learning rate 0.01", () => {
    const path = descent(([x]) => x!.sub(4).pow(2), { start: [0], learningRate: 0.01, steps: 1 });
    expect(end(path)[0]).toBeCloseTo(0.08, 14);
  });
});

/** λ1·x²/2 + λn·y²/2, with eigenvalues 1 and 25. */
const [flat, steep] = [1, 25];
const ravine = ([x, y]: Tensor[]) =>
  x!
    .mul(x!)
    .mul(flat / 2)
    .add(y!.mul(y!).mul(steep / 2));
const condition = steep / flat;

/** By how much the distance from the minimum shrinks a step, in the long run. */
function shrinkage(learningRate: number, momentum = 0): number {
  const path = descent(ravine, { start: [1, 1], learningRate, momentum, steps: 100 });
  const far = (step: number) => Math.hypot(...path.points[step]!);
  return (far(100) / far(50)) ** (1 / 50);
}

describe("descent on a ravine", () => {
  it("converges for learning rates below 2/λmax and not above", () => {
    expect(shrinkage((2 / steep) * 0.99)).toBeLessThan(1);
    expect(shrinkage((2 / steep) * 1.01)).toBeGreaterThan(1);
  });

  it("is fastest at 2/(λ1 + λn), where it shrinks by (κ − 1)/(κ + 1) a step", () => {
    const best = 2 / (flat + steep);
    expect(shrinkage(best)).toBeCloseTo((condition - 1) / (condition + 1), 6);
    expect(shrinkage(best * 0.95)).toBeGreaterThan(shrinkage(best));
    expect(shrinkage(best * 1.05)).toBeGreaterThan(shrinkage(best));
  });

  it("shrinks with the best momentum by (√κ − 1)/(√κ + 1) a step", () => {
    const root = Math.sqrt(condition);
    const rate = (root - 1) / (root + 1);
    // Polyak 1964: the double root makes it a little slower at first, by a factor that grows with the step alone.
    expect(shrinkage(4 / (Math.sqrt(flat) + Math.sqrt(steep)) ** 2, rate ** 2)).toBeCloseTo(rate, 1);
    expect(shrinkage(4 / (Math.sqrt(flat) + Math.sqrt(steep)) ** 2, rate ** 2)).toBeLessThan(0.7);
  });
});

describe("descent", () => {
  it("has a loss and a gradient for each point, the start first", () => {
    const path = descent(square, { start: [3], learningRate: 0.1, steps: 2 });
    expect(path.points.length).toBe(3);
    expect([path.losses[0], path.gradients[0]]).toEqual([9, [6]]);
    expect([path.losses.length, path.gradients.length, path.stopped]).toEqual([3, 3, "steps"]);
  });

  it("has converged when a step no longer moves the point", () => {
    const path = descent(([x]) => x!.sub(4).pow(2), { start: [0], learningRate: 0.25, steps: 1000 });
    expect(path.stopped).toBe("converged");
    expect(end(path)[0]).toBeCloseTo(4, 11);
    expect(path.points.length).toBeLessThan(50);
    expect(descent(square, { start: [0], steps: 5 }).stopped).toBe("converged");
  });

  it("has diverged when the loss leaves all bounds, at the last point", () => {
    const path = descent(square, { start: [1], learningRate: 10, steps: 1000 });
    expect(path.stopped).toBe("diverged");
    expect(path.losses.at(-1)).toBeGreaterThan(1e12);
    expect(Math.max(...path.losses.slice(0, -1))).toBeLessThanOrEqual(1e12);
    expect(descent(([x]) => x!.log(), { start: [1e-9], learningRate: 1, steps: 9 }).stopped).toBe("diverged");
  });

  it("goes by the learner's gradient when there is one", () => {
    const path = descent(square, { start: [4], learningRate: 0.5, steps: 1, gradient: ([x]) => [x!] });
    expect(path.points).toEqual([[4], [2]]);
    expect(path.losses).toEqual([16, 4]);
  });

  it("is a list of plain records, step by step", () => {
    const steps = [...descentSteps(square, { start: [1], steps: 3 })];
    expect(JSON.parse(JSON.stringify(steps))).toEqual(steps);
    expect(steps.map(({ step }) => step)).toEqual([0, 1, 2, 3]);
    expect(steps.map(({ stopped }) => stopped)).toEqual([undefined, undefined, undefined, "steps"]);
  });

  it("stays where a surface does not depend on a coordinate", () => {
    expect(end(descent(([x]) => x!.mul(x!), { start: [1, 7], steps: 3 }))[1]).toBe(7);
  });
});
