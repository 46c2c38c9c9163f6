import { axis } from "../parts/axis";
import { curve } from "../parts/curve";
import { extent } from "../parts/grid";
import { reachOfZ, trackMarks, type LossStep } from "./tracks";
import { trackDots } from "./track-marks";
import type { Figure, PlotlyTrace } from "../view";

/** Every loss by z, with where each has come to. */
export function lossesByZ(
  names: readonly string[],
  first: LossStep | undefined,
  now: LossStep | undefined,
  z: number,
): Figure {
  const { curves } = first ?? {};
  const [, high] = extent(curves?.losses.flat() ?? []);
  return {
    name: "losses",
    label: `${names.join(" and ")} by z, with where each has come to`,
    data: names.flatMap((name, index): PlotlyTrace[] => {
      const { color, dash, symbol } = trackMarks[index];
      const track = now?.tracks[index];
      return [
        curve(name, curves?.z ?? [], curves?.losses[index] ?? [], { color, dash, width: 2.5, unit: "z %{x:.3~g}" }),
        trackDots(track ? [track.values[0]] : [], track ? [track.loss] : [], color, symbol, 12),
      ];
    }),
    layout: {
      xaxis: axis("z", { range: reachOfZ }),
      yaxis: axis("loss", { range: [-0.05 * high, 1.1 * high] }),
      showlegend: true,
    },
    handles: [{ label: "z", x: z, y: 0, sets: { x: "z" } }],
  };
}
