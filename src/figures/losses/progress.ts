import { axis, runAxis } from "../parts/axis";
import { curve, suitsLog } from "../parts/curve";
import { ofRun } from "../parts/left-run";
import { trackMarks, type LossStep } from "./tracks";
import { atSteps } from "../parts/step-ids";
import type { Figure } from "../view";

/** Each loss by the step. */
export function lossProgress(names: readonly string[], trace: readonly LossStep[], now: number): Figure {
  const all = trace.flatMap(({ tracks }) => tracks.map(({ loss }) => loss));
  return {
    name: "progress",
    label: "Each loss after every step",
    data: names.map((name, index) => {
      const { color, dash } = trackMarks[index];
      const shown = trace.slice(0, now + 1);
      return ofRun(
        atSteps(
          curve(
            name,
            shown.map(({ step }) => step),
            shown.map(({ tracks }) => tracks[index].loss),
            { color, dash, width: 2.5, unit: "step %{x}" },
          ),
          shown.map(({ step }) => step),
        ),
      );
    }),
    layout: {
      xaxis: axis("step", { range: [-0.3, Math.max(1, trace.length - 0.7)], tickformat: "d" }),
      yaxis: runAxis("loss", all, suitsLog(all, 30)),
      showlegend: true,
    },
  };
}
