import { contourTrace } from "../parts/contour-lines";
import type { Grid } from "../parts/grid";
import type { ModelMap } from "../boundary/model-map";
import { modelPlane } from "../boundary/model-boundary";
import type { Points } from "../parts/points";
import type { Figure } from "../view";

/** The boundary of the whole network over those of some masked ones: an ensemble that shares its weights. */
export function maskEnsemble(
  data: Points,
  whole: ModelMap,
  masked: readonly Grid[],
  now: readonly number[] | undefined,
): Figure {
  const plane = modelPlane(data, whole, "plane");
  return {
    ...plane,
    label: "The boundaries of some masked networks, thin, and of the whole one, thick, with the samples",
    data: [
      ...masked.map((grid, index) =>
        contourTrace(grid, [0.5], { name: `mask ${index}`, color: "@accent/55", width: 1 }),
      ),
      ...plane.data,
      {
        type: "scatter",
        mode: "markers",
        name: "this sample",
        x: now ? [now[0]] : [],
        y: now ? [now[1]] : [],
        marker: { symbol: "circle-open", size: 18, color: "@ink", line: { width: 2.5 } },
        hoverinfo: "skip",
        showlegend: false,
      },
    ],
  };
}
