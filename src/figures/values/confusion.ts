import type { Dataset } from "../../data/dataset";
import { checkDataset } from "../../nn/check-dataset";
import { Mlp } from "../../nn/mlp";
import { describe } from "../../engine/options";
import { axis } from "../parts/axis";
import { classesSaid } from "../boundary/model-map";
import { matrixHeat } from "../parts/matrix";
import { formatCount, formatNumber } from "../parts/number";
import type { Figure, View } from "../view";

/** How often a model takes each class for which: rows are what is true, columns what it says. Throws RangeError for data without classes. */
export function confusion(model: Mlp, data: Dataset): View {
  if (!(model instanceof Mlp))
    throw new TypeError(`confusion: expected a model; got ${describe(model)} — for example confusion(model, test)`);
  checkDataset("confusion", "the data beside the model", data);
  if (data.classes.length === 0)
    throw new RangeError(`confusion: expected data with classes; got values — use scatter or boundary for them`);
  const counts = confusionCounts(classesSaid(model, data), Array.from(data.y.data), data.classes.length);
  return { figure: confusionFigure(counts, data.classes), sentence: sentence(counts, data.classes) };
}

/** counts[truth][said]. */
export function confusionCounts(said: readonly number[], truth: readonly number[], classes: number): number[][] {
  const counts = Array.from({ length: classes }, () => Array.from({ length: classes }, () => 0));
  for (const [sample, index] of truth.entries()) {
    const row = counts[index];
    if (row?.[said[sample]] !== undefined) row[said[sample]]++;
  }
  return counts;
}

/** The counts as a matrix; right ones stand in frames. */
export function confusionFigure(counts: readonly (readonly number[])[], classes: readonly string[]): Figure {
  const cells = counts.flatMap((row, truth) => row.map((count, said) => ({ truth, said, count })));
  const ticks = { tickvals: classes.map((_, index) => index), ticktext: [...classes], showgrid: false };
  const last = classes.length - 0.5;
  return {
    name: "confusion",
    label: "How often each class is taken for which",
    aspect: 1.15,
    heat: matrixHeat(counts),
    data: [
      {
        type: "scatter",
        mode: "text",
        x: cells.map(({ said }) => said),
        y: cells.map(({ truth }) => truth),
        text: cells.map(({ truth, said, count }) =>
          truth === said ? `<b>${count}</b>` : count === 0 ? "·" : String(count),
        ),
        textfont: { color: "@ink", size: 14 },
        customdata: cells.map(({ truth, said, count }) => `${count} ${classes[truth]} taken for ${classes[said]}`),
        hovertemplate: "%{customdata}<extra></extra>",
        showlegend: false,
      },
    ],
    layout: {
      xaxis: axis("the model says", { range: [-0.5, last], ...ticks }),
      yaxis: axis("it is", { range: [last, -0.5], tickangle: classes.length > 4 ? 0 : -90, ...ticks }),
      shapes: classes.map((_, index) => ({
        type: "rect",
        x0: index - 0.47,
        x1: index + 0.47,
        y0: index - 0.47,
        y1: index + 0.47,
        line: { color: "@good", width: 1.5 },
      })),
    },
  };
}

function sentence(counts: readonly (readonly number[])[], classes: readonly string[]): string {
  const total = counts.flat().reduce((sum, count) => sum + count, 0);
  const right = counts.reduce((sum, row, index) => sum + row[index], 0);
  const errors = counts
    .flatMap((row, truth) => row.map((count, said) => ({ truth, said, count })))
    .filter(({ truth, said }) => truth !== said)
    .sort((a, b) => b.count - a.count);
  const [worst] = errors;
  const most =
    worst && worst.count > 0
      ? ` Most often ${classes[worst.truth]} is taken for ${classes[worst.said]}: ${formatCount(worst.count, "time")}.`
      : "";
  return `${right} of ${formatCount(total, "sample")} right (${formatNumber((100 * right) / total, 3)} %).${most}`;
}
