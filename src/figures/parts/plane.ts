import type { Points } from "./points";
import { grow, halfPlane, lineInBox, type Box, type Point } from "./half-plane";
import { classMark } from "./palette";
import type { PlotlyLayout, PlotlyTrace } from "../view";

/** A linear unit in the plane: the line w·x + b = 0 and its two sides. */
export interface Line {
  readonly weights: readonly number[];
  readonly bias: number;
}

/** A box around the points of a data set with two features, a margin included, so that the axes never move in a run. */
export function boxOf(data: Points): Box {
  const side = (column: number): [number, number] => {
    let low = Infinity;
    let high = -Infinity;
    for (const { x } of data.rows) {
      low = Math.min(low, x[column] as number);
      high = Math.max(high, x[column] as number);
    }
    const margin = 0.12 * (high - low || 1);
    return [low - margin, high + margin];
  };
  return { x: side(0), y: side(1) };
}

/** One trace a class: its points, in its colour and its symbol. */
export function classPoints(data: Points): PlotlyTrace[] {
  return data.classes.map((name, index) => {
    const own = data.rows.map((row, sample) => ({ ...row, sample })).filter(({ y }) => y === index);
    const { color, symbol } = classMark(index);
    return {
      type: "scatter",
      mode: "markers",
      name,
      x: own.map(({ x }) => x[0]),
      y: own.map(({ x }) => x[1]),
      customdata: own.map(({ sample }) => sample),
      hovertemplate: `${name}, number %{customdata}<br>${data.features[0]} %{x}<br>${data.features[1]} %{y}<extra></extra>`,
      marker: { color, symbol, size: 9, opacity: 0.85, line: { color: "@paper", width: 1 } },
    };
  });
}

// The axes keep one scale, so the page may show more than the box: the sides are drawn well past it.
const beyond = 5;

/** The two sides of a line, each filled with the colour of the class that the unit gives there. */
export function sides({ weights, bias }: Line, box: Box): PlotlyTrace[] {
  const [a, b] = [weights[0] as number, weights[1] as number];
  return [-1, 1].map((sign) => {
    const polygon =
      a === 0 && b === 0 && bias === 0 ? [] : halfPlane(grow(box, beyond), [sign * a, sign * b], sign * bias);
    return {
      type: "scatter",
      mode: "lines",
      x: polygon.map(([x]) => x),
      y: polygon.map(([, y]) => y),
      fill: "toself",
      fillcolor: classMark(sign < 0 ? 0 : 1).fill,
      line: { width: 0 },
      hoverinfo: "skip",
      showlegend: false,
    };
  });
}

/** The line w·x + b = 0 itself; empty where there is none. */
export function lineTrace(
  line: Line | undefined,
  box: Box,
  look: { name: string; color: string; width: number; dash: string },
): PlotlyTrace {
  const ends = line && lineInBox(grow(box, beyond), plane(line.weights), line.bias);
  return {
    type: "scatter",
    mode: "lines",
    name: look.name,
    x: ends?.map(([x]) => x) ?? [],
    y: ends?.map(([, y]) => y) ?? [],
    line: { color: look.color, width: look.width, dash: look.dash },
    hoverinfo: "skip",
    showlegend: false,
  };
}

/** An arrow from the line, at its point nearest to the middle of the box, along w: the side that is classed as 1. */
export function normalArrow({ weights, bias }: Line, box: Box): PlotlyLayout[] {
  const [a, b] = plane(weights);
  const length = Math.hypot(a, b);
  if (length === 0 || !lineInBox(box, [a, b], bias)) return [];
  const middle: Point = [(box.x[0] + box.x[1]) / 2, (box.y[0] + box.y[1]) / 2];
  const away = (a * middle[0] + b * middle[1] + bias) / length;
  const foot: Point = [middle[0] - (away * a) / length, middle[1] - (away * b) / length];
  const reach = 0.3 * Math.min(box.x[1] - box.x[0], box.y[1] - box.y[0]);
  const tip: Point = [foot[0] + (reach * a) / length, foot[1] + (reach * b) / length];
  return [
    {
      x: tip[0],
      y: tip[1],
      ax: foot[0],
      ay: foot[1],
      xref: "x",
      yref: "y",
      axref: "x",
      ayref: "y",
      text: "",
      showarrow: true,
      arrowhead: 2,
      arrowsize: 1.1,
      arrowwidth: 2,
      arrowcolor: "@ink",
    },
    {
      x: tip[0],
      y: tip[1],
      xref: "x",
      yref: "y",
      text: "<b>w</b>",
      showarrow: false,
      xshift: 10,
      yshift: 10,
      font: { color: "@ink" },
    },
  ];
}

/** Axes of a data plane: named by the features, one scale for both, so that a normal looks perpendicular. */
export function planeLayout(data: Points, box: Box): PlotlyLayout {
  return {
    xaxis: { title: { text: data.features[0] }, range: [...box.x], zeroline: false },
    yaxis: { title: { text: data.features[1] }, range: [...box.y], zeroline: false, scaleanchor: "x" },
    legend: { orientation: "h", x: 0, y: 1.02, yanchor: "bottom" },
    showlegend: true,
  };
}

function plane(weights: readonly number[]): Point {
  return [weights[0] as number, weights[1] as number];
}
