import { describe, expect, it } from "vitest";
import { moons } from "../../src/data/moons";
import { gradientFlow } from "../../src/figures";
import { stepAxis } from "../../src/figures/parts/axis";
import type { FlowTrace } from "../../src/figures/gradient-flow/flow-trace";
import { mlp } from "../../src/nn/mlp";
import { fit } from "../../src/train/training";
import { gradientFlowWidget } from "../../src/widgets/gradient-flow";
import { last, opened } from "./opened";

const short = { steps: 20 };

describe("the gradient flow widget", () => {
  it("measures what training itself does", () => {
    const { trace } = opened(gradientFlowWidget, { ...short, depth: 3, activation: "tanh" });
    const model = mlp({ layers: [2, 16, 16, 16, 2], activation: "tanh", precision: "float64", seed: 1 });
    const history = fit(model, moons({ points: 200, seed: 1 }), {
      epochs: 2,
      batchSize: 20,
      learningRate: 0.1,
      seed: 1,
    });
    const { frames } = gradientFlow(history).trace as FlowTrace;
    trace.forEach(({ loss, gradient, ratio }, step) => {
      expect(loss).toBeCloseTo(history.steps[step].loss, 10);
      gradient.forEach((size, layer) => expect(size).toBeCloseTo(frames[step].gradient[layer], 10));
      ratio.forEach((share, layer) => expect(share).toBeCloseTo(frames[step].ratio[layer], 10));
    });
  });

  it("names no step twice while there are few", () => {
    const { view, trace } = opened(gradientFlowWidget, short);
    const axes = [...(view(-1).beside ?? [])].map(({ layout }) => layout["xaxis"]);
    expect(axes).toContainEqual(expect.objectContaining({ range: [0, trace.length - 1] }));
    expect(stepAxis("step", 0)).toMatchObject({ range: [0, 1], dtick: 1 });
    expect(stepAxis("step", 30)).not.toHaveProperty("dtick");
  });

  it.each([
    ["sigmoid", "xavier", 6, "vanishes"],
    ["tanh", "xavier", 6, "keeps its size"],
    ["relu", "he", 10, "keeps its size"],
    ["tanh", "zeros", 6, "is zero"],
  ])("finds that with %s and %s over %d layers the gradient %s", (activation, initialization, depth, kind) => {
    const { trace, values, view } = opened(gradientFlowWidget, { ...short, activation, initialization, depth });
    expect(gradientFlowWidget.prediction?.truth(trace, values)).toBe(kind);
    expect(view(-1).sentence).toContain(`The gradient ${kind}`);
  });

  it("finds an exploding gradient where start weights are large for four units", () => {
    const { trace, values } = opened(gradientFlowWidget, {
      ...short,
      activation: "relu",
      initialization: "uniform",
      width: "4",
    });
    expect(gradientFlowWidget.prediction?.truth(trace, values)).toBe("explodes");
  });

  it("draws a bar for each layer, and the share of each hidden one that hardly answers", () => {
    const { trace, view } = opened(gradientFlowWidget, { ...short, activation: "relu", depth: 4 });
    const { figure, beside } = view(last);
    expect(figure.data[0]["x"]).toEqual(["1", "2", "3", "4", "out"]);
    expect(beside?.[0].data[0]["y"]).toEqual(trace.at(-1)?.saturated.map((share) => 100 * (share as number)));
  });

  it("says so where an activation has no flat end", () => {
    const { view } = opened(gradientFlowWidget, { ...short, activation: "leakyRelu" });
    expect(JSON.stringify(view(last).beside?.[0].layout)).toContain("leakyRelu has no flat end");
  });

  it("ends a run that diverges, and says at which step", () => {
    const { trace, view } = opened(gradientFlowWidget, {
      activation: "linear",
      initialization: "uniform",
      width: "32",
      depth: 12,
      learningRate: 3,
    });
    expect(trace.length).toBeLessThan(150);
    expect(view(last).sentence).toContain(`Diverged at step ${trace.length - 1}.`);
  });

  it("draws what the first step will meet before anything ran", () => {
    const { values, view } = opened(gradientFlowWidget, short);
    expect(gradientFlowWidget.view([], -1, values).sentence).toBe(view(-1).sentence);
  });

  it.each([
    ["depth", 3],
    ["activation", "relu"],
    ["initialization", "he"],
    ["width", "4"],
    ["learningRate", 0.5],
    ["data", "spiral"],
    ["seed", 2],
  ])("runs another way when %s is %s", (name, value) => {
    expect(opened(gradientFlowWidget, { ...short, [name]: value }).trace).not.toEqual(
      opened(gradientFlowWidget, short).trace,
    );
  });
});
