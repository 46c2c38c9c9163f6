import { axis, note } from "../parts/axis";
import { formatNumber } from "../parts/number";
import { trackBars } from "./track-marks";
import type { Figure } from "../view";

/** The chances of every class under each loss, with the surprise −ln p of the true one. */
export function surprise(
  names: readonly string[],
  classes: readonly string[],
  truth: number,
  chances: readonly (readonly number[])[],
): Figure {
  return {
    name: "losses",
    label: "The chance of every class, and the surprise −ln p of the true one",
    data: names.map((name, index) => trackBars(name, classes, chances[index] ?? [], index)),
    layout: {
      barmode: "group",
      xaxis: axis("class", { type: "category" }),
      yaxis: axis("chance", { range: [0, 1.25] }),
      showlegend: true,
      annotations: [
        note(
          chances
            .map(
              (row, index) =>
                `${names[index]}: −ln ${formatNumber(row[truth], 3)} = ${formatNumber(-Math.log(row[truth]), 3)}`,
            )
            .join("<br>"),
          classes[truth],
          1.22,
          { yanchor: "top", font: { color: "@ink", size: 11 } },
        ),
      ],
    },
  };
}
