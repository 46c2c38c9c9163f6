import { axis, logAxis } from "./axis";
import { curve } from "./curve";
import type { Figure } from "./view";

/** The largest curvature λmax of the loss where the run stands, step by step, beside 2/η: above it plain steps no longer settle. */
export function rateCurvature(
  curvatures: readonly { readonly step: number; readonly largest: number }[],
  rates: readonly number[],
  steps: number,
): Figure {
  const edge = rates.map((rate) => 2 / rate);
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
        ...curve(
          "λmax",
          curvatures.map(({ step }) => step),
          curvatures.map(({ largest }) => largest),
          { color: "@class0", width: 2.5, unit: "step %{x}" },
        ),
        mode: "lines+markers",
        marker: { color: "@class0", size: 6 },
      },
    ],
    layout: {
      xaxis: axis("step", { range: [0, steps], tickformat: "d" }),
      yaxis: logAxis("curvature", [...edge, ...curvatures.map(({ largest }) => largest)]),
      showlegend: true,
    },
  };
}
