import { middles, type Grid } from "./grid";
import type { Point } from "./half-plane";
import type { PlotlyTrace } from "./view";

/**
 * Where a grid passes through a level: short straight pieces, found cell by cell (marching squares, after Lorensen and Cline 1987), with the
 * saddle's question answered by the mean of the four corners. Cells with a corner that is not finite have no piece.
 */
export function contourPieces({ box, columns, rows, values }: Grid, level: number): [Point, Point][] {
  const xs = middles(box.x, columns);
  const ys = middles(box.y, rows);
  const pieces: [Point, Point][] = [];
  for (let row = 0; row + 1 < rows; row++)
    for (let column = 0; column + 1 < columns; column++) {
      // Corners in turn: lower left, lower right, upper right, upper left.
      const corners = [
        [column, row],
        [column + 1, row],
        [column + 1, row + 1],
        [column, row + 1],
      ] as const;
      const heights = corners.map(([i, j]) => (values[j * columns + i] as number) - level);
      if (!heights.every(Number.isFinite)) continue;
      const crossings: Point[] = [];
      corners.forEach(([i, j], corner) => {
        const [k, l] = corners[(corner + 1) % 4] as readonly [number, number];
        const from = heights[corner] as number;
        const to = heights[(corner + 1) % 4] as number;
        if (from >= 0 === to >= 0) return;
        const part = from / (from - to);
        crossings.push([mix(xs[i], xs[k], part), mix(ys[j], ys[l], part)]);
      });
      const [a, b, c, d] = crossings;
      if (a && b && !c) pieces.push([a, b]);
      if (a && b && c && d) {
        const middleAbove = heights.reduce((sum, height) => sum + height, 0) >= 0;
        const joinsFirst = middleAbove === (heights[0] as number) >= 0;
        pieces.push(
          ...((joinsFirst
            ? [
                [a, b],
                [c, d],
              ]
            : [
                [d, a],
                [b, c],
              ]) as [Point, Point][]),
        );
      }
    }
  return pieces;
}

/** Contour lines as one Plotly trace; each says its level when pointed at, in the words of `say`. */
export function contourTrace(
  grid: Grid,
  levels: readonly number[],
  look: { name: string; color: string; width: number; say?: (level: number) => string },
): PlotlyTrace {
  const x: (number | null)[] = [];
  const y: (number | null)[] = [];
  const text: string[] = [];
  for (const level of levels) {
    const said = look.say?.(level) ?? "";
    for (const [from, to] of contourPieces(grid, level)) {
      x.push(from[0], to[0], null);
      y.push(from[1], to[1], null);
      text.push(said, said, "");
    }
  }
  return {
    type: "scatter",
    mode: "lines",
    name: look.name,
    x,
    y,
    line: { color: look.color, width: look.width },
    ...(look.say ? { text, hovertemplate: "%{text}<extra></extra>" } : { hoverinfo: "skip" }),
    showlegend: false,
  };
}

function mix(from: number | undefined, to: number | undefined, part: number): number {
  return (from as number) + part * ((to as number) - (from as number));
}
