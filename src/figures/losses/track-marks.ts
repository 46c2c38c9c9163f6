import { trackMarks } from "./tracks";
import type { PlotlyTrace } from "../view";

/** Bars of one loss among several: its colour, and a pattern that tells it apart without. */
export function trackBars(name: string, x: readonly string[], y: readonly number[], index: number): PlotlyTrace {
  return {
    type: "bar",
    name,
    x: [...x],
    y: [...y],
    marker: {
      color: trackMarks[index].color,
      pattern: { shape: ["", "/", "x"][index], fgcolor: "@paper", fillmode: "overlay", size: 6 },
    },
    hovertemplate: `%{x}: %{y:.4~g}<extra>${name}</extra>`,
  };
}

/** Places that a loss has come to. */
export function trackDots(
  x: readonly number[],
  y: readonly number[],
  color: string,
  symbol: string,
  size: number,
): PlotlyTrace {
  return {
    type: "scatter",
    mode: "markers",
    x,
    y,
    marker: { color, symbol, size, line: { color: "@ink", width: 1.5 } },
    hovertemplate: "%{y:.4~g}<extra></extra>",
    showlegend: false,
  };
}
