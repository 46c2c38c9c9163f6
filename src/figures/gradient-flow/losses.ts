import { rule, runAxis, stepAxis } from "../parts/axis";
import { curve } from "../parts/curve";
import type { FlowStep } from "./step";
import { ofRun } from "../parts/left-run";
import { atSteps } from "../parts/step-ids";
import type { Figure } from "../view";

/** The batch's loss, step by step. */
export function flowLosses(trace: readonly FlowStep[], now: number): Figure {
  const [x, y] = [trace.map(({ step }) => step), trace.map(({ loss }) => loss)];
  return {
    name: "losses",
    label: "Loss of each step's batch",
    data: [ofRun(atSteps(curve("loss", x, y, { color: "@class0", unit: "step %{x}" }), x))],
    layout: {
      xaxis: stepAxis("step", trace.length - 1),
      yaxis: runAxis("loss", y),
      shapes: now < 0 ? [] : [rule("x", now, { color: "@ink", width: 1, dash: "solid" })],
      showlegend: false,
    },
  };
}
