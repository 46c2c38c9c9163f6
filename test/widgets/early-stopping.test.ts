import { describe, expect, it } from "vitest";
import { earlyStopping } from "../../src/train/early-stopping";
import { fit } from "../../src/train/training";
import { earlyStoppingWidget } from "../../src/widgets/early-stopping";
import { patienceAt, watchedData, watchedModel } from "../../src/widgets/early-stopping-run";
import { last, opened } from "./opened";

const epochOf = (losses: number[]) =>
  losses.map((validation, epoch) => ({
    epoch,
    train: 0,
    validation,
    trainAccuracy: 0,
    validationAccuracy: 0,
    parameters: [],
  }));

describe("the early stopping widget", () => {
  it("follows Keras's rule on the lesson's losses", () => {
    const trace = epochOf([0.9, 0.8, 0.75, 0.77, 0.76, 0.77, 0.78]);
    expect(patienceAt(trace, 6, 2, 0.01)).toEqual({
      patience: 2,
      minDelta: 0.01,
      best: 2,
      bestLoss: 0.75,
      waits: [0, 0, 0, 1, 2],
      stoppedAt: 4,
    });
    expect(patienceAt(trace, 3, 2, 0.01).stoppedAt).toBeUndefined();
  });

  it("calls no epoch the best before the first", () => {
    const [, best, now] = opened(earlyStoppingWidget).view(-1).beside ?? [];
    expect(best.layout["title"]).toMatchObject({ text: "best" });
    expect(best.heat?.values).toEqual(now.heat?.values);
  });

  it.each([
    [3, 0],
    [8, 0.002],
    [5, 0.05],
  ])("stops with patience %d and min delta %d where `earlyStopping` does", (patience, minDelta) => {
    const { trace } = opened(earlyStoppingWidget);
    const { stoppedAt, best } = earlyStopping(
      trace.map(({ validation }) => validation),
      { patience, minDelta },
    );
    const rule = patienceAt(trace, trace.length - 1, patience, minDelta);
    expect([rule.stoppedAt, rule.best]).toEqual([stoppedAt, best]);
  });

  it("keeps the weights that training itself would restore", () => {
    const { trace } = opened(earlyStoppingWidget);
    const plan = { labelNoise: 0.15, seed: 1, width: 32 };
    const { train, validation } = watchedData(plan);
    const model = watchedModel(plan);
    fit(model, train, {
      validation,
      epochs: 80,
      batchSize: 10,
      optimizer: "adam",
      learningRate: 0.01,
      seed: 1,
      patience: 8,
      minDelta: 0.002,
    });
    expect(trace[patienceAt(trace, 79, 8, 0.002).best].parameters).toEqual(Array.from(model.parameters));
  });

  it("says after which epoch it stopped, what it keeps, and what going on would give", () => {
    expect(opened(earlyStoppingWidget).view(last).sentence).toMatch(
      /Early stopping stopped after epoch 34 and keeps the weights of epoch 26: .* going on to here gives/,
    );
    expect(opened(earlyStoppingWidget, { restore: false }).view(last).sentence).toContain(
      "keeps the weights of epoch 34",
    );
    expect(opened(earlyStoppingWidget, { patience: 40, epochs: 20 }).view(last).sentence).toMatch(
      /waited \d+ epochs? of 40\.$/,
    );
  });

  it("moves patience, min delta and restoring without training again", () => {
    expect(earlyStoppingWidget.viewControls).toEqual(["patience", "minDelta", "restore"]);
    const { trace } = opened(earlyStoppingWidget, { epochs: 5 });
    expect(opened(earlyStoppingWidget, { epochs: 5, patience: 2, minDelta: 0.05, restore: false }).trace).toEqual(
      trace,
    );
  });

  it("counts the waiting down beside the patience, and writes the rule out", () => {
    const { view } = opened(earlyStoppingWidget);
    const bars = (view(last).beside?.[0].data[0] as { y: number[] }).y;
    expect(bars.at(-1)).toBe(8);
    expect(view(last).formula).toEqual([
      expect.stringMatching(/≥ best − min delta = 0\.\d+ − 0\.002 = 0\.\d+: not better$/),
      "waited 8 of 8: stop;  best: epoch 26",
    ]);
    expect(view(0).formula?.[0]).toContain("better, the best so far");
  });

  it.each([
    ["labelNoise", 0],
    ["width", "2"],
    ["learningRate", 0.05],
    ["epochs", 6],
    ["seed", 2],
  ])("runs another way when %s is %s", (name, value) => {
    expect(opened(earlyStoppingWidget, { epochs: 5, [name]: value }).trace).not.toEqual(
      opened(earlyStoppingWidget, { epochs: 5 }).trace,
    );
  });
});
