import { heatColors } from "./heat-colors";
import type { Heat, PlotlyTrace } from "../view";

/** A heat map as a trace of Plotly's, for where no canvas can lie under the axes. */
export function heatTrace({
  x,
  y,
  columns,
  rows,
  values,
  range,
  scale,
  opacity = 1,
  smooth = true,
}: Heat): PlotlyTrace {
  const middles = ([low, high]: readonly [number, number], count: number): number[] =>
    Array.from({ length: count }, (_, index) => low + ((index + 0.5) * (high - low)) / count);
  return {
    type: "heatmap",
    x: middles(x, columns),
    y: middles(y, rows),
    z: Array.from({ length: rows }, (_, row) => Array.from(values.slice(row * columns, (row + 1) * columns))),
    zmin: range[0],
    zmax: range[1],
    colorscale: heatColors({ scale, range }),
    zsmooth: smooth && scale !== "classes" ? "best" : false,
    showscale: false,
    opacity,
    hoverinfo: "skip",
  };
}
