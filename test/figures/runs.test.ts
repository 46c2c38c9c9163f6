import { describe, expect, it } from "vitest";
import { dataset } from "../../src/data/dataset";
import { compare, gradientFlow, lossCurve, network, pictures } from "../../src/figures";
import type { PictureDefinition } from "../../src/figures/view";
import { mlp } from "../../src/nn/mlp";
import { descent } from "../../src/train/descent";
import { sweep } from "../../src/train/sweep";
import { fit, training } from "../../src/train/training";

const line = dataset({ x: [[-1], [-0.5], [0.5], [1]], y: [-2, -1, 1, 2] });
const run = (learningRate: number, options = {}) =>
  fit(mlp({ layers: [1, 1], seed: 1 }), line, { learningRate, epochs: 20, batchSize: 2, ...options });

describe("lossCurve", () => {
  it("puts each epoch's record at the end of its batches", () => {
    const { figure } = lossCurve(run(0.1));
    const [batches, epochs] = figure.data as { x: number[] }[];
    expect(batches.x.slice(0, 4)).toEqual([-0.5, 0, 0.5, 1]);
    expect(epochs.x.slice(0, 2)).toEqual([0, 1]);
  });

  it("names the best epoch, and the end of a run that stopped early", () => {
    const history = run(0.3, { validation: line, patience: 1, minDelta: 0.2 });
    expect(history.stopped).toBe("early");
    const { sentence, figure } = lossCurve(history);
    expect(sentence).toContain(`Stopped early after epoch ${history.epochs.length - 1}.`);
    expect(sentence).toContain(`Best: epoch ${history.best?.epoch} with`);
    const words = (figure.layout["annotations"] as { text: string }[]).map(({ text }) => text);
    expect(words).toContain("stopped");
  });

  it("says at which step a run diverged, and marks it", () => {
    const history = run(1e5);
    const last = history.steps[history.steps.length - 1];
    const { sentence, figure } = lossCurve(history);
    expect(sentence).toContain(`It diverged at step ${last.step}, epoch ${last.epoch}`);
    expect(figure.data.some(({ name }) => name === "diverged")).toBe(true);
    expect(lossCurve(run(0.1)).figure.data.some(({ name }) => name === "diverged")).toBe(false);
  });

  it("draws a run that is not over, from its first batch on", () => {
    const going = training(mlp({ layers: [1, 1] }), line, { batchSize: 1 });
    going.next();
    expect(lossCurve(going.history).sentence).toBe("1 batch, no whole epoch yet.");
    for (let step = 0; step < 5; step++) going.next();
    expect(lossCurve(going.history).sentence).toMatch(/^After epoch 0: loss /);
  });

  it("refuses what is no history", () => {
    expect(() => lossCurve([1, 2] as never)).toThrow("lossCurve: expected a history; got [1, 2] — give what fit()");
  });
});

describe("compare", () => {
  it("says at each step where every run is, and which diverged", () => {
    const picture = compare({ slow: run(0.01), wild: run(1e5) });
    const { view } = pictures["compare"] as PictureDefinition<unknown>;
    expect(picture.sentence).toMatch(/^Loss at epoch 19: slow [\d.]+; wild diverged at epoch \d+\.$/);
    expect(view(picture.trace, 0).sentence).toMatch(/^Loss at epoch 0: slow/);
  });

  it("keeps the axis for the runs that did not diverge", () => {
    const { layout } = compare({ slow: run(0.01), wild: run(1e5) }).figure;
    const { type, range } = layout["yaxis"] as { type?: string; range: number[] };
    expect(type === "log" ? 10 ** range[1] : range[1]).toBeLessThan(100);
  });

  it("takes what sweep returned, by its values", () => {
    const swept = sweep({ learningRate: [0.01, 0.1] }, ({ learningRate }) => run(learningRate));
    expect(compare(swept).figure.data[0]["name"]).toBe("learningRate 0.01");
  });

  it("takes descents and lists, but not one beside the other", () => {
    const path = descent(([x]) => x.mul(x), { start: [1], steps: 3 });
    expect(compare({ a: path }).length).toBe(4);
    expect(() => compare({ a: path, b: [1, 2] })).toThrow('got loss by step in "a" and value by index in "b"');
    expect(() => compare({ a: run(0.1) }, { quantity: "accuracy" })).toThrow("expected accuracy in every run");
    expect(() => compare({})).toThrow("expected at least one run");
  });
});

describe("gradientFlow", () => {
  const deep = (activation: "sigmoid" | "relu") =>
    fit(mlp({ layers: [1, 6, 6, 6, 6, 6, 6, 1], activation, seed: 1 }), line, { epochs: 1, batchSize: 4 });

  it("sees the gradient vanish on its way back through sigmoids", () => {
    expect(gradientFlow(deep("sigmoid")).sentence).toMatch(/The first layer gets \d+ times less than the last/);
  });

  it("counts the outputs of relu that are stuck at zero", () => {
    const { trace } = gradientFlow(deep("relu")) as { trace: unknown };
    const [{ saturated }] = (trace as { frames: { saturated: (number | null)[] }[] }).frames;
    expect(saturated[0]).toBeGreaterThan(0);
    expect(saturated[6]).toBeNull();
  });

  it("refuses a run without a step", () => {
    expect(() => gradientFlow(training(mlp({ layers: [1, 1] }), line).history)).toThrow("at least one step");
  });
});

describe("network", () => {
  it("draws an edge for each weight, negative ones dashed, and names it when pointed at", () => {
    const model = mlp({ layers: [1, 2, 1], precision: "float64" });
    model.layers[0].weights.set([[2, -1]]);
    model.layers[1].weights.set([[0.5], [NaN]]);
    const { figure, sentence } = network(model, line);
    const edges = figure.data.find(({ name }) => name === "weights") as { text: string[] };
    expect(edges.text[0]).toBe("x1 → unit 0 of hidden layer 1<br>weight 2");
    expect(edges.text).toHaveLength(4);
    const dashed = figure.data.filter(({ line: look }) => (look as { dash?: string } | undefined)?.dash === "dash");
    expect(dashed.flatMap(({ x }) => x as number[]).filter((x) => x !== null)).toEqual([0, 1]);
    expect(sentence).toBe("1, 2, 1 units, 4 weights, 1 of them not finite.");
  });

  it("names a single output by the class that it is high for, the second of two", () => {
    const lamp = dataset({ x: [[0], [1]], y: [0, 1], classes: ["dark", "lit"] });
    const named = ({ figure }: ReturnType<typeof network>) => JSON.stringify(figure);
    expect(named(network(mlp({ layers: [1, 2, 1] }), lamp))).toMatch(/^(?!.*dark).*lit/);
    expect(named(network(mlp({ layers: [1, 2, 2] }), lamp))).toMatch(/dark.*lit/);
  });

  it("leaves out the middle of a wide layer, and says how many", () => {
    const { figure } = network(mlp({ layers: [2, 64, 2] }));
    const words = (figure.layout["annotations"] as { text: string }[]).map(({ text }) => text);
    expect(words).toContain("49 more");
    expect((figure.data.find(({ name }) => name === "units") as { x: number[] }).x).toHaveLength(2 + 15 + 2);
  });
});
