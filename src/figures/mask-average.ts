import { axis, note, rule } from "./axis";
import { formatNumber } from "./number";
import type { Figure } from "./view";

// Of a hundred masks, in a bin: at the start most say the same, later few do.
const shown = 50;

/** What many masked networks say of one sample, their mean, and what the whole network says: nearly the mean, at the price of one. */
export function maskAverage(passes: readonly number[], whole: number, className: string): Figure {
  const bins = 25;
  const counts = Array.from({ length: bins }, () => 0);
  for (const chance of passes) if (Number.isFinite(chance)) counts[Math.min(bins - 1, Math.floor(chance * bins))]++;
  const mean = meanOf(passes);
  const wordsAt = (text: string, x: number, y: number, color: string): object =>
    note(text, x, y, {
      yref: "paper",
      yanchor: "top",
      xanchor: x > 0.5 ? "right" : "left",
      xshift: x > 0.5 ? -4 : 4,
      font: { color, size: 11 },
      bgcolor: "@paper",
    });
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
    ],
    layout: {
      xaxis: axis(`chance of ${className}`, { range: [0, 1] }),
      yaxis: axis("masks", { range: [0, shown], tickformat: "d" }),
      bargap: 0,
      shapes: Number.isFinite(mean)
        ? [
            rule("x", mean, { color: "@bad", dash: "dash", width: 2 }),
            rule("x", whole, { color: "@accent", dash: "solid", width: 2 }),
          ]
        : [],
      annotations: Number.isFinite(mean)
        ? [
            wordsAt(`mean of masks ${formatNumber(mean, 3)}`, mean, 1, "@bad"),
            wordsAt(`whole network ${formatNumber(whole, 3)}`, whole, 0.88, "@accent"),
          ]
        : [],
    },
  };
}

/** The mean of some chances. */
export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
