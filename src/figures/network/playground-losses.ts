import { axis, runAxis } from "../parts/axis";
import { curve } from "../parts/curve";
import { ofRun } from "../parts/left-run";
import { atSteps } from "../parts/step-ids";
import type { Figure } from "../view";

/** Training and test loss after each epoch; what is to come stays pale. `record`: at which it ended. */
export function playgroundLosses(
  ended: readonly { readonly record: number; readonly epoch: number; readonly train: number; readonly test: number }[],
  now: number,
  epochs: number,
): Figure {
  const records = ended.map(({ record }) => record);
  const all = ended.flatMap(({ train, test }) => [train, test]);
  const sides = [
    { name: "training", of: "train", color: "@class0", dash: "solid" },
    { name: "test", of: "test", color: "@class1", dash: "dash" },
  ] as const;
  return {
    name: "losses",
    label: "Training and test loss after each epoch",
    data: sides.flatMap(({ name, of, color, dash }) => [
      {
        ...atSteps(
          curve(
            name,
            ended.map(({ epoch }) => epoch),
            ended.map((each) => each[of]),
            { color, dash, width: 1, opacity: 0.4 },
          ),
          records,
        ),
        showlegend: false,
      },
      ofRun(
        atSteps(
          curve(
            name,
            ended.slice(0, now).map(({ epoch }) => epoch),
            ended.slice(0, now).map((each) => each[of]),
            { color, dash, width: 2.5, unit: "after epoch %{x}" },
          ),
          records.slice(0, now),
        ),
      ),
    ]),
    layout: {
      xaxis: axis("epoch", { range: [-0.5, Math.max(1, epochs - 0.5)], tickformat: "d" }),
      yaxis: runAxis("loss", all),
      showlegend: true,
    },
  };
}
