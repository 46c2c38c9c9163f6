import { axis, runAxis } from "../parts/axis";
import { curve } from "../parts/curve";
import type { DropoutStep } from "./step";
import { ofRun } from "../parts/left-run";
import { atSteps } from "../parts/step-ids";
import type { Figure, PlotlyTrace } from "../view";

/** Losses after each epoch, with dropout and without: on the samples it learns from, and on others. */
export function dropoutLosses(steps: readonly DropoutStep[], now: number, epochs: number): Figure {
  const all = steps.flatMap(({ step, epoch, ended: losses }) => (losses ? [{ step, epoch, ...losses }] : []));
  const ended = all.filter(({ step }) => step <= now);
  const x = ended.map(({ epoch }) => epoch);
  const of = (name: "train" | "test" | "trainWithout" | "testWithout"): number[] => ended.map((losses) => losses[name]);
  const unit = "after epoch %{x}";
  const at = (trace: PlotlyTrace): PlotlyTrace =>
    atSteps(
      trace,
      ended.map(({ step }) => step),
    );
  return {
    name: "losses",
    label: "Loss after each epoch, with dropout and without",
    data: [
      ofRun(at(curve("test", x, of("test"), { color: "@class0", width: 3, unit }))),
      at(curve("test, no dropout", x, of("testWithout"), { color: "@class1", width: 3, dash: "dash", unit })),
      at(curve("training", x, of("train"), { color: "@class0", width: 1, unit })),
      at(curve("training, no dropout", x, of("trainWithout"), { color: "@class1", width: 1, dash: "dash", unit })),
    ],
    layout: {
      xaxis: axis("epoch", { range: [-0.5, Math.max(1, epochs - 0.5)], tickformat: "d" }),
      yaxis: runAxis(
        "loss",
        all.flatMap(({ train, test, trainWithout, testWithout }) => [train, test, trainWithout, testWithout]),
      ),
      showlegend: true,
    },
  };
}
