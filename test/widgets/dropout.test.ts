import { describe, expect, it } from "vitest";
import { dropout } from "../../src/engine/dropout";
import type { Tensor } from "../../src/engine/tensor";
import { meanOf } from "../../src/figures/dropout/mask-average";
import type { View } from "../../src/figures/view";
import { fit } from "../../src/train/training";
import { dropoutWidget } from "../../src/widgets/dropout";
import { dropoutData, dropoutNetwork, type LearnerDropout } from "../../src/widgets/dropout-run";
import { last, opened } from "./opened";

const short = { epochs: 3 };
const named = (view: View, name: string) =>
  view.figure.data.find((trace) => trace["name"] === name) as Record<string, unknown[]>;
const symbolsOf = (view: View) => (named(view, "units")["marker"] as unknown as { symbol: string[] }).symbol;
const learner = (mine: LearnerDropout) => ({ dropout: mine as never });

describe("the dropout widget", () => {
  it("trains as training does, sample by sample", () => {
    const { trace } = opened(dropoutWidget, short);
    const { train, test } = dropoutData(1);
    const model = dropoutNetwork({ width: 8, rates: [0.5, 0.5], seed: 1 });
    const history = fit(model, train, {
      validation: test,
      batchSize: 1,
      optimizer: "adam",
      learningRate: 0.003,
      epochs: 3,
      seed: 1,
    });
    trace.forEach(({ loss }, step) => expect(loss).toBeCloseTo(history.steps[step].loss, 10));
    expect(trace.at(-1)?.ended?.test).toBeCloseTo(history.epochs[2].validationLoss ?? NaN, 10);
  });

  it("crosses out what a mask drops, and leaves out its edges", () => {
    const { trace, view } = opened(dropoutWidget, short);
    const { masks } = trace[5];
    const kept = masks.map((mask) => mask.reduce((sum, keep) => sum + keep, 0));
    expect(symbolsOf(view(5)).filter((symbol) => symbol === "circle-x")).toHaveLength(16 - kept[0] - kept[1]);
    expect(named(view(5), "weights")["x"]).toHaveLength(2 * kept[0] + kept[0] * kept[1] + kept[1] * 2);
    expect(view(5).sentence).toContain(`${kept[0]} of 8 and ${kept[1]} of 8 units kept, survivors times 2.`);
  });

  it("uses every unit in evaluation, scaled by nothing, without running again", () => {
    const { view } = opened(dropoutWidget, { ...short, mode: "evaluation" });
    expect(symbolsOf(view(5))).not.toContain("circle-x");
    expect(named(view(5), "weights")["x"]).toHaveLength(16 + 64 + 16);
    expect(view(5).sentence).toMatch(/^Evaluation: all 8 and 8 units work, nothing is scaled\./);
    expect(dropoutWidget.viewControls).toContain("mode");
  });

  it("shows the mask of each step in the strip, the last ones only", () => {
    const { trace, view } = opened(dropoutWidget, short);
    const strip = view(40).beside?.[0];
    expect(strip?.heat?.rows).toBe(14);
    const row = Array.from(strip?.heat?.values ?? []).slice(-17);
    expect(row.slice(0, 8)).toEqual(trace[40].masks[0]);
    expect(row[8]).toBeNaN();
    expect(row.slice(9)).toEqual(trace[40].masks[1]);
    expect(view(-1).beside?.[0].heat).toBeUndefined();
  });

  it("finds a hundred masks close to the whole network on average", () => {
    const { view } = opened(dropoutWidget, { ...short, rate1: 0.1, rate2: 0.1 });
    const [, masks, whole] = (
      /masks say ([\d.]+) on average, the whole network (\d[.]\d+)/.exec(view(last).sentence) ?? []
    ).map(Number);
    expect(Math.abs(masks - whole)).toBeLessThan(0.05);
  });

  it("draws no difference between masks where nothing is dropped", () => {
    const { view } = opened(dropoutWidget, { ...short, rate1: 0, rate2: 0 });
    const [, masks, whole] = (
      /masks say ([\d.]+) on average, the whole network (\d[.]\d+)/.exec(view(last).sentence) ?? []
    ).map(Number);
    expect(masks).toBe(whole);
    expect(view(3).sentence).toContain("8 of 8 and 8 of 8 units kept, survivors times 1.");
  });

  it("is the same again with the same seed, and another with another", () => {
    expect(opened(dropoutWidget, short).trace).toEqual(opened(dropoutWidget, short).trace);
    expect(opened(dropoutWidget, { ...short, seed: 2 }).trace).not.toEqual(opened(dropoutWidget, short).trace);
  });

  it.each([
    ["rate1", 0.2],
    ["rate2", 0.2],
    ["width", "4"],
    ["learningRate", 0.01],
  ])("runs another way when %s is %s", (name, value) => {
    expect(opened(dropoutWidget, { ...short, [name]: value }).trace).not.toEqual(opened(dropoutWidget, short).trace);
  });

  it("draws a wide network too", () => {
    const { view } = opened(dropoutWidget, { epochs: 2, width: "64" });
    expect(view(50).sentence).toMatch(/of 64 and \d+ of 64 units kept/);
  });
});

describe("a learner's dropout", () => {
  it("that is right does what the library's does", () => {
    const right = learner((x, options) => dropout(x, options));
    const { trace, view } = opened(dropoutWidget, short, right);
    expect(trace.map(({ loss }) => loss)).toEqual(opened(dropoutWidget, short).trace.map(({ loss }) => loss));
    expect(view(5).formula?.[0]).toBe("your survivors: × 2, × 2;  right: × 2, × 2");
  });

  it("that forgets the scale is seen by its factor, and by a mean that strays", () => {
    const forgets = learner((x: Tensor, { mask, training }) => (training ? x.mul(mask) : x));
    const { trace, view } = opened(dropoutWidget, { epochs: 10 }, forgets);
    expect(trace.at(-1)?.learners?.scales).toEqual([1, 1]);
    expect(view(5).sentence).toContain("Yours scales by 1 and 1.");
    const right = opened(dropoutWidget, { epochs: 10 });
    expect(trace.at(-1)?.loss).not.toBe(right.trace.at(-1)?.loss);
    expect(meanOf(trace.at(-1)?.learners?.passes ?? [])).toBeGreaterThan(0);
  });

  it("that is left on in evaluation is caught", () => {
    const stays = learner((x: Tensor, { mask, rate }) => x.mul(mask).mul(1 / (1 - rate)));
    expect(opened(dropoutWidget, { epochs: 10 }, stays).view(last).sentence).toContain("still drops in evaluation");
  });

  it("that returns something else is refused in one line", () => {
    expect(() => opened(dropoutWidget, short, learner((() => 1) as never))).toThrow(
      "dropout: expected dropout to return a tensor; got 1",
    );
    expect(() =>
      opened(
        dropoutWidget,
        short,
        learner((x) => x.sum()),
      ),
    ).toThrow("to keep the shape [1, 8]; got []");
  });
});
