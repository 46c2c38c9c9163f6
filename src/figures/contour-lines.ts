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
      const at = row * columns + column;
      // Corners in turn: lower left, lower right, upper right, upper left.
      const [a, b, c, d] = [
        values[at] - level,
        values[at + 1] - level,
        values[at + columns + 1] - level,
        values[at + columns] - level,
      ];
      if (!Number.isFinite(a + b + c + d)) continue;
      const [left, right, bottom, top] = [xs[column], xs[column + 1], ys[row], ys[row + 1]];
      const crossings: Point[] = [];
      if (a >= 0 !== b >= 0) crossings.push([left + ((right - left) * a) / (a - b), bottom]);
      if (b >= 0 !== c >= 0) crossings.push([right, bottom + ((top - bottom) * b) / (b - c)]);
      if (c >= 0 !== d >= 0) crossings.push([right - ((right - left) * c) / (c - d), top]);
      if (d >= 0 !== a >= 0) crossings.push([left, top - ((top - bottom) * d) / (d - a)]);
      if (crossings.length === 2) pieces.push([crossings[0], crossings[1]]);
      if (crossings.length === 4) {
        // Where the middle is on the side of the lower left corner, the pieces cut off the other two.
        const first = a + b + c + d >= 0 === a >= 0 ? 0 : 3;
        for (const start of [first, first + 2]) pieces.push([crossings[start % 4], crossings[(start + 1) % 4]]);
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
