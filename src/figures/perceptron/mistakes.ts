import { legendAbove } from "../parts/axis";
import { ofRun } from "../parts/left-run";
import { atSteps } from "../parts/step-ids";
import type { Figure, PlotlyTrace } from "../view";

/** Mistakes of another walk, to be held beside. */
export interface OtherMistakes {
  readonly name: string;
  readonly mistakes: readonly number[];
}

/** How many mistakes each epoch made; the epoch that is shown is filled, those to come are outlines. `other` is drawn as a line. `lastOf`: the last step of each. */
export function mistakesFigure(
  mistakes: readonly number[],
  shown: number,
  other?: OtherMistakes,
  lastOf: readonly number[] = [],
): Figure {
  const epochs = mistakes.map((_, epoch) => epoch);
  const few = mistakes.length <= 40;
  const longest = Math.max(mistakes.length, other?.mistakes.length ?? 0);
  const most = Math.max(...mistakes, ...(other?.mistakes ?? []), 1);
  const look = few
    ? {
        type: "bar",
        width: 0.7,
        marker: {
          color: epochs.map((epoch) => tint(epoch, shown)),
          line: { color: epochs.map((epoch) => edge(epoch, shown)), width: 1.5 },
        },
      }
    : {
        type: "scatter",
        mode: "lines+markers",
        line: { color: "@accent", width: 1 },
        marker: { color: epochs.map((epoch) => tint(epoch, shown)), size: 6, line: { color: "@accent", width: 1 } },
      };
  return {
    name: "mistakes",
    label: other ? `Mistakes in each epoch, beside those of ${other.name}` : "Mistakes in each epoch",
    data: [
      ofRun(
        atSteps(
          {
            ...look,
            name: "mistakes",
            x: epochs,
            y: mistakes,
            hovertemplate: "epoch %{x}: %{y} mistakes<extra></extra>",
            showlegend: false,
          },
          lastOf,
        ),
      ),
      ...(other ? [otherLine(other)] : []),
    ],
    layout: {
      xaxis: {
        title: { text: "epoch" },
        range: [-0.6, Math.max(longest, 4) - 0.4],
        tickformat: "d",
        zeroline: false,
        ...(few && { dtick: longest > 12 ? 5 : 1 }),
      },
      yaxis: {
        title: { text: "mistakes" },
        range: [0, most * 1.15],
        tickformat: "d",
        zeroline: false,
        ...(most <= 6 && { dtick: 1 }),
      },
      ...(other && legendAbove),
    },
  };
}

function otherLine({ name, mistakes }: OtherMistakes): PlotlyTrace {
  return {
    type: "scatter",
    mode: "lines+markers",
    name,
    x: mistakes.map((_, epoch) => epoch),
    y: mistakes,
    line: { color: "@class4", width: 1.5, dash: "dot" },
    marker: { color: "@class4", symbol: "diamond", size: 6 },
    hovertemplate: `${name}, epoch %{x}: %{y} mistakes<extra></extra>`,
    showlegend: true,
  };
}

function edge(epoch: number, shown: number): string {
  return epoch === shown ? "@accent" : "@muted";
}

function tint(epoch: number, shown: number): string {
  if (epoch === shown) return "@accent";
  return epoch < shown ? "@muted" : "@paper";
}
