import { describe, expect, it } from "vitest";
import { withLeftRun } from "../../src/figures/parts/left-run";
import type { PlotlyTrace, View } from "../../src/figures/view";
import type { ControlValue } from "../../src/widgets/control";
import { inCommon, valuesAt, type Leg } from "../../src/widgets/legs";
import type { Widget } from "../../src/widgets/widget";
import { widgets } from "../../src/widgets/widgets";
import { madeOn, opened } from "./opened";

const all = widgets as Readonly<Record<string, Widget>>;

/** For each widget that can be forked: a short run, a step in its middle, and another value of each control that it takes up. */
const forks: Readonly<
  Record<string, { start: Record<string, ControlValue>; at: number; other: Record<string, ControlValue> }>
> = {
  perceptron: { start: { species: "versicolor and virginica" }, at: 130, other: { learningRate: 4, epochs: 4 } },
  learningRate: { start: { steps: 30 }, at: 42, other: { learningRate: 1 } },
  dropout: { start: { epochs: 4 }, at: 70, other: { rate1: 0, rate2: 0.9, learningRate: 0.1, epochs: 3 } },
  batches: {
    start: { epochs: 4 },
    at: 13,
    other: { batchSize: "50", learningRate: 0.1, reshuffle: false, epochs: 2 },
  },
  earlyStopping: { start: { epochs: 12 }, at: 5, other: { learningRate: 0.1, epochs: 9 } },
  gradientFlow: { start: { steps: 30 }, at: 9, other: { learningRate: 2, steps: 20 } },
  hiddenSpace: { start: { epochs: 12 }, at: 5, other: { learningRate: 0.3, epochs: 9 } },
  featuresOrDepth: { start: { epochs: 12 }, at: 5, other: { learningRate: 3, epochs: 9 } },
  losses: { start: {}, at: 11, other: { learningRate: 4, steps: 20 } },
  digits: { start: { epochs: 4 }, at: 1, other: { learningRate: 0.5, epochs: 3 } },
  recommend: { start: { epochs: 20 }, at: 9, other: { l2: 0.05, ratings: "you, travel: 5", epochs: 30 } },
  generate: { start: { epochs: 10 }, at: 3, other: { epochs: 5 } },
  descent: { start: {}, at: 39, other: { learningRate: 0.3, optimizer: "adam", steps: 12 } },
  network: {
    start: { epochs: 4 },
    at: 14,
    other: {
      learningRate: 1,
      optimizer: "adam",
      batchSize: 20,
      loss: "squared error",
      dropout: 0.5,
      l1: 0.02,
      l2: 0.1,
      epochs: 3,
    },
  },
};

const left = ({ figure, beside = [] }: View): PlotlyTrace[] =>
  [figure, ...beside].flatMap(({ data }) => data.filter(({ name }) => name === "other run"));

it("is tried on every widget that takes controls up, and on all of these controls", () => {
  const takenUp = Object.entries(all).flatMap(([name, { takenUp: names }]) => (names ? [[name, new Set(names)]] : []));
  const known = Object.fromEntries(takenUp) as Record<string, Set<string>>;
  expect(Object.keys(forks).sort()).toEqual(Object.keys(known).sort());
  for (const [name, { other }] of Object.entries(forks)) {
    const untried = [...(known[name] ?? [])].filter((each) => !(each in other));
    expect(untried).toEqual({ descent: ["momentum"], network: ["weight", "weightValue"] }[name] ?? []);
  }
});

describe.each(Object.entries(forks))("a fork of %s", (name, { start, at, other }) => {
  const widget = all[name];
  const { trace, values } = opened(widget, start);
  const first: Leg = { from: -1, values };

  it("changes nothing when nothing is changed", () => {
    expect(madeOn(widget, [first, { from: at, values }])).toEqual(trace);
  });

  it.each(Object.entries(other))("takes %s, %s, up: what was before stays, what comes is another", (control, value) => {
    const legs = [first, { from: at, values: { ...values, [control]: value } }];
    const forked = madeOn(widget, legs);
    expect(forked.slice(0, at + 1)).toEqual(trace.slice(0, at + 1));
    expect(forked.slice(at + 1)).not.toEqual(trace.slice(at + 1));
    expect(forked.length).toBeGreaterThan(at + 1);
    // A part of it that is known is not made twice, and comes to the same.
    const known = trace.slice(0, inCommon([first], legs));
    expect(known).toHaveLength(at + 1);
    expect(madeOn(widget, legs, known)).toEqual(forked);
  });

  it("keeps the run that was left on the picture, dashed and by its name", () => {
    const [[control, value]] = Object.entries(other) as [[string, ControlValue]];
    const legs = [first, { from: at, values: { ...values, [control]: value } }];
    const forked = madeOn(widget, legs);
    const own = widget.view(forked, at + 1, valuesAt(legs, at + 1, widget.length));
    const whole = widget.view(trace, trace.length - 1, values);
    const seen = left(withLeftRun(own, whole, () => widget.view(trace, at + 1, values)));
    expect(seen.length).toBeGreaterThan(0);
    for (const each of seen) {
      expect(each["line"]).toMatchObject({ color: "@muted", dash: expect.stringMatching(/^(longdash|dot)$/) });
      expect((each["x"] as unknown[]).length).toBeGreaterThan(0);
    }
    expect(seen[0]["showlegend"]).toBe(true);
    expect(left(own)).toEqual([]);
  });
});

it("shows each step under the values that it was made with, and the length that was said last", () => {
  const legs: Leg[] = [
    { from: -1, values: { learningRate: 1, epochs: 5 } },
    { from: 9, values: { learningRate: 2, epochs: 8 } },
  ];
  expect(valuesAt(legs, -1, "epochs")).toEqual({ learningRate: 1, epochs: 8 });
  expect(valuesAt(legs, 9, "epochs")).toEqual({ learningRate: 1, epochs: 8 });
  expect(valuesAt(legs, 10)).toEqual({ learningRate: 2, epochs: 8 });
});

it("has room on its axes for both runs, in the kind of the one that is shown", () => {
  const figure = (type: string, range: number[]) =>
    ({
      figure: {
        name: "losses",
        label: "",
        data: [{ meta: "run", name: "loss", x: [0, 1], y: [1, 100] }],
        layout: { xaxis: { range: [0, 1] }, yaxis: { type, range } },
      },
      sentence: "",
    }) as View;
  const axis = (own: View, other: View): unknown => withLeftRun(own, other, () => other).figure.layout["yaxis"];
  expect(axis(figure("linear", [0, 2]), figure("log", [-1, 2]))).toEqual({ type: "linear", range: [0, 100] });
  expect(axis(figure("log", [-1, 1]), figure("linear", [0, 1000]))).toEqual({ type: "log", range: [-1, 3] });
});
