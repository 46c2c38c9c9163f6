import { middles } from "../parts/grid";
import type { SurfaceTrace } from "./surface-grid";
import type { Figure, PlotlyTrace } from "../view";

/** A surface in three dimensions, with a path on it up to a step. */
export function surfaceFigure({ grid, names, path }: SurfaceTrace, step: number): Figure {
  const { box, columns, rows, values } = grid;
  const points = (path?.points ?? []).slice(0, step + 1);
  const side = (title: string): PlotlyTrace => ({
    title: { text: title },
    gridcolor: "@grid",
    color: "@ink",
    zerolinecolor: "@grid",
  });
  return {
    name: "surface",
    label: `Heights over ${names.join(" and ")}, as a landscape`,
    aspect: 1.15,
    data: [
      {
        type: "surface",
        x: middles(box.x, columns),
        y: middles(box.y, rows),
        z: Array.from({ length: rows }, (_, row) => values.slice(row * columns, (row + 1) * columns)),
        colorscale: [
          [0, "@paper"],
          [1, "@accent"],
        ],
        opacity: 0.9,
        showscale: false,
        hovertemplate: `${names[0]} %{x:.4~g}<br>${names[1]} %{y:.4~g}<br>height %{z:.4~g}<extra></extra>`,
        contours: { z: { show: true, color: "@muted", width: 1 } },
      },
      {
        type: "scatter3d",
        mode: "lines+markers",
        name: "path",
        x: points.map(([x]) => x),
        y: points.map((point) => point[1]),
        z: (path?.losses ?? []).slice(0, step + 1),
        line: { color: "@ink", width: 5 },
        marker: { color: points.map((_, index) => (index === step ? "@bad" : "@ink")), size: 4 },
        hovertemplate: "height %{z:.4~g}<extra></extra>",
        showlegend: false,
      },
    ],
    layout: {
      scene: {
        xaxis: side(names[0]),
        yaxis: side(names[1]),
        zaxis: side("height"),
        aspectmode: "cube",
        camera: { eye: { x: 1.4, y: -1.5, z: 0.9 } },
      },
    },
  };
}
