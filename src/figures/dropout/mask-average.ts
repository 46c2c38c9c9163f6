import { axis } from "../parts/axis";
import { curve } from "../parts/curve";
import { formatNumber } from "../parts/number";
import type { Figure, PlotlyTrace } from "../view";

// Of a hundred masks, in a bin: at the start most say the same, later few do.
const shown = 50;

/** What many masked networks say of one sample, their mean, and what the whole network says: nearly the mean, at the price of one. */
export function maskAverage(passes: readonly number[], whole: number, className: string): Figure {
  const bins = 25;
  const counts = Array.from({ length: bins }, () => 0);
  for (const chance of passes) if (Number.isFinite(chance)) counts[Math.min(bins - 1, Math.floor(chance * bins))]++;
  const mean = meanOf(passes);
  // Lines and words as traces: a page paints what moves in every frame, and has its axes drawn once.
  const markAt = (
    [name, word]: readonly [string, string],
    x: number,
    height: number,
    look: { color: string; dash: string },
  ): PlotlyTrace[] => [
    curve(name, Number.isFinite(x) ? [x, x] : [], Number.isFinite(x) ? [0, shown] : [], { ...look, width: 2 }),
    {
      type: "scatter",
      mode: "text",
      name: `${name}, in words`,
      x: Number.isFinite(x) ? [x] : [],
      y: Number.isFinite(x) ? [height * shown] : [],
      // One word: in a narrow page there is room for no more on either side.
      text: [` ${word} ${formatNumber(x, 3)} `],
      textposition: x > 0.5 ? "middle left" : "middle right",
      textfont: { color: look.color, size: 11 },
      hoverinfo: "skip",
      showlegend: false,
    },
  ];
  return {
    name: "average",
    label: `What ${passes.length} masked networks say of this sample, with their mean and what the whole network says`,
    data: [
      {
        type: "bar",
        x: counts.map((_, bin) => (bin + 0.5) / bins),
        y: counts,
        width: 1 / bins,
        marker: { color: "@class0", line: { color: "@paper", width: 1 } },
        // What stands higher than the picture says how high.
        text: counts.map((count) => (count > shown ? String(count) : "")),
        textposition: "inside",
        insidetextanchor: "start",
        textangle: 0,
        hovertemplate: "around %{x:.2~f}: %{y} masks<extra></extra>",
        showlegend: false,
      },
      ...markAt(["mean of masks", "mean"], mean, 0.95, { color: "@bad", dash: "dash" }),
      ...markAt(["whole network", "whole"], Number.isFinite(mean) ? whole : NaN, 0.83, {
        color: "@accent",
        dash: "solid",
      }),
    ],
    layout: {
      xaxis: axis(`chance of ${className}`, { range: [0, 1] }),
      yaxis: axis("masks", { range: [0, shown], tickformat: "d" }),
      bargap: 0,
      showlegend: false,
    },
  };
}

/** The mean of some chances. */
export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
