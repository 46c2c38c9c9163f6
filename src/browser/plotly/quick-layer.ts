import type { Theme } from "../../figures/parts/theme";
import type { Figure } from "../../figures/view";
import type { HandAxis } from "./hands";
import { quickCanvas } from "./quick-canvas";
import { quickTraces, type QuickFigure } from "./quick-traces";

/** A figure as it is wanted: whole from Plotly, or, while it moves, in part from a canvas. */
export interface Wanted {
  readonly figure: Figure;
  readonly moving?: QuickFigure;
}

/** What moves in a figure, painted in every frame that Plotly has not the time for. */
export function quickLayer() {
  const canvas = quickCanvas();
  const traces = quickTraces();
  let latest: Wanted | undefined;
  let drawn: string | undefined;

  return {
    node: canvas.node,
    want(figure: Figure, running: boolean, theme: Theme): Wanted {
      if (!running) traces.forget();
      latest = running ? { figure, moving: traces.split(figure) } : { figure };
      if (latest.moving && latest.moving.key === drawn) canvas.paint(latest.moving.quick, theme);
      return latest;
    },
    /** Plotly has drawn the rest of it, on these axes. */
    drew({ moving }: Wanted, theme: Theme, x?: HandAxis, y?: HandAxis): void {
      drawn = moving?.key;
      if (!moving || !x || !y) return canvas.clear();
      canvas.lay(x, y);
      // What has come meanwhile is newer.
      const newest = latest?.moving;
      canvas.paint((newest && newest.key === drawn ? newest : moving).quick, theme);
    },
  };
}
