import { axis } from "../parts/axis";
import { curve } from "../parts/curve";
import { extent } from "../parts/grid";
import { reachOfZ, trackMarks, type LossStep } from "./tracks";
import { trackDots } from "./track-marks";
import type { Figure, PlotlyTrace } from "../view";

/** The slope of every loss by z: what learning is made of. */
export function slopesByZ(names: readonly string[], first: LossStep | undefined, now: LossStep | undefined): Figure {
  const { curves } = first ?? {};
  const [low, high] = extent(curves?.slopes.flat() ?? []);
  const room = 0.08 * (high - low || 1);
  return {
    name: "slopes",
    label: `The gradient of ${names.join(" and of ")} by z`,
    data: names.flatMap((name, index): PlotlyTrace[] => {
      const { color, dash, symbol } = trackMarks[index];
      const track = now?.tracks[index];
      return [
        curve(name, curves?.z ?? [], curves?.slopes[index] ?? [], { color, dash, unit: "z %{x:.3~g}" }),
        trackDots(track ? [track.values[0]] : [], track ? [track.gradient[0]] : [], color, symbol, 10),
      ];
    }),
    layout: {
      xaxis: axis("z", { range: reachOfZ }),
      yaxis: axis("gradient ∂L/∂z", { range: [low - room, high + room] }),
      showlegend: true,
    },
  };
}
