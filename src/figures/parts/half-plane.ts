/** A rectangle in the units of the axes. */
export interface Box {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

export type Point = readonly [number, number];

/** The part of a box where w·x + b >= 0, as the corners of a polygon in order; empty when there is none. */
export function halfPlane(box: Box, weights: Point, bias: number): Point[] {
  const score = ([x, y]: Point): number => weights[0] * x + weights[1] * y + bias;
  const corners = boxCorners(box);
  const polygon: Point[] = [];
  corners.forEach((corner, index) => {
    const next = corners[(index + 1) % corners.length] as Point;
    const here = score(corner);
    const there = score(next);
    if (here >= 0) polygon.push(corner);
    if (here >= 0 !== there >= 0) polygon.push(between(corner, next, here / (here - there)));
  });
  return polygon;
}

/** Where the line w·x + b = 0 enters and leaves a box; undefined when it passes by, or when w is 0. */
export function lineInBox(box: Box, weights: Point, bias: number): [Point, Point] | undefined {
  const corners = boxCorners(box);
  const score = ([x, y]: Point): number => weights[0] * x + weights[1] * y + bias;
  const ends: Point[] = [];
  corners.forEach((corner, index) => {
    const next = corners[(index + 1) % corners.length] as Point;
    const here = score(corner);
    const there = score(next);
    if (here >= 0 !== there >= 0) ends.push(between(corner, next, here / (here - there)));
  });
  return ends.length === 2 ? [ends[0] as Point, ends[1] as Point] : undefined;
}

/** A box with the same middle, `times` as wide and as high. */
export function grow(box: Box, times: number): Box {
  const stretch = ([low, high]: readonly [number, number]): [number, number] => {
    const more = ((times - 1) * (high - low)) / 2;
    return [low - more, high + more];
  };
  return { x: stretch(box.x), y: stretch(box.y) };
}

function boxCorners({ x, y }: Box): Point[] {
  return [
    [x[0], y[0]],
    [x[1], y[0]],
    [x[1], y[1]],
    [x[0], y[1]],
  ];
}

function between(from: Point, to: Point, part: number): Point {
  return [from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])];
}
