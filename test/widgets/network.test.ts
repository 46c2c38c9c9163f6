import { describe, expect, it } from "vitest";
import { optimizerNames } from "../../src/nn/optimizer";
import { fit } from "../../src/train/training";
import { readLayers } from "../../src/widgets/layers-text";
import { networkWidget } from "../../src/widgets/network";
import { dataNames, gradientHere, playData, playModel } from "../../src/widgets/network-run";
import { readPoints, writePoints } from "../../src/widgets/points-text";
import type { Widget } from "../../src/widgets/widget";
import { last, madeOn, opened } from "./opened";

const short = { epochs: 3 };

describe("the network widget", () => {
  it("trains as fit does", () => {
    const { trace, values } = opened(networkWidget, short);
    const { train, test } = playData(values);
    const history = fit(playModel(values), train, {
      validation: test,
      epochs: 3,
      batchSize: 10,
      learningRate: 0.1,
      seed: 1,
    });
    expect(trace.map(({ loss }) => loss)).toEqual(history.steps.map(({ loss }) => loss));
    expect(trace.at(-1)?.parameters).toEqual(Array.from(history.at(29).parameters));
  });

  it("shows own points that are held out as well, wherever they lie", () => {
    const points = "-1 0 a; 0 0 a; 0.1 0.2 a; 0.2 0 a; 1 0 b; 0.5 3 b; 0.4 -2 b; 0.8 0.1 b";
    const { values, view } = opened(networkWidget, { ...short, data: "own points", points });
    const [plane] = view(last).beside ?? [];
    const { range } = plane.layout["yaxis"] as { range: [number, number] };
    expect(plane.points).toBe("points");
    for (const half of Object.values(playData(values)))
      for (const { x } of half) {
        expect(x[1]).toBeGreaterThan(range[0]);
        expect(x[1]).toBeLessThan(range[1]);
      }
  });

  it("learns the circles", () => {
    const { view } = opened(networkWidget, { learningRate: 0.03, optimizer: "adam", epochs: 60 });
    expect(view(last).sentence).toMatch(/9\d of 100 test samples right/);
  });

  it("draws each unit's map in its place, blank between", () => {
    const { heat } = opened(networkWidget, { ...short, layers: "3" }).view(last).figure;
    const values = Array.from(heat?.values ?? []);
    expect(values.filter(Number.isFinite)).toHaveLength((2 + 3 + 2) * 24 * 24);
    expect(Math.max(...values.filter(Number.isFinite))).toBeLessThanOrEqual(1);
  });

  it.each(["weights", "gradients"])("shows the %s on its edges", (edges) => {
    const { figure } = opened(networkWidget, { ...short, edges }).view(5);
    const handles = figure.data.find(({ name }) => name === edges) as { text: string[]; customdata: string[] };
    expect(handles.text[0]).toMatch(/^x1 → unit 0 of hidden layer 1<br>weight −?[\d.]+<br>gradient/);
    expect(handles.customdata[0]).toBe("0,0,0");
    expect(figure.pick).toBe("weight");
  });

  it("has gradients that a small change of a weight confirms", () => {
    const { values } = opened(networkWidget, short);
    for (const loss of ["cross-entropy", "squared error"]) {
      const moved = { ...values, loss };
      const { train } = playData(moved);
      const model = playModel({ ...moved, loss });
      const lossAt = (shift: number): number => {
        const probe = model.clone();
        probe.layers[0].weights.data[1] += shift;
        const outputs = probe.forward(train.x);
        const target = (sample: number, unit: number): number => Number(train.y.data[sample] === unit);
        return loss === "squared error"
          ? outputs.data.reduce((sum, value, at) => sum + (value - target(Math.floor(at / 2), at % 2)) ** 2, 0) /
              outputs.data.length
          : outputs.logSoftmax().data.reduce((sum, value, at) => sum - value * target(Math.floor(at / 2), at % 2), 0) /
              train.size;
      };
      expect(gradientHere(model, train, loss)[0][0][1]).toBeCloseTo((lossAt(1e-5) - lossAt(-1e-5)) / 2e-5, 6);
    }
  });

  it("sets the weight that was clicked", () => {
    const { values } = opened(networkWidget, { ...short, weight: "0,1,2", weightValue: 2.5 });
    expect(playModel(values).layers[0].weights.toArray<number[][]>()[1][2]).toBe(2.5);
    expect(() => opened(networkWidget, { weight: "0,9,9" })).toThrow(
      'network: expected a weight as layer,from,to, such as 0,1,3; got "0,9,9"',
    );
  });

  it("takes up a weight that is set in the middle of a run, once", () => {
    const { trace, values } = opened(networkWidget, { epochs: 6 });
    const turned = madeOn(networkWidget as Widget, [
      { from: -1, values },
      { from: 29, values: { ...values, weight: "0,1,2", weightValue: 3 } },
    ]) as typeof trace;
    const weightAt = (step: number): number => turned[step].parameters?.[4 + 2] ?? NaN;
    expect(turned[29].parameters).toEqual(trace[29].parameters);
    expect(Math.abs(weightAt(30) - 3)).toBeLessThan(0.3);
    expect(weightAt(59)).not.toBe(weightAt(30));
    expect(turned.map(({ step }) => step)).toEqual(trace.map(({ step }) => step));
  });

  it("says at which step it diverged", () => {
    const { trace, view } = opened(networkWidget, { learningRate: 3, layers: "8 linear, 8 linear, 8 linear" });
    expect(trace.at(-1)?.diverged).toBe(true);
    expect(view(last).sentence).toMatch(/Diverged at step 4\.$/);
  });

  it.each([
    ["noise", 0.3],
    ["layers", "3"],
    ["activation", "relu"],
    ["learningRate", 0.5],
    ["batchSize", 1],
    ["loss", "squared error"],
    ["dropout", 0.5],
    ["l1", 0.01],
    ["l2", 0.05],
    ["share", 20],
    ["seed", 2],
    ...dataNames.slice(1).map((name) => ["data", name] as const),
    ...optimizerNames.slice(1).map((name) => ["optimizer", name] as const),
  ] as const)("runs another way when %s is %s", (name, value) => {
    expect(opened(networkWidget, { ...short, [name]: value }).trace).not.toEqual(opened(networkWidget, short).trace);
  });

  it("steps sample by sample where a batch is one", () => {
    expect(opened(networkWidget, { epochs: 1, batchSize: 1 }).trace).toHaveLength(100);
  });
});

