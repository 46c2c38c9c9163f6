import { onCurve, sumsOf, type ActivationCurve } from "./activation-curve";
import { arrow, axis, note, rule } from "./axis";
import { curve } from "./curve";
import { extent, gridOf, heatOf } from "./grid";
import { grow, type Box, type Point } from "./half-plane";
import { formatNumber } from "./number";
import { classPoints, lineTrace, planeLayout, type Line } from "./plane";
import { classMark } from "./palette";
import type { Points } from "./points";
import type { Figure, PlotlyLayout, PlotlyTrace } from "./view";

/** One sample as the neuron sees it, as plain JSON. */
export interface NeuronVisit {
  readonly sample: number;
  readonly x: Point;
  readonly y: number;
  /** w·x + b */
  readonly sum: number;
  readonly output: number;
  readonly slope: number;
}

/** The plane: what the neuron gives everywhere, its line, its weights as an arrow from the origin, and the sample that is looked at. */
export function neuronPlane(
  data: Points,
  box: Box,
  line: Line,
  activation: ActivationCurve,
  now: NeuronVisit | undefined,
): Figure {
  const [w1, w2] = line.weights;
  // Past the box: one scale for both axes may show more than it.
  const grid = gridOf(grow(box, 1.7), 64, 64, (x, y) => onCurve(activation, w1 * x + w2 * y + line.bias));
  const [low, high] = extent(grid.values);
  const most = Math.max(Math.abs(low), Math.abs(high)) || 1;
  return {
    name: "plane",
    label: `${data.classes.join(" and ")} by ${data.features.join(" and ")}, with what the neuron gives, its line and its weights`,
    aspect: 1.1,
    heat: heatOf(grid, { range: [-most, most], scale: "diverging", opacity: 0.4 }),
    data: [
      ...classPoints(data),
      lineTrace(line, box, { name: "line", color: "@ink", width: 3, dash: "solid" }),
      ringAt(now?.x),
    ],
    layout: {
      ...planeLayout(data, box),
      annotations: [
        arrow([0, 0], [w1, w2], { color: "@accent", width: 3 }),
        note("<b>w</b>", w1, w2, { xshift: 10, yshift: 10 }),
      ],
    },
    handles: [{ label: "Weights", x: w1, y: w2, sets: { x: "w1", y: "w2" } }],
  };
}

/** The number line of z = w·x + b: every sample, and the terms of the one that is looked at, head to tail. */
export function neuronLine(
  data: Points,
  visits: readonly NeuronVisit[],
  line: Line,
  now: NeuronVisit | undefined,
  reach: number,
): Figure {
  const terms = now ? termsOf(line, now) : [];
  return {
    name: "line",
    label: "The number line of z = w·x + b, with every sample and the terms of this one",
    aspect: 2,
    data: [
      ...data.classes.map((name, index): PlotlyTrace => {
        const own = visits.filter(({ y }) => y === index);
        const { color, symbol } = classMark(index);
        return {
          type: "scatter",
          mode: "markers",
          name,
          x: own.map(({ sum }) => sum),
          y: own.map(() => -0.25 - 0.25 * index),
          marker: { color, symbol, size: 8, opacity: 0.8 },
          hovertemplate: `${name}: z %{x:.3~g}<extra></extra>`,
          showlegend: false,
        };
      }),
    ],
    layout: {
      xaxis: axis("z = w·x + b", { range: [-reach, reach], zeroline: true }),
      yaxis: { visible: false, range: [-0.9, 1.35] },
      shapes: [
        rule("x", 0, { color: "@ink", width: 2, dash: "solid" }),
        ...(now ? [rule("x", now.sum, { color: "@accent", dash: "dot" })] : []),
      ],
      annotations: [
        ...terms.flatMap(({ from, to, words }, index) => [
          arrow([from, 1 - 0.32 * index], [to, 1 - 0.32 * index], {
            color: index === 2 ? "@muted" : "@accent",
            width: 2.5,
          }),
          note(words, -reach, 1 - 0.32 * index, { xanchor: "left", font: { color: "@ink", size: 11 } }),
        ]),
      ],
    },
    handles: [{ label: "Bias", x: line.bias, y: 0.36, sets: { x: "b" } }],
  };
}

/** The activation and its derivative, with every sample on it and the tangent at the one that is looked at. */
export function neuronActivation(
  activation: ActivationCurve,
  visits: readonly NeuronVisit[],
  now: NeuronVisit | undefined,
): Figure {
  const z = sumsOf(activation);
  const [low, high] = extent([...activation.outputs, ...activation.slopes]);
  const margin = 0.15 * (high - low || 1);
  const reach = 0.18 * (activation.to - activation.from);
  const tangent = now ? [now.sum - reach, now.sum + reach] : [];
  return {
    name: "activation",
    label: "The activation over z and its derivative, with the tangent at this sample",
    data: [
      curve("activation", z, activation.outputs, { color: "@class0", width: 2.5, unit: "z %{x:.3~g}" }),
      curve("derivative", z, activation.slopes, { color: "@class1", dash: "dash", unit: "z %{x:.3~g}" }),
      curve(
        "tangent",
        tangent,
        tangent.map((at) => (now ? now.output + now.slope * (at - now.sum) : 0)),
        { color: "@accent", width: 2 },
      ),
      {
        type: "scatter",
        mode: "markers",
        x: visits.map(({ sum }) => sum),
        y: visits.map(({ output }) => output),
        marker: {
          color: visits.map(({ y }) => classMark(y).color),
          symbol: visits.map(({ y }) => classMark(y).symbol),
          size: 6,
          opacity: 0.7,
        },
        hoverinfo: "skip",
        showlegend: false,
      },
      ringAt(now && [now.sum, now.output]),
    ],
    layout: {
      xaxis: axis("z", { range: [activation.from, activation.to] }),
      yaxis: axis("output", { range: [low - margin, high + margin] }),
      showlegend: true,
    },
  };
}

function termsOf({ weights, bias }: Line, { x }: NeuronVisit): { from: number; to: number; words: string }[] {
  const [first, second] = [weights[0] * x[0], weights[1] * x[1]];
  return [
    { from: 0, to: first, words: `w₁·x₁ = ${formatNumber(first, 3)}` },
    { from: first, to: first + second, words: `w₂·x₂ = ${formatNumber(second, 3)}` },
    { from: first + second, to: first + second + bias, words: `b = ${formatNumber(bias, 3)}` },
  ];
}

function ringAt(point: Point | undefined): PlotlyLayout {
  return {
    type: "scatter",
    mode: "markers",
    name: "this sample",
    x: point ? [point[0]] : [],
    y: point ? [point[1]] : [],
    marker: { symbol: "circle-open", size: 18, color: "@accent", line: { width: 3 } },
    hoverinfo: "skip",
    showlegend: false,
  };
}
