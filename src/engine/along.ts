import type { Shape } from "./shape";

/** How an axis lies in an array: `outer` blocks of `length` rows of `inner` neighbours. Position: (o · length + k) · inner + i. */
export interface Lie {
  readonly outer: number;
  readonly length: number;
  readonly inner: number;
}

/** How axis `axis` of `shape` lies; without an axis, all numbers lie in one row. */
export function lieOf(shape: Shape, axis: number | undefined): Lie {
  let [outer, length, inner] = [1, 1, 1];
  for (const [at, size] of shape.entries())
    if (axis === undefined || at === axis) length *= size;
    else if (at < axis) outer *= size;
    else inner *= size;
  return { outer, length, inner };
}

/** Visits the first position and the number of every line along the axis: its elements are `inner` apart. */
export function eachLine({ outer, length, inner }: Lie, visit: (start: number, line: number) => void): void {
  for (let o = 0; o < outer; o++) for (let i = 0; i < inner; i++) visit(o * length * inner + i, o * inner + i);
}
