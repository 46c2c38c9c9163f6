import { describe, expect, it } from "vitest";
import { type Tensor, tensor } from "../../src/engine/tensor";
import { activationNames } from "../../src/nn/dense";
import { neuronWidget } from "../../src/widgets/neuron";
import { last, opened } from "./opened";

describe("the neuron widget", () => {
  it("moves plane, number line and activation together, sample by sample", () => {
    const { view } = opened(neuronWidget, { w1: 2, w2: -1, b: 0.5, data: "AND", activation: "tanh" });
    const rings = (step: number) => {
      const { figure, beside = [] } = view(step);
      const x = (name: string) =>
        [figure, ...beside]
          .find((each) => each.name === name)
          ?.data.find(({ name: trace }) => trace === "this sample") as { x: number[]; y: number[] };
      return [x("plane").x[0], x("activation").x[0], x("activation").y[0]];
    };
    expect(rings(2)).toEqual([1, 3.5, Math.tanh(3.5)]);
    expect(view(2).formula?.[0]).toBe("z = 2·1 + (−1)·(−1) + 0.5 = 3.5");
    expect(rings(-1)).toEqual([undefined, undefined, undefined]);
  });

  it.each(activationNames)("knows the slope of %s, as central differences measure it", (activation) => {
    const { trace } = opened(neuronWidget, { activation, b: 0.3 });
    const shifted = (by: number) => opened(neuronWidget, { activation, b: 0.3 + by }).trace;
    const [ahead, behind] = [shifted(1e-5), shifted(-1e-5)];
    trace.forEach(({ slope }, at) => expect(slope).toBeCloseTo((ahead[at].output - behind[at].output) / 2e-5, 5));
  });

  it("says where a neuron cannot learn", () => {
    const { trace, view } = opened(neuronWidget, { activation: "relu", b: -3, data: "AND" });
    expect(trace.every(({ slope }) => slope === 0)).toBe(true);
    expect(view(0).sentence).toContain("A slope of 0 gives nothing to learn by.");
  });

  it("counts the samples on their side of its line; one on the line is on neither", () => {
    const { trace, view } = opened(neuronWidget, { w1: 1, w2: 1, b: -1, data: "AND" });
    expect(trace.map(({ right }) => right)).toEqual([1, 2, 3, 4]);
    expect(view(last).sentence).toContain("4 of 4 so far are on their side of the line.");
    expect(neuronWidget.quantities?.[0].of(trace[3])).toBe(4);
    expect(opened(neuronWidget, { w1: 1, w2: 1, b: 0, data: "AND" }).trace[3].right).toBe(2);
  });

  it("draws a learner's step that no gradient flows through", () => {
    const step = (z: Tensor) => tensor(z.toArray<number[]>().map((sum) => (sum > 0 ? 1 : 0)));
    const { trace } = opened(neuronWidget, { data: "AND" }, { activation: step as never });
    expect(trace.map(({ output, slope }) => [output, slope])).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
      [1, 0],
    ]);
  });

  it("draws a learner's activation, with the slope that backward finds", () => {
    const { trace, view } = opened(neuronWidget, { data: "AND" }, { activation: ((x: Tensor) => x.mul(x)) as never });
    expect(trace[0].slope).toBeCloseTo(2 * trace[0].sum, 12);
    expect(view(last).beside?.[1].data[0]["y"]).toEqual(trace[0].curve?.outputs);
    expect(() => opened(neuronWidget, {}, { activation: (() => 1) as never })).toThrow(
      "expected the activation to return a tensor; got 1",
    );
  });

  it("lets the weights and the bias be dragged", () => {
    const { figure, beside = [] } = opened(neuronWidget, { w1: 1.5, b: -1 }).view(0);
    expect(figure.handles).toEqual([{ label: "Weights", x: 1.5, y: 0.5, sets: { x: "w1", y: "w2" } }]);
    expect(beside[0].handles?.[0]).toMatchObject({ x: -1, sets: { x: "b" } });
  });

  it.each([
    ["w1", 2],
    ["w2", -1],
    ["b", 1],
    ["activation", "tanh"],
    ["data", "XOR"],
  ])("is another when %s is %s", (name, value) => {
    expect(opened(neuronWidget, { [name]: value }).trace).not.toEqual(opened(neuronWidget).trace);
  });
});
