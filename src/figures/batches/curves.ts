import { axis, note, runAxis } from "../parts/axis";
import { curve, curveStyle } from "../parts/curve";
import { extent } from "../parts/grid";
import { ofRun } from "../parts/left-run";
import { atSteps } from "../parts/step-ids";
import type { Figure } from "../view";

/** A run's loss, at so many updates, epochs, examples or milliseconds. */
export interface BatchCurve {
  readonly name: string;
  readonly x: readonly number[];
  readonly loss: readonly number[];
}

/** The loss over all samples by updates, epochs, examples or milliseconds, for some sizes; the chosen one is thick, its first `now` points. */
export function batchCurves(
  curves: readonly BatchCurve[],
  chosen: BatchCurve,
  now: number,
  axisName: string,
  remark?: string,
): Figure {
  const [, end] = extent([...curves, chosen].flatMap(({ x }) => x));
  return {
    name: "curves",
    label: `The loss over all samples by ${axisName}`,
    data: [
      ...curves.map(({ name, x, loss }, index) => curve(name, x, loss, { ...curveStyle(index), width: 1.5 })),
      ofRun(
        atSteps(
          curve(chosen.name, chosen.x.slice(0, now), chosen.loss.slice(0, now), { color: "@accent", width: 3.5 }),
          chosen.x.slice(0, now).map((_, index) => index - 1),
        ),
      ),
    ],
    layout: {
      xaxis: axis(axisName, { range: [0, end] }),
      yaxis: runAxis(
        "loss",
        [...curves, chosen].flatMap(({ loss }) => loss),
      ),
      showlegend: true,
      ...(remark !== undefined && {
        annotations: [
          note(remark, 1, 1, { xref: "paper", yref: "paper", xanchor: "right", yanchor: "top", align: "right" }),
        ],
      }),
    },
  };
}
