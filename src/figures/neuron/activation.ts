import { sumsOf, type ActivationCurve } from "./activation-curve";
import { axis } from "../parts/axis";
import { curve } from "../parts/curve";
import { ring } from "../parts/dots";
import { extent } from "../parts/grid";
import type { NeuronVisit } from "./visit";
import { classMark } from "../parts/palette";
import { atSteps } from "../parts/step-ids";
import type { Figure } from "../view";

/** The activation and its derivative, with every sample on it and the tangent at the one that is looked at. */
export function neuronActivation(
  activation: ActivationCurve,
  visits: readonly NeuronVisit[],
  now: NeuronVisit | undefined,
): Figure {
  const z = sumsOf(activation);
  const [low, high] = extent([...activation.outputs, ...activation.slopes]);
  const margin = 0.15 * (high - low || 1);
  const reach = 0.18 * (activation.to - activation.from);
  const tangent = now ? [now.sum - reach, now.sum + reach] : [];
  return {
    name: "activation",
    label: "The activation over z and its slope, with the tangent at this sample",
    data: [
      curve("activation", z, activation.outputs, { color: "@class0", width: 2.5, unit: "z %{x:.3~g}" }),
      curve("slope", z, activation.slopes, { color: "@class1", dash: "dash", unit: "z %{x:.3~g}" }),
      curve(
        "tangent",
        tangent,
        tangent.map((at) => (now ? now.output + now.slope * (at - now.sum) : 0)),
        { color: "@accent", width: 2 },
      ),
      {
        ...atSteps(
          {},
          visits.map(({ sample }) => sample),
        ),
        type: "scatter",
        mode: "markers",
        x: visits.map(({ sum }) => sum),
        y: visits.map(({ output }) => output),
        marker: {
          color: visits.map(({ y }) => classMark(y).color),
          symbol: visits.map(({ y }) => classMark(y).symbol),
          size: 6,
          opacity: 0.7,
        },
        hoverinfo: "none",
        showlegend: false,
      },
      ring(now && [now.sum, now.output]),
    ],
    layout: {
      xaxis: axis("z", { range: [activation.from, activation.to] }),
      yaxis: axis("output", { range: [low - margin, high + margin] }),
      showlegend: true,
    },
  };
}
