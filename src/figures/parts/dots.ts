import type { Point } from "./half-plane";
import type { PlotlyTrace } from "../view";

/** Points of one kind, without a line. */
export function dots(
  name: string,
  points: readonly Point[],
  color: string,
  size: number,
  opacity: number,
  showlegend = false,
): PlotlyTrace {
  return {
    type: "scatter",
    mode: "markers",
    name,
    x: points.map(([x]) => x),
    y: points.map(([, y]) => y),
    marker: { color, size, opacity },
    hovertemplate: `${name} (%{x:.3~g}, %{y:.3~g})<extra></extra>`,
    showlegend,
  };
}

/** A ring around the point that is looked at; empty where there is none. */
export function ring(point: readonly number[] | undefined): PlotlyTrace {
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
