import { axis } from "../parts/axis";
import type { Box, Point } from "../parts/half-plane";
import { classMark } from "../parts/palette";
import type { Points } from "../parts/points";
import type { Figure, PlotlyTrace } from "../view";

/** A plane on its way into a layer's space: every point where it starts and where the layer puts it. */
export interface BentPlane {
  /** Lines of the grid over the inputs. */
  readonly lines: readonly (readonly Moved[])[];
  /** Pieces of the line where the model's answer changes. */
  readonly boundary: readonly (readonly Moved[])[];
  /** In the order of the data set. */
  readonly samples: readonly Moved[];
  readonly from: Box;
  readonly to: Box;
  /** Of the layer's two axes. */
  readonly names: readonly [string, string];
}

/** Where a point is among the inputs, and where the layer puts it. */
export interface Moved {
  readonly from: Point;
  readonly to: Point;
}

/** The plane at a share of its way, 0 for the inputs and 1 for the layer's space. */
export function bentGrid(plane: BentPlane, share: number, data: Points): Figure {
  const mix = (from: number, to: number): number => (1 - share) * from + share * to;
  const at = ({ from, to }: Moved): Point => [mix(from[0], to[0]), mix(from[1], to[1])];
  const range = (side: "x" | "y"): [number, number] => [
    mix(plane.from[side][0], plane.to[side][0]),
    mix(plane.from[side][1], plane.to[side][1]),
  ];
  const title = (which: 0 | 1): string =>
    share === 0
      ? data.features[which]
      : share === 1
        ? plane.names[which]
        : `${data.features[which]} → ${plane.names[which]}`;
  return {
    name: "bent",
    label: `The grid of inputs, ${Math.round(100 * share)} % of the way into the layer's space, with the samples and the line where the answer changes`,
    aspect: 1.2,
    data: [
      pathTrace(
        "grid",
        plane.lines.map((line) => line.map(at)),
        { color: "@muted/60", width: 1 },
      ),
      pathTrace(
        "boundary",
        plane.boundary.map((line) => line.map(at)),
        { color: "@ink", width: 3 },
      ),
      ...data.classes.map((name, index): PlotlyTrace => {
        const own = plane.samples.filter((_, sample) => data.rows[sample].y === index).map(at);
        const { color, symbol } = classMark(index);
        return {
          type: "scatter",
          mode: "markers",
          name,
          x: own.map(([x]) => x),
          y: own.map(([, y]) => y),
          marker: { color, symbol, size: 8, opacity: 0.85, line: { color: "@paper", width: 1 } },
          hovertemplate: `${name}<extra></extra>`,
        };
      }),
    ],
    layout: {
      xaxis: axis(title(0), { range: range("x"), showgrid: false }),
      yaxis: axis(title(1), { range: range("y"), showgrid: false }),
      legend: { orientation: "h", x: 0, y: 1.02, yanchor: "bottom" },
      showlegend: true,
    },
  };
}

function pathTrace(
  name: string,
  paths: readonly (readonly Point[])[],
  line: { color: string; width: number },
): PlotlyTrace {
  const points = paths.flatMap((path) => [...path, [null, null] as const]);
  return {
    type: "scatter",
    mode: "lines",
    name,
    x: points.map(([x]) => x),
    y: points.map(([, y]) => y),
    line,
    hoverinfo: "skip",
    showlegend: false,
  };
}
