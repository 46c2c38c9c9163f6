import { arrow, axis } from "../parts/axis";
import type { BatchStep, GradientCloud } from "./step";
import { pathTraces } from "../surface/contour-figure";
import { dots } from "../parts/dots";
import type { Grid } from "../parts/grid";
import type { Point } from "../parts/half-plane";
import { relief } from "../parts/relief";
import { atSteps } from "../parts/step-ids";
import type { Figure } from "../view";

/** The loss from above, the path of the updates, and where each of many possible batches would lead from here. */
export function batchContour(
  grid: Grid,
  path: readonly Point[],
  cloud: GradientCloud,
  learningRate: number,
  now: BatchStep | undefined,
): Figure {
  const { heat, lines } = relief(grid, 14, 0.5, (height) => `loss ${height}`);
  const [x, y] = now?.point ?? path[path.length - 1];
  const led = (gradient: Point): Point => [x - learningRate * gradient[0], y - learningRate * gradient[1]];
  const ends = cloud.gradients.map(led);
  return {
    name: "contour",
    label: "The loss over both weights from above, the path of the updates, and where other batches would lead",
    aspect: 1.05,
    heat,
    data: [
      lines,
      dots("where other batches lead", ends, "@class1", 4, 0.55),
      ...pathTraces(path).map((trace) =>
        atSteps(
          trace,
          path.map((_, index) => index - 1),
        ),
      ),
    ],
    layout: {
      xaxis: axis("w₁", { range: [...grid.box.x] }),
      yaxis: axis("w₂", { range: [...grid.box.y] }),
      annotations: now
        ? [
            arrow([x, y], led(now.full), { color: "@good", width: 2.5 }),
            arrow([x, y], now.after, { color: "@accent", width: 3 }),
          ]
        : [],
    },
  };
}
