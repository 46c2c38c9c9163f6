import { axis, legendAbove, rule } from "../parts/axis";
import { curve } from "../parts/curve";
import { ofRun } from "../parts/left-run";
import { atSteps } from "../parts/step-ids";
import type { Figure } from "../view";

/** Right answers in the test after each epoch, of two models; what is to come stays pale. */
export function contestCurves(
  names: readonly string[],
  accuracies: readonly (readonly number[])[],
  now: number,
  goal: number,
  epochs: number,
): Figure {
  const looks = [
    { color: "@class0", dash: "solid" },
    { color: "@class1", dash: "dash" },
  ];
  return {
    name: "accuracies",
    label: `Right answers in the test after each epoch, with the goal of ${100 * goal} %`,
    data: names.flatMap((name, index) => {
      const x = accuracies[index].map((_, epoch) => epoch);
      const y = accuracies[index].map((share) => 100 * share);
      return [
        { ...atSteps(curve(name, x, y, { ...looks[index], width: 1, opacity: 0.4 }), x), showlegend: false },
        ofRun(
          atSteps(
            curve(name, x.slice(0, now + 1), y.slice(0, now + 1), {
              ...looks[index],
              width: 2.5,
              unit: "after epoch %{x}",
            }),
            x.slice(0, now + 1),
          ),
        ),
      ];
    }),
    layout: {
      xaxis: axis("epoch", { range: [-0.5, Math.max(1, epochs - 0.5)], tickformat: "d" }),
      yaxis: axis("right in the test, %", { range: [0, 104] }),
      shapes: [rule("y", 100 * goal, { color: "@good", dash: "dot" })],
      ...legendAbove,
    },
  };
}
