import { describe, expect, it } from "vitest";
import { contourPieces } from "../../../src/figures/parts/contour-lines";
import { boxAround, extent, gridOf, middles } from "../../../src/figures/parts/grid";
import { heightsOf } from "../../../src/figures/parts/heights";

const box = { x: [-2, 2], y: [-2, 2] } as const;

describe("contourPieces", () => {
  it("finds the circle of a bowl, to the size of its cells", () => {
    const bowl = gridOf(box, 60, 60, (x, y) => x * x + y * y);
    const ends = contourPieces(bowl, 1).flat();
    expect(ends.length).toBeGreaterThan(100);
    for (const [x, y] of ends) expect(Math.hypot(x, y)).toBeCloseTo(1, 2);
  });

  it("finds a straight line exactly, and nothing at a level that is not reached", () => {
    const plane = gridOf(box, 9, 9, (x, y) => x + 2 * y);
    for (const [x, y] of contourPieces(plane, 0.3).flat()) expect(x + 2 * y).toBeCloseTo(0.3, 10);
    expect(contourPieces(plane, 100)).toEqual([]);
  });

  it("joins a saddle by the mean of its corners", () => {
    const corners = (values: number[]) => contourPieces({ box, columns: 2, rows: 2, values }, 0);
    const level = (pieces: [unknown, unknown][]) => pieces.map((ends) => JSON.stringify(ends));
    const joined = corners([3, -1, -1, 3]);
    const apart = corners([1, -3, -3, 1]);
    expect(joined).toHaveLength(2);
    expect(apart).toHaveLength(2);
    // The middle is above: the two corners below are cut off, each by a piece at its own side.
    expect(joined.every(([[, a], [, b]]) => a * b >= 0 || Math.abs(a) + Math.abs(b) > 0)).toBe(true);
    expect(level(joined)).not.toEqual(level(apart));
    const sidesOf = (pieces: readonly (readonly [readonly number[], readonly number[]])[]) =>
      pieces.map(([from, to]) => Math.sign(from[0] + to[0]) * Math.sign(from[1] + to[1]));
    expect(sidesOf(joined)).toEqual([-1, -1]);
    expect(sidesOf(apart)).toEqual([1, 1]);
  });

  it("leaves out cells with a corner that is no number", () => {
    expect(contourPieces({ box, columns: 2, rows: 2, values: [1, -1, NaN, 1] }, 0)).toEqual([]);
  });
});

describe("heightsOf", () => {
  it("divides a bowl evenly and a canyon by ratios", () => {
    const even = heightsOf(
      gridOf(box, 40, 40, (x, y) => x * x + y * y),
      4,
    ).levels;
    expect(even[1] - even[0]).toBeCloseTo(even[3] - even[2], 10);
    const canyon = heightsOf(
      gridOf(box, 40, 40, (x, y) => 100 * (y - x * x) ** 2),
      4,
    );
    expect(canyon.levels[3] - canyon.levels[2]).toBeGreaterThan(3 * (canyon.levels[1] - canyon.levels[0]));
    expect(canyon.place(0)).toBeCloseTo(0, 6);
  });
});

describe("grids", () => {
  it("put a value in the middle of its cell", () => {
    expect(middles([0, 4], 4)).toEqual([0.5, 1.5, 2.5, 3.5]);
  });

  it("find their extent among what is finite", () => {
    expect(extent([NaN, 3, -Infinity, 1])).toEqual([1, 3]);
    expect(extent([NaN])).toEqual([0, 1]);
  });

  it("leave a margin around points, also around one", () => {
    expect(
      boxAround(
        [
          [0, 1],
          [2, 1],
          [NaN, 5],
        ],
        0.1,
      ),
    ).toEqual({ x: [-0.2, 2.2], y: [0, 2] });
  });
});
