import { axis } from "../parts/axis";
import { pathTraces } from "../surface/contour-figure";
import { gridOf } from "../parts/grid";
import type { Box, Point } from "../parts/half-plane";
import { formatNumber } from "../parts/number";
import { relief } from "../parts/relief";
import type { Figure } from "../view";

/**
 * A quadratic loss in the plane of its steepest and of a flat direction, seen from its bottom, with the path of a run: along the steep one it swings, along
 * the flat one it crawls. Other directions are left out.
 */
export function ratePlane(curvatures: Point, start: Point, path: readonly Point[]): Figure {
  const [steep, flat] = curvatures;
  // One picture for all learning rates: along the steep direction runs swing as far beyond the bottom as they came.
  const far = 1.6 * Math.abs(start[0]) || 1;
  const [left, right] = [-0.5 * start[1], 1.4 * start[1]].sort((a, b) => a - b);
  const box: Box = { x: left < right ? [left, right] : [-1, 1], y: [-far, far] };
  const grid = gridOf(box, 48, 48, (x, y) => 0.5 * (flat * x * x + steep * y * y));
  const { heat, lines } = relief(grid, 12, 0.5, (height) => `${height} above the bottom`);
  return {
    name: "plane",
    label: "The loss over its steepest and a flat direction, with the path of the run",
    heat,
    data: [lines, ...pathTraces(path.map(([a, b]): Point => [b, a]))],
    layout: {
      xaxis: axis(`a flat direction, λ ${formatNumber(flat, 3)}`, { range: [...box.x] }),
      yaxis: axis(`the steepest, λ ${formatNumber(steep, 3)}`, { range: [...box.y] }),
    },
  };
}
