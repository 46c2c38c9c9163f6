import { arrow, axis } from "../parts/axis";
import type { Point } from "../parts/half-plane";
import { ofRun } from "../parts/left-run";
import { relief } from "../parts/relief";
import type { SurfaceTrace } from "./surface-grid";
import type { Figure, PlotlyLayout, PlotlyTrace } from "../view";

/** A surface from above: painted, with lines of equal height, and a path over it up to a step. */
export function contourFigure(trace: SurfaceTrace, step: number): Figure {
  const { grid, names, path } = trace;
  const { heat, lines } = relief(grid, 14, 0.55, (height) => `height ${height}`);
  const points = (path?.points ?? []).slice(0, step + 1) as Point[];
  return {
    name: "contour",
    label: `Heights over ${names.join(" and ")}, from above`,
    aspect: 1.15,
    heat,
    data: [lines, ...pathTraces(points)],
    layout: {
      xaxis: axis(names[0], { range: [...grid.box.x] }),
      yaxis: axis(names[1], { range: [...grid.box.y] }),
      annotations: lastStep(points),
    },
  };
}

/** A path as line and points: the start a ring, where it is now filled. */
export function pathTraces(points: readonly Point[], color = "@ink"): PlotlyTrace[] {
  const last = points.length - 1;
  return [
    ofRun({
      type: "scatter",
      mode: "lines+markers",
      name: "path",
      x: points.map(([x]) => x),
      y: points.map(([, y]) => y),
      customdata: points.map((_, index) => index),
      hovertemplate: "step %{customdata}: (%{x:.4~g}, %{y:.4~g})<extra></extra>",
      line: { color, width: 2 },
      marker: {
        color: points.map((_, index) => (index === 0 ? "@paper" : index === last ? "@accent" : color)),
        size: points.map((_, index) => (index === last ? 11 : index === 0 ? 9 : 5)),
        line: { color, width: 1.5 },
      },
      showlegend: false,
    }),
  ];
}

function lastStep(points: readonly Point[]): PlotlyLayout[] {
  const [from, to] = points.slice(-2);
  return from && to && from.every(Number.isFinite) && to.every(Number.isFinite)
    ? [arrow(from, to, { color: "@accent" })]
    : [];
}
