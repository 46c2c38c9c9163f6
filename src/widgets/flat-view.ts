import type { Point } from "../figures/parts/half-plane";
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
  return points[0].length <= 2 ? firstTwo : turnedView(points, from);
}

/** The same, but also two units are turned as a whole, to lie as near as can be to where they should. */
export function turnedView(
  points: readonly ArrayLike<number>[],
  from: readonly Point[],
): (point: ArrayLike<number>) => Point {
  const along = points[0].length <= 2 ? firstTwo : mostSpread(points);
  const turn = turnTo(points.map(along), from);
  return (point) => turn(along(point));
}

function firstTwo(point: ArrayLike<number>): Point {
  return [point[0], point.length > 1 ? point[1] : 0];
}

function mostSpread(points: readonly ArrayLike<number>[]): (point: ArrayLike<number>) => Point {
  const middle = Array.from(points[0], (_, unit) => meanOf(points.map((point) => point[unit])));
  const spread = middle.map((_, a) =>
    middle.map((__, b) => meanOf(points.map((point) => (point[a] - middle[a]) * (point[b] - middle[b])))),
  );
  const [{ direction: first }, { direction: second }] = symmetricEigen(spread);
  return (point) => [dot(point, middle, first), dot(point, middle, second)];
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
