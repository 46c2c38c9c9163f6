import { middles, type Grid } from "./grid";
import type { Point } from "./half-plane";
import type { PlotlyTrace } from "../view";

/** Where a level crosses an edge of the grid; `edge` names it, for both of the cells that share it. */
interface Crossing {
  readonly edge: number;
  readonly point: Point;
}

/**
 * Where a grid passes through a level: short straight pieces, found cell by cell (marching squares, after Lorensen and Cline 1987), with the
 * saddle's question answered by the mean of the four corners. Cells with a corner that is not finite have no piece.
 */
export function contourPieces(grid: Grid, level: number): [Point, Point][] {
  return crossingPairs(grid, level).map(([from, to]) => [from.point, to.point]);
}

/** The same pieces, joined to lines as long as they go: of these a dash can be seen. */
export function contourPaths(grid: Grid, level: number): Point[][] {
  const pairs = crossingPairs(grid, level);
  const at = new Map<number, number[]>();
  pairs.forEach((pair, index) => {
    for (const { edge } of pair) at.set(edge, [...(at.get(edge) ?? []), index]);
  });
  const used = new Set<number>();
  const follow = (from: Crossing): Point[] => {
    const path: Point[] = [];
    for (let edge = from.edge; ;) {
      const next = at.get(edge)?.find((index) => !used.has(index));
      if (next === undefined) return path;
      used.add(next);
      const [a, b] = pairs[next];
      const end = a.edge === edge ? b : a;
      path.push(end.point);
      edge = end.edge;
    }
  };
  return pairs.flatMap(([from, to], index) => {
    if (used.has(index)) return [];
    used.add(index);
    return [[...follow(from).reverse(), from.point, to.point, ...follow(to)]];
  });
}

function crossingPairs({ box, columns, rows, values }: Grid, level: number): [Crossing, Crossing][] {
  const xs = middles(box.x, columns);
  const ys = middles(box.y, rows);
  const pairs: [Crossing, Crossing][] = [];
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
      const crossings: Crossing[] = [];
      const cross = (edge: number, x: number, y: number): void => void crossings.push({ edge, point: [x, y] });
      if (a >= 0 !== b >= 0) cross(2 * at, left + ((right - left) * a) / (a - b), bottom);
      if (b >= 0 !== c >= 0) cross(2 * at + 3, right, bottom + ((top - bottom) * b) / (b - c));
      if (c >= 0 !== d >= 0) cross(2 * (at + columns), right - ((right - left) * c) / (c - d), top);
      if (d >= 0 !== a >= 0) cross(2 * at + 1, left, top - ((top - bottom) * d) / (d - a));
      if (crossings.length === 2) pairs.push([crossings[0], crossings[1]]);
      if (crossings.length === 4) {
        // Where the middle is on the side of the lower left corner, the pieces cut off the other two.
        const first = a + b + c + d >= 0 === a >= 0 ? 0 : 3;
        for (const start of [first, first + 2]) pairs.push([crossings[start % 4], crossings[(start + 1) % 4]]);
      }
    }
  return pairs;
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
    for (const path of contourPaths(grid, level)) {
      for (const [across, up] of path) {
        x.push(across);
        y.push(up);
        text.push(said);
      }
      x.push(null);
      y.push(null);
      text.push("");
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
