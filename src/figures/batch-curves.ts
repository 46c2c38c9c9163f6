import { axis, logAxis } from "./axis";
import { curve, curveStyle, suitsLog } from "./curve";
import { extent } from "./grid";
import type { Figure } from "./view";

/** A run's loss, at so many updates, epochs or examples. */
export interface BatchCurve {
  readonly name: string;
  readonly x: readonly number[];
  readonly loss: readonly number[];
}

/** The loss over all samples by updates, epochs or examples, for some sizes; the chosen one is thick, up to now. */
export function batchCurves(curves: readonly BatchCurve[], chosen: BatchCurve, axisName: string): Figure {
  const all = [...curves, chosen].flatMap(({ loss }) => loss);
  const log = suitsLog(all, 50);
  const [, end] = extent(curves.flatMap(({ x }) => x));
  return {
    name: "curves",
    label: `The loss over all samples by ${axisName}`,
    data: [
      ...curves.map(({ name, x, loss }, index) => curve(name, x, loss, { ...curveStyle(index), width: 1.5 })),
      curve(chosen.name, chosen.x, chosen.loss, { color: "@accent", width: 3.5 }),
    ],
    layout: {
      xaxis: axis(axisName, { range: [0, end] }),
      yaxis: log ? logAxis("loss", all) : axis("loss"),
      showlegend: true,
    },
  };
}
