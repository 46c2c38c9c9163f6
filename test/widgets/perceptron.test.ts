import { describe, expect, it } from "vitest";
import { perceptronWidget } from "../../src/widgets/perceptron";
import { last, opened } from "./opened";

const traceNamed = (view: ReturnType<ReturnType<typeof opened>["view"]>, name: string) =>
  view.figure.data.find((trace) => trace["name"] === name) as { x: number[] };

describe("the perceptron widget", () => {
  it("separates the two flowers with four updates, and says so at the end", () => {
    const { trace, view } = opened(perceptronWidget);
    expect(trace.filter(({ mistake }) => mistake).map(({ sample }) => sample)).toEqual([0, 50, 0, 1]);
    const { sentence, ledger, formula } = view(last);
    expect(sentence).toContain("w = (0.5, 0.8), b = −2");
    expect(sentence).toContain("separated after 4 updates");
    expect(ledger?.rows).toHaveLength(4);
    expect(formula).toContain("mistakes ≤ (R/γ)² = 410");
  });

  it("says before the first flower that there is no line, and draws none", () => {
    const { view } = opened(perceptronWidget);
    expect(view(-1).sentence).toContain("there is no line yet");
    expect(traceNamed(view(-1), "line").x).toEqual([]);
    expect(traceNamed(view(last), "line").x).toHaveLength(2);
  });

  it("writes out the arithmetic of a mistake", () => {
    const { view } = opened(perceptronWidget, { learningRate: 0.5 });
    expect(view(0).formula).toEqual([
      "score = w·x + b = 0·1.4 + 0·0.2 + 0 = 0",
      "t · score = −1 · 0 = 0 ≤ 0: a mistake",
      "w ← (0, 0) + 0.5·(−1)·(1.4, 0.2) = (−0.7, −0.1)",
      "b ← 0 + 0.5·(−1) = −0.5;  mistakes ≤ (R/γ)² = 410",
    ]);
  });

  it("draws the rule's line beside a learner's that strays from it", () => {
    const forgotBias = (weights: number[], x: number[], target: number, learningRate: number): number[] =>
      weights.map((weight, index) => (index < 2 ? weight + learningRate * target * x[index] : weight));
    const strays = opened(perceptronWidget, {}, { update: forgotBias as never }).view(0);
    expect(traceNamed(strays, "the rule's").x).not.toEqual([]);
    expect(strays.formula?.join()).toContain("your update: w = (−1.4, −0.2), b = 0");
    expect(traceNamed(opened(perceptronWidget).view(0), "the rule's").x).toEqual([]);
  });

  it("admits that no line separates versicolor and virginica", () => {
    const { view } = opened(perceptronWidget, { species: "versicolor and virginica" });
    expect(view(last).sentence).toMatch(/Stopped after 10 epochs, still with \d+ mistakes in the last/);
    expect(view(last).formula).toContain("no line separates these classes");
  });

  it("holds the mistakes of a pair that no line separates beside", () => {
    const other = (moved: object) =>
      opened(perceptronWidget, moved as never).view(0).beside?.[0].data[1] as { name: string; y: number[] };
    expect(other({}).name).toBe("versicolor and virginica");
    expect(other({}).y).toHaveLength(10);
    expect(Math.min(...other({}).y)).toBeGreaterThan(0);
    expect(other({ species: "versicolor and virginica" })).toMatchObject({
      name: "setosa and versicolor",
      y: [2, 2, 0],
    });
  });

  it.each([
    ["learningRate", 0.1],
    ["species", "setosa and virginica"],
    ["features", "sepal length and width"],
    ["order", "shuffled"],
    ["epochs", 2],
  ])("runs another way when %s is %s", (name, value) => {
    const usual = opened(perceptronWidget).trace;
    expect(opened(perceptronWidget, { [name]: value }).trace).not.toEqual(usual);
  });

  it("names its seed where the order is shuffled", () => {
    const shuffled = (seed: number) => opened(perceptronWidget, { order: "shuffled", seed });
    expect(shuffled(7).view(0).sentence).toContain("Seed 7.");
    expect(shuffled(7).trace).not.toEqual(shuffled(8).trace);
    expect(shuffled(7).trace).toEqual(shuffled(7).trace);
  });
});
