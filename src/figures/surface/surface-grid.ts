import { scalar, Tensor } from "../../engine/tensor";
import { checkOptions, describe, type Rule } from "../../engine/options";
import { countUpTo } from "../../engine/rules";
import type { DescentPath, Surface } from "../../train/descent";
import { boxAround, gridOf, type Grid } from "../parts/grid";
import type { Box, Point } from "../parts/half-plane";
import { formatVector } from "../parts/number";

/** Options of `contour` and `surface`. */
export interface SurfaceOptions {
  /** Range of the first coordinate; by default around the path, or from −5 to 5. */
  readonly x?: readonly [number, number];
  readonly y?: readonly [number, number];
  /** A descent on this surface: it is drawn, and can be walked. */
  readonly path?: DescentPath;
  /** Names of the two coordinates; w₁ and w₂ by default. */
  readonly names?: readonly [string, string];
  /** Cells along each side; 50 by default. */
  readonly cells?: number;
}

/** What the pictures of a surface keep, as JSON. */
export interface SurfaceTrace {
  readonly grid: Grid;
  readonly names: readonly [string, string];
  readonly path?: DescentPath;
}

const range: Rule = {
  expected: "to be two finite numbers, the lower first",
  advice: "for example [-5, 5]",
  kind: Array.isArray,
  holds: (value) => {
    const [low, high, ...more] = value as number[];
    return Number.isFinite(low) && Number.isFinite(high) && (low as number) < (high as number) && more.length === 0;
  },
};

const names: Rule = {
  expected: "to be two names",
  advice: 'for example ["weight", "bias"]',
  kind: Array.isArray,
  holds: (value) => (value as unknown[]).length === 2 && (value as unknown[]).every((each) => typeof each === "string"),
};

const pathRule: Rule = {
  expected: "to be a descent over two coordinates",
  advice: "give what descent() returned, from a start such as [-5, -2]",
  kind: (value) => typeof value === "object" && value !== null && Array.isArray((value as DescentPath).points),
  holds: (value) => (value as DescentPath).points[0]?.length === 2,
};

const cellsRule = countUpTo(300, "50 are fine enough for most surfaces");

/** Evaluates a surface, checked; `who` asks. */
export function surfaceTrace(who: string, surface: unknown, options: SurfaceOptions): SurfaceTrace {
  if (typeof surface !== "function")
    throw new TypeError(
      `${who}: expected a function of two coordinates; got ${describe(surface)} — for example ([x, y]) => x.mul(x).add(y.mul(y))`,
    );
  checkOptions(who, options, { x: range, y: range, path: pathRule, names, cells: cellsRule });
  const { path, cells = 50 } = options;
  const box = boxOfSurface(options, path);
  const grid = gridOf(box, cells, cells, (x, y) => heightAt(who, surface as Surface, [x, y]));
  return {
    // Four digits are finer than any screen, and a third of the notebook's bytes.
    grid: { ...grid, values: grid.values.map((value) => Number(value.toPrecision(4))) },
    names: options.names ?? ["w₁", "w₂"],
    ...(path !== undefined && { path }),
  };
}

function boxOfSurface(options: SurfaceOptions, path: DescentPath | undefined): Box {
  const around = path && boxAround(path.points as Point[], 0.35);
  return { x: options.x ?? around?.x ?? [-5, 5], y: options.y ?? around?.y ?? [-5, 5] };
}

function heightAt(who: string, surface: Surface, point: Point): number {
  const height: unknown = surface(point.map((value) => scalar(value)));
  if (height instanceof Tensor && height.data.length === 1) return height.item();
  throw new TypeError(
    `${who}: expected the surface to return a tensor of one number; got ${height instanceof Tensor ? `shape [${height.shape.join(", ")}]` : describe(height)} at ${formatVector(point)} — build it of tensor methods, such as x.mul(x)`,
  );
}
