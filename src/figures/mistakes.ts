import type { Figure } from "./view";

/** How many mistakes each epoch made; the epoch that is shown is filled, those to come are outlines. */
export function mistakesFigure(mistakes: readonly number[], shown: number): Figure {
  const epochs = mistakes.map((_, epoch) => epoch);
  const few = mistakes.length <= 40;
  const look = few
    ? {
        type: "bar",
        width: 0.7,
        marker: { color: epochs.map((epoch) => tint(epoch, shown)), line: { color: "@accent", width: 1.5 } },
      }
    : {
        type: "scatter",
        mode: "lines+markers",
        line: { color: "@accent", width: 1 },
        marker: { color: epochs.map((epoch) => tint(epoch, shown)), size: 6, line: { color: "@accent", width: 1 } },
      };
  return {
    name: "mistakes",
    label: "Mistakes in each epoch",
    data: [
      { ...look, x: epochs, y: mistakes, hovertemplate: "epoch %{x}: %{y} mistakes<extra></extra>", showlegend: false },
    ],
    layout: {
      xaxis: {
        title: { text: "epoch" },
        range: [-0.6, Math.max(mistakes.length, 4) - 0.4],
        tickformat: "d",
        zeroline: false,
        ...(few && { dtick: mistakes.length > 12 ? 5 : 1 }),
      },
      yaxis: {
        title: { text: "mistakes" },
        range: [0, Math.max(...mistakes, 1) * 1.15],
        tickformat: "d",
        zeroline: false,
        ...(Math.max(...mistakes) <= 6 && { dtick: 1 }),
      },
    },
  };
}

function tint(epoch: number, shown: number): string {
  if (epoch === shown) return "@accent";
  return epoch < shown ? "@muted" : "@paper";
}
