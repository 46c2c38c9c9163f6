import type { PlotlyTrace } from "../../figures/view";

/**
 * A trace with its place in the legend, also before it has a point: Plotly leaves empty ones out, so that the legend would come with the first
 * step and push the picture down.
 */
export function inLegend(trace: PlotlyTrace): PlotlyTrace {
  const { type, name, showlegend, x } = trace;
  const isEmpty = type === "scatter" && Array.isArray(x) && x.length === 0;
  return isEmpty && name !== undefined && showlegend !== false ? { ...trace, x: [null], y: [null] } : trace;
}
