import { describe, expect, it } from "vitest";
import { gradientCheck } from "../../src/engine";
import { backpropWidget } from "../../src/widgets/backprop";
import { breaks } from "../../src/widgets/backprop-run";
import { computed, expressions } from "../../src/widgets/expressions";
import { last, opened } from "./opened";

const cards = (view: ReturnType<ReturnType<typeof opened>["view"]>): string[] =>
  (view.figure.layout["annotations"] as { text: string }[]).map(({ text }) => text);

describe("the backprop widget", () => {
  it("finds the gradients of micrograd's neuron", () => {
    const all = cards(opened(backpropWidget).view(last));
    expect(all).toContain("<b>tanh</b><br>0.7071<br>grad 1");
    for (const [name, value, gradient] of [
      ["x1", "2", "−1.5"],
      ["w1", "−3", "1"],
      ["x2", "0", "0.5"],
      ["w2", "1", "0"],
    ])
      expect(all).toContain(`<b>${name}</b><br>${value}<br>grad ${gradient}`);
  });

  it("finds the error and the gradient of Mazur's network", () => {
    const mazur = expressions["a network of 2, 2, 2 units"];
    expect(computed(mazur).item()).toBeCloseTo(0.298371109, 9);
    const { trace, values, view } = opened(backpropWidget, { expression: "a network of 2, 2, 2 units", nudged: "w5" });
    expect(backpropWidget.prediction?.truth(trace, values)).toBeCloseTo(0.082167041, 9);
    expect(view(last).formula?.at(-1)).toContain("promised: gradient · Δ = 0.08217 · 0.2 = 0.01643");
  });

  it("measures a nudge beside what the gradient promises, once it is known", () => {
    const { view } = opened(backpropWidget, { expression: "a squared error", by: 0.01 });
    expect(view(0).formula?.at(-1)).toBe("w1 nudged by 0.01: measured ΔL = −0.0596");
    expect(view(last).formula?.at(-1)).toBe(
      "w1 nudged by 0.01: measured ΔL = −0.0596;  promised: gradient · Δ = −6 · 0.01 = −0.06",
    );
  });

  it.each(Object.entries(expressions))("has gradients for %s that central differences confirm", (name, expression) => {
    const names = Object.keys(expression.leaves);
    const { maxError } = gradientCheck(
      (inputs) => expression.build(Object.fromEntries(names.map((leaf, index) => [leaf, inputs[index]]))),
      names.map((leaf) =>
        computed({ leaves: { [leaf]: expression.leaves[leaf] }, formula: "", build: (each) => each[leaf] }),
      ),
    );
    expect(maxError).toBeLessThan(1e-7);
    expect(opened(backpropWidget, { expression: name }).view(last).sentence).not.toContain("Wrong");
  });

  it.each([
    [breaks[1], "a weight used twice", "w1"],
    [breaks[2], "a neuron", "x1"],
    [breaks[3], "a neuron", "x1"],
    [breaks[4], "a neuron", "x1"],
  ])("shows what it does when the pass %s", (broken, expression, wrong) => {
    const { view } = opened(backpropWidget, { broken, expression });
    expect(view(last).sentence).toMatch(new RegExp(`Wrong so far: .*${wrong}`));
    const bordered = (view(last).figure.layout["annotations"] as { text: string; bordercolor?: string }[]).find(
      ({ text }) => text.startsWith(`<b>${wrong}`),
    );
    expect(bordered?.bordercolor).toBe("@bad");
  });

  it("compares a learner's rule node by node", () => {
    const rule = (op: string, [a, b]: number[], value: number, upstream: number): number[] =>
      op === "mul" ? [b * upstream, a * upstream] : op === "tanh" ? [(1 - value) * upstream] : [upstream, upstream];
    const { view } = opened(backpropWidget, {}, { gradient: rule as never });
    expect(view(10).formula).toContain("+ is sent 0.2929; right: 0.5");
    expect(view(last).sentence).toContain("Wrong so far:");
    const right = (op: string, [a, b]: number[], value: number, upstream: number): number[] =>
      op === "mul"
        ? [b * upstream, a * upstream]
        : op === "tanh"
          ? [(1 - value * value) * upstream]
          : [upstream, upstream];
    expect(opened(backpropWidget, {}, { gradient: right as never }).view(last).sentence).not.toContain("Wrong");
    expect(() => opened(backpropWidget, {}, { gradient: (() => [1]) as never })).toThrow(
      "expected gradient to return 2 numbers for add",
    );
  });

  it("says which numbers can be nudged", () => {
    expect(() => opened(backpropWidget, { nudged: "w9" })).toThrow(
      /backprop: expected the number to nudge by a known name; got "w9"/,
    );
    expect(opened(backpropWidget).view(0).figure.pick).toBe("nudged");
  });
});
