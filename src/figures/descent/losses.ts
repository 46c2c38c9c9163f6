import { axis, runAxis } from "../parts/axis";
import { curve } from "../parts/curve";
import { ofRun } from "../parts/left-run";
import { atSteps } from "../parts/step-ids";
import type { Figure } from "../view";

/** Losses by the step, up to now bold; `recordAt`: the record that a loss stands at the end of. */
export function lossesFigure(losses: readonly number[], now: number, recordAt: (step: number) => number): Figure {
  const recordOf = (_: number, step: number): number => recordAt(step);
  const steps = (values: readonly number[]): number[] => values.map((_, step) => step);
  return {
    name: "losses",
    label: "The loss after each step",
    data: [
      atSteps(
        curve("to come", steps(losses), losses, { color: "@muted", width: 1, unit: "step %{x}" }),
        losses.map(recordOf),
      ),
      ofRun(
        atSteps(
          curve("loss", steps(losses.slice(0, now + 1)), losses.slice(0, now + 1), {
            color: "@class0",
            width: 2.5,
            unit: "step %{x}",
          }),
          losses.slice(0, now + 1).map(recordOf),
        ),
      ),
      {
        type: "scatter",
        mode: "markers",
        x: Number.isFinite(losses[now]) ? [now] : [],
        y: Number.isFinite(losses[now]) ? [losses[now]] : [],
        marker: { color: "@accent", size: 10, line: { color: "@ink", width: 1.5 } },
        hoverinfo: "skip",
        showlegend: false,
      },
    ],
    layout: {
      xaxis: axis("step", {
        tickformat: "d",
        range: [-0.3, Math.max(losses.length - 0.7, 1)],
      }),
      yaxis: runAxis("loss", losses),
    },
  };
}
