/** Sizes of the axes, the outermost first; `[]` is a scalar's. */
export type Shape = readonly number[];

/** How many numbers a tensor of this shape holds. */
export function sizeOf(shape: Shape): number {
  let size = 1;
  for (const length of shape) size *= length;
  return size;
}

/** Whether two shapes are the same. */
export function sameShape(a: Shape, b: Shape): boolean {
  return a.length === b.length && a.every((length, axis) => length === b[axis]);
}

/** A shape as messages and notebooks show it: `[2, 3]`. */
export function shapeText(shape: Shape): string {
  return `[${shape.join(", ")}]`;
}

/** The shape that two shapes stretch to (NumPy's broadcasting: aligned at the last axis, length 1 repeats), or undefined. */
export function broadcastShape(a: Shape, b: Shape): Shape | undefined {
  if (sameShape(a, b)) return a;
  const rank = Math.max(a.length, b.length);
  const shape: number[] = [];
  for (let axis = 1; axis <= rank; axis++) {
    const left = a[a.length - axis] ?? 1;
    const right = b[b.length - axis] ?? 1;
    if (left !== right && left !== 1 && right !== 1) return undefined;
    shape.unshift(left === 1 ? right : left);
  }
  return shape;
}

/** For each element of the stretched shape `to`, the position of the element of `from` that it repeats. */
export function broadcastPositions(from: Shape, to: Shape): Int32Array {
  const steps = to.map(() => 0);
  let step = 1;
  for (let axis = 1; axis <= from.length; axis++) {
    const length = from[from.length - axis];
    if (length > 1) steps[to.length - axis] = step;
    step *= length;
  }
  return positionsOf(to, steps);
}

/** For each element of `shape`, row by row, its position in an array where one step along an axis is `steps[axis]`. */
export function positionsOf(shape: Shape, steps: readonly number[]): Int32Array {
  const positions = new Int32Array(sizeOf(shape));
  const index = shape.map(() => 0);
  let position = 0;
  for (let i = 0; i < positions.length; i++) {
    positions[i] = position;
    // Count up as an odometer does, the last axis fastest.
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      const length = shape[axis];
      const step = steps[axis];
      index[axis] = index[axis] + 1;
      position += step;
      if (index[axis] < length) break;
      index[axis] = 0;
      position -= step * length;
    }
  }
  return positions;
}
