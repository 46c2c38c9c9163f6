import { axis, logAxis } from "./axis";
import { curve, suitsLog } from "./curve";
import type { Figure } from "./view";

/** Losses by the step, up to now bold, with those of the run that was left. */
export function lossesFigure(losses: readonly number[], now: number, fork: readonly number[] = []): Figure {
  const all = [...losses, ...fork];
  const log = suitsLog(all, 50);
  const steps = (values: readonly number[]): number[] => values.map((_, step) => step);
  return {
    name: "losses",
    label: "The loss after each step",
    data: [
      curve("to come", steps(losses), losses, { color: "@muted", width: 1, unit: "step %{x}" }),
      curve("before the change", steps(fork), fork, { color: "@class1", dash: "dash", unit: "step %{x}" }),
      curve("loss", steps(losses.slice(0, now + 1)), losses.slice(0, now + 1), {
        color: "@class0",
        width: 2.5,
        unit: "step %{x}",
      }),
      {
        type: "scatter",
        mode: "markers",
        x: Number.isFinite(losses[now]) ? [now] : [],
        y: Number.isFinite(losses[now]) ? [losses[now]] : [],
        marker: { color: "@accent", size: 10, line: { color: "@ink", width: 1.5 } },
        hoverinfo: "skip",
        showlegend: false,
      },
    ],
    layout: {
      xaxis: axis("step", {
        tickformat: "d",
        range: [-0.3, Math.max(all.length > 0 ? Math.max(losses.length, fork.length) - 0.7 : 1, 1)],
      }),
      yaxis: log ? logAxis("loss", all) : axis("loss"),
    },
  };
}
