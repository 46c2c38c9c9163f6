import { axis } from "./axis";
import { curve } from "./curve";
import type { DropoutStep } from "./dropout-step";
import type { Figure } from "./view";

/** Losses after each epoch, with dropout and without: on the samples it learns from, and on others. */
export function dropoutLosses(steps: readonly DropoutStep[], epochs: number): Figure {
  const ended = steps.flatMap(({ epoch, ended: losses }) => (losses ? [{ epoch, ...losses }] : []));
  const x = ended.map(({ epoch }) => epoch);
  const of = (name: "train" | "test" | "trainWithout" | "testWithout"): number[] => ended.map((losses) => losses[name]);
  const unit = "after epoch %{x}";
  return {
    name: "losses",
    label: "Loss after each epoch, with dropout and without",
    data: [
      curve("test", x, of("test"), { color: "@class0", width: 3, unit }),
      curve("test, no dropout", x, of("testWithout"), { color: "@class1", width: 3, dash: "dash", unit }),
      curve("training", x, of("train"), { color: "@class0", width: 1, unit }),
      curve("training, no dropout", x, of("trainWithout"), { color: "@class1", width: 1, dash: "dash", unit }),
    ],
    layout: {
      xaxis: axis("epoch", { range: [-0.5, Math.max(1, epochs - 0.5)], tickformat: "d" }),
      yaxis: axis("loss", { rangemode: "tozero" }),
      showlegend: true,
    },
  };
}
