import { describe, expect, it } from "vitest";
import type { Tensor } from "../../src/engine/tensor";
import { lossesWidget } from "../../src/widgets/losses";
import { lossProblem, pictureNames } from "../../src/widgets/loss-run";
import { last, opened } from "./opened";

const [neuron, values, classes] = pictureNames;

describe("the losses widget", () => {
  it("shows why the pair decides: at z = −5 with target 1 cross-entropy pulls 150 times as hard", () => {
    const [squared, cross] = opened(lossesWidget).trace[0].tracks;
    expect(squared.gradient[0]).toBeCloseTo(-0.0066, 4);
    expect(cross.gradient[0]).toBeCloseTo(-0.9933, 4);
    expect(opened(lossesWidget).view(0).formula).toEqual([
      "½ squared error = 0.4933;  gradient = −0.006604",
      "cross-entropy = 5.007;  gradient = −0.9933",
    ]);
  });

  it("learns fast with one and hardly with the other", () => {
    const { trace } = opened(lossesWidget);
    const [squared, cross] = trace[15].tracks;
    expect(squared.values[0]).toBeLessThan(-4.5);
    expect(cross.values[0]).toBeGreaterThan(1);
  });

  it("has softmax's gradient p − y under cross-entropy", () => {
    const [, cross] = opened(lossesWidget, { picture: classes, truth: "A" }).trace[0].tracks;
    [0.659 - 1, 0.242, 0.099].forEach((slope, index) => expect(cross.gradient[index]).toBeCloseTo(slope, 3));
  });

  it("draws a square on every residual, from the target to the prediction", () => {
    const { view } = opened(lossesWidget, { picture: values, p4: 3 });
    const shapes = view(0).figure.layout["shapes"] as { y0: number; y1: number; x0: number; x1: number }[];
    expect(shapes[3]).toMatchObject({ y0: 5, y1: 3, x0: 4, x1: 6 });
    expect(view(0).figure.handles?.map(({ sets }) => sets.y)).toEqual(["p1", "p2", "p3", "p4"]);
  });

  it("names the surprise of the true class", () => {
    const { view } = opened(lossesWidget, { picture: classes });
    const [{ text }] = view(0).figure.layout["annotations"] as { text: string }[];
    expect(text).toContain("cross-entropy: −ln 0.0986 = 2.32");
  });

  it("draws a learner's loss as a third", () => {
    const mine = (prediction: Tensor, target: Tensor): Tensor => prediction.sub(target).abs().sum();
    const { trace, view } = opened(lossesWidget, {}, { loss: mine as never });
    expect(trace[0].tracks[2].loss).toBeCloseTo(1 - 1 / (1 + Math.exp(5)), 10);
    expect(view(last).figure.data.map(({ name }) => name)).toContain("yours");
    expect(() => opened(lossesWidget, {}, { loss: (() => 1) as never })).toThrow(
      "losses: expected loss to return a tensor; got 1",
    );
    expect(() => opened(lossesWidget, { picture: values }, { loss: ((p: Tensor) => p) as never })).toThrow(
      "to return one number; got shape [4]",
    );
  });

  it.each(pictureNames)("shows only the controls that matter for %s, and draws the same pictures", (picture) => {
    const { view, values: chosen } = opened(lossesWidget, { picture });
    expect([view(3).figure, ...(view(3).beside ?? [])].map(({ name }) => name)).toEqual([
      "losses",
      "slopes",
      "progress",
    ]);
    const shown = lossesWidget.relevant?.(chosen) ?? [];
    for (const name of shown) expect(Object.keys(lossesWidget.controls)).toContain(name);
    expect(shown.length).toBeLessThan(Object.keys(lossesWidget.controls).length);
  });

  it.each([
    [neuron, "z", 2],
    [neuron, "target", "0"],
    [values, "p2", 0],
    [classes, "zB", 3],
    [classes, "truth", "A"],
    [neuron, "learningRate", 0.1],
    [neuron, "steps", 3],
  ])("runs another way for %s when %s is %s", (picture, name, value) => {
    expect(opened(lossesWidget, { picture, [name]: value }).trace).not.toEqual(opened(lossesWidget, { picture }).trace);
  });

  it("has gradients that central differences confirm", () => {
    for (const picture of pictureNames) {
      const { values: chosen, trace } = opened(lossesWidget, { picture });
      const { losses, start } = lossProblem(chosen, undefined);
      losses.forEach((_, index) => {
        const name = lossesWidget.relevant?.(chosen)[1] as string;
        const at = (by: number) => opened(lossesWidget, { picture, [name]: start[0] + by }).trace[0].tracks[index].loss;
        expect(trace[0].tracks[index].gradient[0]).toBeCloseTo((at(1e-5) - at(-1e-5)) / 2e-5, 5);
      });
    }
  });
});
