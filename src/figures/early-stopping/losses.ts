import { axis, note, rule } from "../parts/axis";
import { curve } from "../parts/curve";
import { ofRun } from "../parts/left-run";
import { atSteps } from "../parts/step-ids";
import type { Figure, PlotlyLayout, PlotlyTrace } from "../view";
import type { Patience, WatchedEpoch } from "./watch";

/** Both losses, the best so far with the band that a better one must leave, and where the rule stops. */
export function stoppingLosses(trace: readonly WatchedEpoch[], now: number, watch: Patience): Figure {
  const { best, bestLoss, minDelta, stoppedAt } = watch;
  const all = trace.flatMap(({ train, validation }) => [train, validation]).filter(Number.isFinite);
  const top = Math.max(...all, 1e-9) * 1.08;
  const shown = trace.slice(0, now + 1);
  const epochs = shown.map(({ epoch }) => epoch);
  return {
    name: "losses",
    label: "Training and validation loss after each epoch, with the best and where early stopping stops",
    data: [
      ...future(trace, "train", "@class0"),
      ...future(trace, "validation", "@class1"),
      ofRun(
        atSteps(
          curve(
            "training",
            epochs,
            shown.map(({ train }) => train),
            { color: "@class0", width: 2.5, unit: "after epoch %{x}" },
          ),
          epochs,
        ),
      ),
      ofRun(
        atSteps(
          curve(
            "validation",
            epochs,
            shown.map(({ validation }) => validation),
            { color: "@class1", dash: "dash", width: 2.5, unit: "after epoch %{x}" },
          ),
          epochs,
        ),
      ),
      {
        type: "scatter",
        mode: "markers",
        name: "best",
        x: now >= 0 ? [best] : [],
        y: now >= 0 ? [bestLoss] : [],
        marker: { color: "@good", symbol: "star", size: 15, line: { color: "@ink", width: 1 } },
        hovertemplate: "best: epoch %{x}, %{y:.4~g}<extra></extra>",
      },
    ],
    layout: {
      xaxis: axis("epoch", { range: [-0.5, Math.max(1, trace.length - 0.5)], tickformat: "d" }),
      yaxis: axis("loss", { range: [0, top] }),
      showlegend: true,
      shapes:
        now < 0
          ? []
          : [
              band(best, now, bestLoss, minDelta),
              ...waiting(best, now, stoppedAt),
              ...(stoppedAt === undefined ? [] : [rule("x", stoppedAt, { color: "@ink", dash: "solid" })]),
            ],
      annotations:
        stoppedAt === undefined
          ? []
          : [note("stops here", stoppedAt, 1, { yref: "paper", yanchor: "top", xanchor: "right", xshift: -4 })],
    },
  };
}

function future(trace: readonly WatchedEpoch[], side: "train" | "validation", color: string): PlotlyTrace[] {
  return [
    {
      ...atSteps(
        curve(
          side,
          trace.map(({ epoch }) => epoch),
          trace.map((each) => each[side]),
          { color, width: 1, opacity: 0.35 },
        ),
        trace.map(({ epoch }) => epoch),
      ),
      showlegend: false,
      hoverinfo: "none",
    },
  ];
}

// A loss inside this band is no better: it must fall below it.
function band(best: number, now: number, bestLoss: number, minDelta: number): PlotlyLayout {
  return {
    type: "rect",
    x0: best,
    x1: Math.max(now, best + 0.3),
    y0: bestLoss - minDelta,
    y1: bestLoss,
    fillcolor: "@good/30",
    line: { width: 0 },
  };
}

function waiting(best: number, now: number, stoppedAt: number | undefined): PlotlyLayout[] {
  const end = Math.min(now, stoppedAt ?? now);
  return end > best
    ? [
        {
          type: "rect",
          xref: "x",
          yref: "paper",
          x0: best,
          x1: end,
          y0: 0,
          y1: 1,
          fillcolor: "@muted/16",
          line: { width: 0 },
        },
      ]
    : [];
}
