import { axis, logAxis, note } from "../parts/axis";
import { curve } from "../parts/curve";
import { extent } from "../parts/grid";
import { ofRun } from "../parts/left-run";
import { formatNumber } from "../parts/number";
import { bestOf, representatives, verdictMarks, type RateRun } from "./verdict";
import { atSteps } from "../parts/step-ids";
import type { Figure } from "../view";

/** The loss by the step of one run for each verdict, named at their ends, and of the chosen one, its first `now` losses; the axis has room for all of the sweep. */
export function rateCurves(
  runs: readonly RateRun[],
  all: readonly RateRun[],
  chosen: readonly number[],
  now: number,
  steps: number,
): Figure {
  const shown = representatives(runs);
  const start = all[0]?.losses[0] ?? chosen[0] ?? 1;
  const [low, high] = extent([bestOf(all), start, ...chosen.filter((loss) => loss < 30 * start)]);
  const decades = Math.max(Math.log10(high / low), 0.3);
  const range = [Math.log10(low) - 0.1 * decades, Math.log10(high) + 0.25 * decades];
  const by = (losses: readonly number[]): number[] => losses.map((_, step) => step);
  return {
    name: "curves",
    label: "The loss by the step for one run of each kind, and for the chosen one",
    data: [
      ...shown.map(({ verdict, run }) =>
        curve(`${verdict}, η ${formatNumber(run.learningRate, 2)}`, by(run.losses), run.losses, {
          ...verdictMarks[verdict],
          width: 1.5,
          unit: "step %{x}",
        }),
      ),
      ofRun(
        atSteps(
          curve("chosen", by(chosen.slice(0, now)), chosen.slice(0, now), {
            color: "@accent",
            width: 3.5,
            unit: "step %{x}",
          }),
          // The run's records come after those of the sweep.
          by(chosen.slice(0, now)).map((step) => all.length + step - 1),
        ),
      ),
    ],
    layout: {
      // A quarter more to the right: room for the names.
      xaxis: axis("step", { range: [0, steps * 1.3], tickformat: "d" }),
      yaxis: logAxis("loss", [low, high], { range }),
      annotations: shown.map(({ verdict, run }) => {
        const inside = run.losses.filter((loss) => Math.log10(loss) < range[1]);
        const end = inside.length - 1;
        return note(verdict, end, Math.log10(inside[end] ?? start), {
          xanchor: "left",
          xshift: 4,
          font: { color: verdictMarks[verdict].color, size: 11 },
        });
      }),
    },
  };
}
