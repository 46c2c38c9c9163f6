import { extent, type Grid } from "./grid";

/** How the heights of a surface are divided: evenly, or by ratios where most of it lies near the bottom. */
export interface Heights {
  /** Where contour lines are drawn, from low to high. */
  readonly levels: readonly number[];
  /** A height's place between the lowest, 0, and the highest, 1: what is painted. */
  place(height: number): number;
}

// A surface half of which lies in the lowest 15 % is a canyon: even levels would leave its floor blank. (A round bowl has 30 %.)
const canyon = 0.15;

/** The heights of a grid, with `count` levels. */
export function heightsOf({ values }: Pick<Grid, "values">, count: number): Heights {
  const finite = values.filter(Number.isFinite).sort((a, b) => a - b);
  const [low, high] = extent(finite);
  const size = high - low || 1;
  const middle = (finite[Math.floor(finite.length / 2)] ?? low) - low;
  const steps = Array.from({ length: count }, (_, index) => (index + 1) / (count + 1));
  if (middle >= canyon * size)
    return { levels: steps.map((part) => low + part * size), place: (height) => (height - low) / size };
  // Even steps of log(1 + height/unit): by ratios far up, evenly near the bottom.
  const unit = Math.max(middle / 50, size * 1e-6);
  const full = Math.log1p(size / unit);
  return {
    levels: steps.map((part) => low + unit * Math.expm1(part * full)),
    place: (height) => Math.log1p(Math.max(0, height - low) / unit) / full,
  };
}
