import { logAxis, note, rule } from "../parts/axis";
import { extent } from "../parts/grid";
import { formatNumber } from "../parts/number";
import { bestOf, verdictMarks, verdictOf, verdicts, type RateRun } from "./verdict";
import type { Figure, PlotlyLayout, PlotlyTrace } from "../view";

/** The final loss of the runs by their learning rate, with the limit 2/λmax and the rate that is chosen; the axis has room for all of the sweep. */
export function rateSweep(
  runs: readonly RateRun[],
  all: readonly RateRun[],
  chosen: { readonly learningRate: number; readonly loss: number },
  range: readonly [number, number],
  limit: number | undefined,
): Figure {
  const best = bestOf(runs);
  const judged = runs.map((run) => ({ run, verdict: verdictOf(run, best), end: run.losses[run.losses.length - 1] }));
  const settled = all.filter(({ diverged }) => !diverged).map(({ losses }) => losses[losses.length - 1]);
  const [low, high] = extent([...settled, all[0]?.losses[0] ?? 1]);
  const decades = Math.log10(high / low) || 1;
  const top = Math.log10(high) + 0.35 * decades;
  // What diverged has no place on the axis: it stands in a row at the top.
  const height = (verdict: string, end: number): number =>
    verdict === "diverged" || !(end < 10 ** top) ? 10 ** (top - 0.08 * decades) : end;
  const chosenHeight = height(Number.isFinite(chosen.loss) ? "good" : "diverged", chosen.loss);
  const groups: PlotlyTrace[] = verdicts.map((verdict) => {
    const own = judged.filter((each) => each.verdict === verdict);
    const { color, symbol } = verdictMarks[verdict];
    return {
      type: "scatter",
      mode: "markers",
      name: verdict,
      x: own.map(({ run }) => run.learningRate),
      y: own.map(({ end }) => height(verdict, end)),
      text: own.map(({ end }) => (verdict === "diverged" ? "diverged" : `final loss ${formatNumber(end)}`)),
      hovertemplate: "η %{x:.3~g}: %{text}<extra></extra>",
      marker: { color, symbol, size: 10, line: { color: "@paper", width: 1 } },
    };
  });
  const line = judged.filter(({ verdict }) => verdict !== "diverged");
  return {
    name: "sweep",
    label: "Final loss by learning rate, both in powers of ten",
    aspect: 1.35,
    data: [
      {
        type: "scatter",
        mode: "lines",
        x: line.map(({ run }) => run.learningRate),
        y: line.map(({ verdict, end }) => height(verdict, end)),
        line: { color: "@muted", width: 1 },
        hoverinfo: "skip",
        showlegend: false,
      },
      ...groups,
      {
        type: "scatter",
        mode: "markers",
        name: "chosen",
        x: [chosen.learningRate],
        y: [chosenHeight],
        marker: { color: "@accent", symbol: "circle-open", size: 18, line: { width: 3 } },
        hovertemplate: "chosen: η %{x:.3~g}<extra></extra>",
        showlegend: false,
      },
    ],
    layout: {
      xaxis: logAxis("learning rate η", [...range], { range: range.map(Math.log10) }),
      yaxis: logAxis("final loss", [low, high], { range: [Math.log10(low) - 0.12 * decades, top] }),
      showlegend: true,
      shapes: [
        rule("x", chosen.learningRate, { color: "@accent", dash: "solid", width: 2 }),
        ...(isInside(limit, range) ? [rule("x", limit, { color: "@ink", dash: "dash" })] : []),
      ],
      annotations: limitNote(limit, range),
    },
    handles: [{ label: "Learning rate", x: chosen.learningRate, y: chosenHeight, sets: { x: "learningRate" } }],
  };
}

function limitNote(limit: number | undefined, range: readonly [number, number]): PlotlyLayout[] {
  if (!isInside(limit, range)) return [];
  // Plotly wants the place of words on such an axis as the power of ten.
  return [
    note(`2/λ<sub>max</sub> = ${formatNumber(limit, 3)}`, Math.log10(limit), 0.02, {
      yref: "paper",
      yanchor: "bottom",
      xanchor: "right",
      xshift: -3,
      bgcolor: "@paper",
    }),
  ];
}

function isInside(limit: number | undefined, [low, high]: readonly [number, number]): limit is number {
  return limit !== undefined && limit > low && limit < high;
}
