import type { Box, Point } from "./half-plane";
import type { Heat } from "../view";

/** Values in the middles of the cells of a regular grid over a box; row 0 is at `box.y[0]`. */
export interface Grid {
  readonly box: Box;
  readonly columns: number;
  readonly rows: number;
  /** Row by row. */
  readonly values: readonly number[] | Float32Array | Float64Array;
}

/** The middles of `count` cells between two ends. */
export function middles([low, high]: readonly [number, number], count: number): number[] {
  return Array.from({ length: count }, (_, index) => low + ((index + 0.5) * (high - low)) / count);
}

/** The middles of all cells, row by row. */
export function cellsOf(box: Box, columns: number, rows: number): Point[] {
  const xs = middles(box.x, columns);
  return middles(box.y, rows).flatMap((y) => xs.map((x): Point => [x, y]));
}

/** A grid of a function of two numbers. */
export function gridOf(box: Box, columns: number, rows: number, value: (x: number, y: number) => number): Grid {
  return { box, columns, rows, values: cellsOf(box, columns, rows).map(([x, y]) => value(x, y)) };
}

/** Least and greatest of the values that are finite; 0 and 1 when none is. */
export function extent(values: ArrayLike<number>): [number, number] {
  let least = Infinity;
  let greatest = -Infinity;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as number;
    if (!Number.isFinite(value)) continue;
    least = Math.min(least, value);
    greatest = Math.max(greatest, value);
  }
  return least <= greatest ? [least, greatest] : [0, 1];
}

/** A grid painted under the axes. */
export function heatOf(grid: Grid, look: Pick<Heat, "range" | "scale" | "opacity" | "smooth">): Heat {
  const { box, columns, rows, values } = grid;
  return { x: box.x, y: box.y, columns, rows, values, ...look };
}

/** A box around some points, with a share of its size more on every side; a point's own 1 where it has no size. */
export function boxAround(points: Iterable<Point>, margin: number): Box {
  const all = [...points].filter((point) => point.every(Number.isFinite));
  const side = (axis: 0 | 1): [number, number] => {
    const [low, high] = extent(all.map((point) => point[axis]));
    const more = margin * (high - low) || 1;
    return [low - more, high + more];
  };
  return { x: side(0), y: side(1) };
}
