import { describe, expect, it } from "vitest";
import type { View } from "../../src/figures/view";
import { fit } from "../../src/train/training";
import { flatView } from "../../src/widgets/flat-view";
import { hiddenSpaceWidget } from "../../src/widgets/hidden-space";
import { bentData, bentModel } from "../../src/widgets/hidden-space-run";
import { last, opened } from "./opened";

const short = { epochs: 10 };
const named = (view: View, name: string) =>
  view.figure.data.find((trace) => trace["name"] === name) as unknown as { x: number[]; y: number[] };

describe("the hidden space widget", () => {
  it("trains as training does", () => {
    const { trace, values } = opened(hiddenSpaceWidget, short);
    const plan = values as unknown as Parameters<typeof bentModel>[0];
    const history = fit(bentModel(plan), bentData(plan), {
      epochs: 10,
      batchSize: 12,
      optimizer: "adam",
      learningRate: 0.03,
      seed: 1,
    });
    expect(trace.map(({ loss }) => loss)).toEqual(history.epochs.map(({ loss }) => loss));
  });

  it("starts the morph at the inputs, and ends it at what two units give", () => {
    const moved = { ...short, width: 2 };
    const { trace, values } = opened(hiddenSpaceWidget, moved);
    const plan = values as unknown as Parameters<typeof bentModel>[0];
    const data = bentData(plan);
    const [name] = data.classes;
    const own = [...data].filter(({ y }) => y === 0);
    const start = named(opened(hiddenSpaceWidget, { ...moved, morph: 0 }).view(last), name);
    expect(start.x).toEqual(own.map(({ x }) => x[0]));
    const model = bentModel(plan);
    model.parameters = Float64Array.from(trace[trace.length - 1].parameters);
    const hidden = model.passes(own.map(({ x }) => x))[0].outputs.toArray<number[][]>();
    const end = named(opened(hiddenSpaceWidget, moved).view(last), name);
    expect(end.x).toEqual(hidden.map(([x]) => x));
    expect(end.y).toEqual(hidden.map(([, y]) => y));
    const half = named(opened(hiddenSpaceWidget, { ...moved, morph: 50 }).view(last), name);
    half.x.forEach((x, at) => expect(x).toBeCloseTo((start.x[at] + end.x[at]) / 2, 12));
  });

  it("shows the boundary straight in the space of the last hidden layer", () => {
    const { trace, values, view } = opened(hiddenSpaceWidget, { width: 2, data: "moons" });
    const model = bentModel(values as unknown as Parameters<typeof bentModel>[0]);
    model.parameters = Float64Array.from(trace[trace.length - 1].parameters);
    const { weights, bias } = model.layers[1];
    const [[a, b], [c, d]] = weights.toArray<number[][]>();
    const [first, second] = bias.data;
    const line = named(view(last), "boundary");
    expect(line.x.length).toBeGreaterThan(30);
    // The difference of the logits is zero; a grid of 60 cells finds the place to about a hundredth of it.
    const scale = Math.hypot(b - a, d - c);
    line.x.forEach((x, at) => {
      if (x !== null) expect(Math.abs((b - a) * x + (d - c) * line.y[at] + second - first) / scale).toBeLessThan(0.05);
    });
    expect(view(last).sentence).toContain("along a straight line.");
  });

  it("learns circles with three units, and moves nothing but the picture with the morph and the layer", () => {
    const { trace } = opened(hiddenSpaceWidget);
    expect(trace[trace.length - 1].accuracy).toBeGreaterThan(0.95);
    expect(hiddenSpaceWidget.viewControls).toEqual(["morph", "layer"]);
    expect(opened(hiddenSpaceWidget, { morph: 0, layer: 3 }).trace).toEqual(trace);
  });

  it("offers the layer only where there are several", () => {
    expect(hiddenSpaceWidget.relevant?.({ layers: 1 })).not.toContain("layer");
    expect(hiddenSpaceWidget.relevant?.({ layers: 2 })).toContain("layer");
    expect(opened(hiddenSpaceWidget, { ...short, layers: 2, layer: 2 }).view(last).sentence).toContain(
      "hidden layer 2",
    );
  });

  it.each([
    ["data", "moons"],
    ["layers", 2],
    ["width", 4],
    ["activation", "relu"],
    ["learningRate", 0.1],
    ["seed", 2],
  ])("runs another way when %s is %s", (name, value) => {
    expect(opened(hiddenSpaceWidget, { ...short, [name]: value }).trace).not.toEqual(
      opened(hiddenSpaceWidget, short).trace,
    );
  });
});

describe("a flat view of many units", () => {
  it("brings back a plane that was turned and mirrored in space", () => {
    const from = [
      [1, 0],
      [0, 2],
      [-1, -1],
      [0, -1],
    ] as const;
    const mirrored = from.map(([x, y]) => [0.6 * y - 0.8 * x, 0.8 * y + 0.6 * x, 0, 5]);
    const view = flatView(mirrored, from);
    mirrored.forEach((point, at) => {
      const [x, y] = view(point);
      expect(x).toBeCloseTo(from[at][0], 10);
      expect(y).toBeCloseTo(from[at][1], 10);
    });
  });
});