describe("readLayers", () => {
  it("reads units, and an activation where a layer has its own", () => {
    expect(readLayers("network", "8, 4 relu", "tanh")).toEqual({ sizes: [8, 4], activations: ["tanh", "relu"] });
    expect(readLayers("network", "", "tanh")).toEqual({ sizes: [], activations: [] });
  });
  it.each(["x", "0", "65", "8 relou", "8 relu 3", "1,1,1,1,1,1,1"])("refuses %s", (text) => {
    expect(() => readLayers("network", text, "tanh")).toThrow(/^network: expected/);
  });
});

describe("readPoints", () => {
  it("reads what writePoints writes, and a CSV with a heading", () => {
    const data = readPoints(
      "network",
      writePoints([
        { x: 0.1, y: 2, name: "b" },
        { x: -1, y: 0, name: "a" },
      ]),
    );
    expect([data.classes, data.at(0)]).toEqual([["a", "b"], { x: [0.1, 2], y: 1 }]);
    expect(readPoints("network", "x,y,class\n1,2,a\n3,4,b").size).toBe(2);
  });
  it("refuses what is no point, and a single class", () => {
    expect(() => readPoints("network", "1 2")).toThrow('got "1 2"');
    expect(() => readPoints("network", "1 2 a")).toThrow("two classes or more; got 1");
  });
});
