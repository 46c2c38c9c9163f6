import { axis, logAxis } from "../parts/axis";
import { curve } from "../parts/curve";
import { extent } from "../parts/grid";
import { ofRun } from "../parts/left-run";
import type { Figure } from "../view";

/** The largest curvature λmax of the loss where the run stands, in its first `now` steps, beside 2/η: above it plain steps no longer settle. */
export function rateCurvature(
  all: readonly { readonly step: number; readonly learningRate: number; readonly largest?: number }[],
  now: number,
  steps: number,
): Figure {
  const moves = all.slice(0, now);
  const edge = moves.map(({ learningRate }) => 2 / learningRate);
  const curvatures = moves.filter(({ largest }) => largest !== undefined);
  const values = all.flatMap(({ learningRate, largest = NaN }) => [2 / learningRate, largest]);
  const [low, high] = extent(values);
  return {
    name: "curvature",
    label: "The largest curvature of the loss by the step, beside 2/η",
    data: [
      curve(
        "2/η",
        edge.map((_, step) => step),
        edge,
        { color: "@bad", dash: "dash", unit: "step %{x}" },
      ),
      {
        ...ofRun(
          curve(
            "λmax",
            curvatures.map(({ step }) => step),
            curvatures.map(({ largest }) => largest),
            { color: "@class0", width: 2.5, unit: "step %{x}" },
          ),
        ),
        mode: "lines+markers",
        marker: { color: "@class0", size: 6 },
      },
    ],
    layout: {
      xaxis: axis("step", { range: [0, steps], tickformat: "d" }),
      yaxis: logAxis("curvature", values, { range: [Math.log10(low) - 0.15, Math.log10(high) + 0.15] }),
      showlegend: true,
    },
  };
}
