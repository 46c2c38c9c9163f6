import { axis } from "../parts/axis";
import { extent } from "../parts/grid";
import type { LossStep } from "./tracks";
import { trackBars } from "./track-marks";
import type { Figure } from "../view";

/** A bar for each number that can be changed: how far each loss pulls at it. */
export function pulls(
  names: readonly string[],
  labels: readonly string[],
  trace: readonly LossStep[],
  now: LossStep | undefined,
): Figure {
  const [low, high] = extent(trace.flatMap(({ tracks }) => tracks.flatMap(({ gradient }) => gradient)));
  const room = 0.08 * (high - low || 1);
  return {
    name: "slopes",
    label: `The gradient of ${names.join(" and of ")} at each`,
    data: names.map((name, index) => trackBars(name, labels, now?.tracks[index].gradient ?? [], index)),
    layout: {
      barmode: "group",
      xaxis: axis("", { type: "category" }),
      yaxis: axis("gradient", { zeroline: true, range: [Math.min(0, low) - room, Math.max(0, high) + room] }),
      showlegend: true,
    },
  };
}
