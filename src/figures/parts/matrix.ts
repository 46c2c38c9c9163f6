import { extent } from "./grid";
import { heatColors } from "./heat-colors";
import type { Heat, PlotlyTrace } from "../view";

/**
 * A matrix painted cell by cell, with cell [row, column] at x = column, y = row. The axis of y runs downwards in its figure, so that the first row
 * is on top. Numbers on both sides of zero have their colours' middle at zero.
 */
export function matrixHeat(rows: readonly (readonly number[])[], range?: readonly [number, number]): Heat {
  const values = rows.flat();
  const [low, high] = range ?? extent(values);
  const signed = low < 0;
  const most = Math.max(Math.abs(low), Math.abs(high)) || 1;
  return {
    x: [-0.5, rows[0].length - 0.5],
    y: [-0.5, rows.length - 0.5],
    columns: rows[0].length,
    rows: rows.length,
    values,
    range: signed ? [-most, most] : [low, high > low ? high : low + 1],
    scale: signed ? "diverging" : "sequential",
    opacity: 0.75,
    smooth: false,
  };
}

/** The scale of a heat map beside it: a trace of its own, as the map is no trace of Plotly's. */
export function colorBar(heat: Heat, title: string): PlotlyTrace {
  const [low, high] = heat.range;
  return {
    type: "scatter",
    mode: "markers",
    x: [null],
    y: [null],
    marker: {
      color: [low],
      cmin: low,
      cmax: high,
      colorscale: heatColors(heat),
      showscale: true,
      colorbar: {
        title: { text: title, side: "right" },
        thickness: 12,
        len: 0.9,
        outlinewidth: 0,
        tickfont: { color: "@muted" },
      },
    },
    opacity: heat.opacity ?? 1,
    hoverinfo: "skip",
    showlegend: false,
  };
}
