import { describe, expect, it } from "vitest";
import { verdictOf } from "../../src/figures/learning-rate/verdict";
import { optimizerNames } from "../../src/nn/optimizer";
import { curvature } from "../../src/train/curvature";
import { fit } from "../../src/train/training";
import { learningRateWidget, type RateStep } from "../../src/widgets/learning-rate";
import { problemNames, rateProblem } from "../../src/widgets/rate-problem";
import { ratesBetween, scheduleNames } from "../../src/widgets/rate-run";
import { symmetricEigen } from "../../src/widgets/symmetric-eigen";
import { last, opened } from "./opened";

const [flowers, circles] = problemNames;
const steps = (trace: readonly RateStep[]) => trace.filter((record) => record.kind === "step");

describe("the learning rate widget", () => {
  it.each([
    ["raw", 0.08353],
    ["standardised", 0.5052],
  ])("finds the limit of the %s flowers, 2/λmax = %d", (scaling, limit) => {
    const { plane, model, data } = rateProblem(flowers, scaling, 1);
    expect(2 / (plane?.curvatures[0] ?? NaN)).toBeCloseTo(limit, scaling === "raw" ? 5 : 4);
    expect(curvature(model, data).largest).toBeCloseTo(plane?.curvatures[0] ?? NaN, 6);
  });

  it("sees runs settle below the limit and diverge beyond", () => {
    const below = opened(learningRateWidget, { learningRate: 0.082, steps: 300 });
    expect(steps(below.trace).at(-1)?.loss).toBeLessThan(0.06);
    const beyond = opened(learningRateWidget, { learningRate: 0.1, steps: 300 });
    expect(steps(beyond.trace).at(-1)?.diverged).toBe(true);
    expect(beyond.view(last).sentence).toMatch(/Diverged at step \d+\.$/);
  });

  it("finds a run of each kind in its sweep, and names them at their curves", () => {
    const { view } = opened(learningRateWidget);
    const words = (view(last).beside?.[0].layout["annotations"] as { text: string }[]).map(({ text }) => text);
    expect(words).toEqual(["too small", "good", "oscillating", "diverged"]);
  });

  it.each([
    [0.001, "too small"],
    [0.07, "good"],
    [0.0832, "oscillating"],
    [1, "diverged"],
  ])("calls %d on the flowers %s", (learningRate, verdict) => {
    const { trace, values, view } = opened(learningRateWidget, { learningRate });
    expect(learningRateWidget.prediction?.truth(trace, values)).toBe(verdict);
    expect(view(last).sentence.toLowerCase()).toContain(verdict);
  });

  it("writes the limit out with its numbers", () => {
    const { view } = opened(learningRateWidget);
    expect(view(last).formula).toEqual([
      "λmax = 23.94",
      "2/λmax = 0.08353",
      "η = 0.03 < 2/λmax: along the steepest direction each step multiplies the distance by |1 − η·λmax| = 0.282",
    ]);
    expect(opened(learningRateWidget, { optimizer: "adam" }).view(last).formula?.at(-1)).toContain("adam has its own");
  });

  it("makes the steps that training makes on all data at once", () => {
    const { model, data, start } = rateProblem(circles, "raw", 1);
    model.parameters = start;
    const history = fit(model, data, { learningRate: 0.5, epochs: 20, batchSize: data.size, shuffle: false });
    const { trace } = opened(learningRateWidget, { problem: circles, learningRate: 0.5, steps: 20 });
    steps(trace).forEach(({ loss }, step) => expect(loss).toBeCloseTo(history.epochs[step].loss, 10));
  });

  it("measures the curvature of a network as it moves", () => {
    const { trace, view } = opened(learningRateWidget, { problem: circles, learningRate: 2 });
    const measured = steps(trace).flatMap(({ largest }) => (largest === undefined ? [] : [largest]));
    expect(measured).toHaveLength(20);
    expect(new Set(measured).size).toBe(20);
    expect(view(last).beside?.map(({ name }) => name)).toEqual(["curves", "plane", "curvature"]);
  });

  it("draws the sweep as far as it has come", () => {
    const { view } = opened(learningRateWidget);
    expect(view(-1).sentence).toBe("Start: loss 1. No run made yet.");
    expect(view(4).sentence).toContain("5 runs of the sweep made");
  });

  it.each([
    ["problem", circles],
    ["scaling", "standardised"],
    ["steps", 50],
    ["from", 0.01],
    ["to", 1],
    ...optimizerNames.slice(1).map((name) => ["optimizer", name] as const),
    ...scheduleNames.slice(1).map((name) => ["schedule", name] as const),
  ] as const)("runs another way when %s is %s", (name, value) => {
    expect(opened(learningRateWidget, { [name]: value }).trace).not.toEqual(opened(learningRateWidget).trace);
  });
});

describe("verdictOf", () => {
  const run = (losses: number[], turning = 1, diverged = false) => ({ learningRate: 1, losses, turning, diverged });
  it("judges a run beside the best of its sweep", () => {
    expect(verdictOf(run([1, 0.5]), 0.1)).toBe("too small");
    expect(verdictOf(run([1, 0.11]), 0.1)).toBe("good");
    expect(verdictOf(run([1, 0.5], -0.9), 0.1)).toBe("oscillating");
    expect(verdictOf(run([1, NaN]), 0.1)).toBe("diverged");
  });
});

describe("symmetricEigen", () => {
  it("finds values and directions, the greatest first", () => {
    const matrix = [
      [2, 1, 0],
      [1, 3, 1],
      [0, 1, 4],
    ];
    for (const { value, direction } of symmetricEigen(matrix))
      matrix.forEach((row, i) =>
        expect(row.reduce((sum, each, j) => sum + each * direction[j], 0)).toBeCloseTo(value * direction[i], 10),
      );
    expect(symmetricEigen(matrix).map(({ value }) => value)).toEqual(
      [...symmetricEigen(matrix).map(({ value }) => value)].sort((a, b) => b - a),
    );
  });
});

describe("ratesBetween", () => {
  it("keeps equal ratios", () => {
    ratesBetween(0.01, 1, 3).forEach((rate, index) => expect(rate).toBeCloseTo([0.01, 0.1, 1][index], 12));
  });
});
