import type { Point } from "../figures/half-plane";
import { symmetricEigen } from "./symmetric-eigen";

/**
 * Points of a layer's space, [points][units], seen in a plane: two units as they are; more along the two directions in which they spread
 * most (Pearson 1901), turned so that they lie as near as can be to where they came from (Schönemann 1966). That keeps the view still from
 * step to step.
 */
export function flatView(
  points: readonly ArrayLike<number>[],
  from: readonly Point[],
): (point: ArrayLike<number>) => Point {
  const units = points[0].length;
  if (units <= 2) return (point) => [point[0], units === 2 ? point[1] : 0];
  const middle = Array.from({ length: units }, (_, unit) => meanOf(points.map((point) => point[unit])));
  const spread = middle.map((_, a) =>
    middle.map((__, b) => meanOf(points.map((point) => (point[a] - middle[a]) * (point[b] - middle[b])))),
  );
  const [{ direction: first }, { direction: second }] = symmetricEigen(spread);
  const along = (point: ArrayLike<number>): Point => [dot(point, middle, first), dot(point, middle, second)];
  const turn = turnTo(points.map(along), from);
  return (point) => turn(along(point));
}

/** The rotation, or rotation and reflection, of a plane that brings points nearest to others. */
function turnTo(points: readonly Point[], others: readonly Point[]): (point: Point) => Point {
  const sum = (a: 0 | 1, b: 0 | 1): number => points.reduce((total, point, at) => total + point[a] * others[at][b], 0);
  const [xx, xy, yx, yy] = [sum(0, 0), sum(0, 1), sum(1, 0), sum(1, 1)];
  const isMirrored = Math.hypot(xx - yy, xy + yx) > Math.hypot(xx + yy, xy - yx);
  const sign = isMirrored ? -1 : 1;
  const angle = Math.atan2(xy - sign * yx, xx + sign * yy);
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  return ([x, y]) => [c * x - s * sign * y, s * x + c * sign * y];
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function dot(point: ArrayLike<number>, middle: readonly number[], direction: readonly number[]): number {
  return direction.reduce((sum, part, unit) => sum + part * (point[unit] - middle[unit]), 0);
}
