import { contourTrace } from "./contour-lines";
import { heatOf, type Grid } from "./grid";
import { heightsOf } from "./heights";
import { formatNumber } from "./number";
import type { Heat, PlotlyTrace } from "../view";

/** A surface from above: painted from its lowest place to its highest, with `levels` lines of equal height; `say` names the height of one. */
export function relief(
  grid: Grid,
  levels: number,
  opacity: number,
  say: (height: string) => string,
): { readonly heat: Heat; readonly lines: PlotlyTrace } {
  const heights = heightsOf(grid, levels);
  const values = Array.from(grid.values, heights.place);
  return {
    heat: heatOf({ ...grid, values }, { range: [0, 1], scale: "sequential", opacity }),
    lines: contourTrace(grid, heights.levels, {
      name: "heights",
      color: "@muted/55",
      width: 1,
      say: (level) => say(formatNumber(level, 3)),
    }),
  };
}
