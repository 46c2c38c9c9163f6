import { axis } from "../parts/axis";
import type { BatchStep, GradientCloud } from "./step";
import { dots } from "../parts/dots";
import type { Point } from "../parts/half-plane";
import type { Figure } from "../view";

/** The gradients of many batches around the full one. */
export function gradientCloud(cloud: GradientCloud, full: Point, now: BatchStep | undefined): Figure {
  const farthest = Math.max(...cloud.gradients.map(([x, y]) => Math.hypot(x - full[0], y - full[1])));
  const reach = roundReach(1.1 * Math.max(farthest, 0.2 * Math.hypot(...full), 1e-6));
  return {
    name: "cloud",
    label: `The gradients of ${cloud.gradients.length} batches of ${cloud.size}, around the gradient of all samples`,
    data: [
      dots(`batches of ${cloud.size}`, cloud.gradients, "@class1", 5, 0.6, true),
      {
        ...dots("all samples", [full], "@good", 13, 1, true),
        marker: { color: "@good", symbol: "star", size: 14, line: { color: "@ink", width: 1 } },
      },
      {
        ...dots("this batch", now ? [now.gradient] : [], "@accent", 12, 1, true),
        marker: { color: "@accent", symbol: "diamond", size: 11, line: { color: "@ink", width: 1 } },
      },
    ],
    layout: {
      xaxis: axis("∂L/∂w₁", { range: [full[0] - reach, full[0] + reach] }),
      yaxis: axis("∂L/∂w₂", { range: [full[1] - reach, full[1] + reach] }),
      showlegend: true,
    },
  };
}

/** The next of 1, 2, 4, 8, …: each draw reaches elsewhere, and the axes shall not tremble with it. */
function roundReach(reach: number): number {
  return 2 ** Math.ceil(Math.log2(reach));
}
