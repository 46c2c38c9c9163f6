import type { Dataset } from "../../data/dataset";
import { axis } from "../parts/axis";
import { curve } from "../parts/curve";
import type { Point } from "../parts/half-plane";
import type { Figure } from "../view";

/** The samples of one feature with what a model of two parameters, w and b, gives for them; before this step dashed. */
export function fittedPlane(data: Dataset, kind: "line" | "chance", now: Point, before: Point | undefined): Figure {
  const samples = [...data];
  const xs = samples.map(({ x }) => x[0]);
  const [low, high] = [Math.min(...xs), Math.max(...xs)];
  const margin = 0.15 * (high - low);
  const along = Array.from({ length: 81 }, (_, index) => low - margin + (index / 80) * (high - low + 2 * margin));
  const given = ([w, b]: Point): number[] =>
    along.map((x) => (kind === "line" ? w * x + b : 1 / (1 + Math.exp(-(w * x + b)))));
  const value = (x: number): number =>
    kind === "line" ? now[0] * x + now[1] : 1 / (1 + Math.exp(-(now[0] * x + now[1])));
  const ys = samples.map(({ y }) => y);
  const [bottom, top] = [Math.min(...ys), Math.max(...ys)];
  return {
    name: "data",
    label: `${data.name}, with what the model gives at this point of the surface`,
    data: [
      {
        type: "scatter",
        mode: "lines",
        name: "errors",
        x: samples.flatMap(({ x }) => [x[0], x[0], null]),
        y: samples.flatMap(({ x, y }) => [y, value(x[0]), null]),
        line: { color: "@bad", width: 1 },
        opacity: 0.6,
        hoverinfo: "skip",
        showlegend: false,
      },
      curve("before this step", along, before ? given(before) : [], { color: "@muted", dash: "dash" }),
      curve("model", along, given(now), { color: "@accent", width: 3 }),
      {
        type: "scatter",
        mode: "markers",
        name: "samples",
        x: xs,
        y: ys,
        marker: {
          color: ys.map((y) => (kind === "chance" ? `@class${y}` : "@class0")),
          symbol: ys.map((y) => (kind === "chance" && y === 1 ? "triangle-up" : "circle")),
          size: 8,
          line: { color: "@paper", width: 1 },
        },
        hovertemplate: `${data.features[0]} %{x:.3~g}: %{y:.3~g}<extra></extra>`,
        showlegend: false,
      },
    ],
    layout: {
      xaxis: axis(kind === "line" ? data.features[0] : `${data.features[0]}, standardised`, {
        range: [low - margin, high + margin],
      }),
      yaxis: axis(kind === "line" ? "y" : `chance of ${data.classes[1]}`, {
        range: [bottom - 0.3 * (top - bottom), top + 0.3 * (top - bottom)],
      }),
    },
  };
}
