import { describe, expect, it } from "vitest";
import { batches } from "../../src/data/batches";
import type { Dataset } from "../../src/data/dataset";
import { millisecondsOf } from "../../src/figures/batches/pace";
import { batchesWidget } from "../../src/widgets/batches";
import { batchSlope, cloudAt, flowers, gradientsOfEach, start, type LearnerBatches } from "../../src/widgets/batch-run";
import { last, opened } from "./opened";

const short = { epochs: 2 };
const learner = (mine: LearnerBatches) => ({ batches: mine as never });

describe("the batches widget", () => {
  it("visits every sample once an epoch, the last batch short where it must be", () => {
    const { trace } = opened(batchesWidget, { ...short, batchSize: "20" });
    const epoch = trace.filter(({ epoch: at }) => at === 0).flatMap(({ samples }) => samples);
    expect([...epoch].sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, index) => index));
    expect(trace[4].ended).toEqual({ missed: 0, repeated: 0 });
  });

  it("goes straight down with all samples, and wanders with one", () => {
    const rises = (batchSize: string) =>
      opened(batchesWidget, { epochs: 5, batchSize, learningRate: 3 }).trace.filter(
        ({ loss, lossAfter }) => lossAfter > loss,
      ).length;
    expect(rises("100")).toBe(0);
    expect(rises("1")).toBeGreaterThan(20);
  });

  it("makes the gradient of a batch the mean of its samples' gradients", () => {
    const each = gradientsOfEach(start);
    const samples = [3, 57, 99];
    const mean = [0, 1].map((axis) => samples.reduce((sum, sample) => sum + each[sample][axis], 0) / 3);
    batchSlope(start, flowers.pick(samples)).gradient.forEach((slope, axis) =>
      expect(slope).toBeCloseTo(mean[axis], 12),
    );
  });

  it("finds clouds that shrink as one over the root of the size", () => {
    const each = gradientsOfEach(start);
    const { gradient: full } = batchSlope(start, flowers);
    const single = cloudAt(each, full, 1, 4000, 1).spread;
    const exact = Math.sqrt(each.reduce((sum, [x, y]) => sum + (x - full[0]) ** 2 + (y - full[1]) ** 2, 0) / 100);
    expect(single / exact).toBeCloseTo(1, 1);
    const four = cloudAt(each, full, 4, 4000, 2).spread;
    expect(four / (exact / 2) / Math.sqrt(96 / 99)).toBeCloseTo(1, 1);
    expect(cloudAt(each, full, 100, 3, 3).spread).toBeLessThan(1e-12);
  });

  it("draws cloud, spread and curves, and says where chance led uphill", () => {
    const { trace, view } = opened(batchesWidget, { ...short, batchSize: "1" });
    expect(view(3).beside?.map(({ name }) => name)).toEqual(["cloud", "spread", "curves"]);
    const up = trace.findIndex(({ loss, lossAfter }) => lossAfter > loss);
    expect(view(up).sentence).toContain(", uphill by chance;");
  });

  it.each([
    ["updates", 20],
    ["epochs", 2],
    ["examples", 200],
  ])("draws the curves by %s", (axis, end) => {
    const curves = opened(batchesWidget, { ...short, axis }).view(last).beside?.[2];
    expect((curves?.data.at(-1) as { x: number[] }).x.at(-1)).toBe(end);
    expect(batchesWidget.viewControls).toContain("axis");
  });

  it("draws the curves by milliseconds where its host has a clock: so much an update", () => {
    let now = 0;
    // Thirty updates are timed at once.
    const clock = (): number => (now += 6);
    const { values, trace } = opened(batchesWidget, { ...short, axis: "milliseconds" });
    const timed = [...batchesWidget.run(values, {}, clock)];
    const [{ paces, ...first }, ...others] = timed;
    expect([first, ...others]).toEqual(trace);
    expect(paces?.map(({ size }) => size)).toEqual([1, 2, 5, 10, 20, 50, 100]);
    const curves = batchesWidget.view(timed, timed.length - 1, values).beside?.[2];
    expect((curves?.data.at(-1) as { x: number[] }).x.at(-1)).toBeCloseTo(20 * 0.2, 10);
    expect(curves?.layout["annotations"]).toMatchObject([{ text: "measured here:<br>10 samples in 0.2 ms" }]);
  });

  it("says that nothing is measured where there is no clock", () => {
    const curves = opened(batchesWidget, { ...short, axis: "milliseconds" }).view(last).beside?.[2];
    expect(curves?.data.every(({ x }) => (x as number[]).length === 0)).toBe(true);
    expect(curves?.layout["annotations"]).toMatchObject([{ text: "no clock here: nothing is measured" }]);
  });

  it.each([
    [1, 0.1],
    [3, 0.15],
    [5, 0.2],
    [7, 0.2],
  ])("takes the cost of %d samples from the sizes that were measured", (size, milliseconds) => {
    const paces = [
      { size: 1, milliseconds: 0.1 },
      { size: 5, milliseconds: 0.2 },
    ];
    expect(millisecondsOf(paces, size)).toBeCloseTo(milliseconds, 12);
  });

  it("takes a learner's batches, and says what they forget", () => {
    const forgets = learner(function* (data: Dataset, { batchSize }) {
      for (let from = 0; from + batchSize < data.size; from += batchSize)
        yield data.pick(Array.from({ length: batchSize }, (_, index) => from + index));
    });
    expect(opened(batchesWidget, { epochs: 1, batchSize: "20" }, forgets).view(last).sentence).toContain(
      "This epoch never saw 20 samples and saw 0 again.",
    );
    const right = learner((data, options) => batches(data, options));
    expect(opened(batchesWidget, short, right).view(last).sentence).not.toContain("never saw");
  });

  it.each([
    [(() => 3) as never, "expected batches to return data sets one after the other; got 3"],
    [(() => [1]) as never, "expected every batch to be a data set; got 1"],
    [(() => [flowers.pick([0, 0, 0, 0, 0, 0])]) as never, "expected samples of the data"],
  ])("refuses what is no batch", (mine, message) => {
    expect(() => opened(batchesWidget, short, learner(mine))).toThrow(message);
  });

  it.each([
    ["batchSize", "50"],
    ["learningRate", 0.1],
    ["reshuffle", false],
    ["epochs", 3],
    ["seed", 2],
  ])("runs another way when %s is %s", (name, value) => {
    expect(opened(batchesWidget, { ...short, [name]: value }).trace).not.toEqual(opened(batchesWidget, short).trace);
  });
});
