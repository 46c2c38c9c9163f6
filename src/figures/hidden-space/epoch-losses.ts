import { axis, runAxis } from "../parts/axis";
import { curve } from "../parts/curve";
import { ofRun } from "../parts/left-run";
import { atSteps } from "../parts/step-ids";
import type { Figure } from "../view";

/** The loss after each epoch; what is to come stays pale. */
export function epochLosses(losses: readonly number[], now: number, epochs: number): Figure {
  const x = losses.map((_, epoch) => epoch);
  return {
    name: "losses",
    label: "Loss after each epoch",
    data: [
      atSteps(curve("loss", x, losses, { color: "@class0", width: 1, opacity: 0.4 }), x),
      ofRun(
        atSteps(
          curve("loss", x.slice(0, now + 1), losses.slice(0, now + 1), {
            color: "@class0",
            width: 2.5,
            unit: "after epoch %{x}",
          }),
          x.slice(0, now + 1),
        ),
      ),
    ],
    layout: {
      xaxis: axis("epoch", { range: [-0.5, Math.max(1, epochs - 0.5)], tickformat: "d" }),
      yaxis: runAxis("loss", losses),
      showlegend: false,
    },
  };
}
