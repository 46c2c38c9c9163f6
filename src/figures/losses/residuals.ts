import { axis } from "../parts/axis";
import { trackMarks, type LossStep, type LossTrack } from "./tracks";
import { trackDots } from "./track-marks";
import type { Figure, PlotlyTrace } from "../view";

/** Predictions beside their targets: the squares of squared error, the lines of absolute error. */
export function residuals(
  names: readonly string[],
  targets: readonly number[],
  now: LossStep | undefined,
  predictions: readonly number[],
): Figure {
  const x = targets.map((_, index) => index + 1);
  const tracks = now?.tracks ?? names.map((): LossTrack => ({ values: predictions, loss: NaN, gradient: [] }));
  const [squared] = tracks;
  return {
    name: "losses",
    label: "Predictions and targets, with a square on each residual",
    aspect: 1,
    data: [
      ...names.map((name, index): PlotlyTrace => ({
        ...trackDots(
          x.map((place) => place + 0.06 * index),
          tracks[index].values,
          trackMarks[index].color,
          trackMarks[index].symbol,
          11,
        ),
        name: `${name}: predictions`,
        showlegend: true,
      })),
      { ...trackDots(x, targets, "@ink", "line-ew-open", 22), name: "targets", showlegend: true },
    ],
    layout: {
      xaxis: axis("sample", { range: [-1, 8], dtick: 1 }),
      // As high as all targets and predictions: their controls go as far.
      yaxis: axis("value", { scaleanchor: "x", range: [-1.3, 6.3] }),
      showlegend: true,
      shapes: targets.map((target, index) => {
        const residual = squared.values[index] - target;
        return {
          type: "rect",
          x0: x[index],
          x1: x[index] + Math.abs(residual),
          y0: target,
          y1: squared.values[index],
          line: { color: "@class0", width: 1 },
          fillcolor: "@class0/16",
        };
      }),
    },
    handles: predictions.map((y, index) => ({
      label: `Prediction ${index + 1}`,
      x: x[index],
      y,
      sets: { y: `p${index + 1}` },
    })),
  };
}
