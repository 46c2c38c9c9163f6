import { onCurve, type ActivationCurve } from "./activation-curve";
import { arrow, note } from "../parts/axis";
import { ring } from "../parts/dots";
import { extent, gridOf, heatOf } from "../parts/grid";
import { grow, type Box } from "../parts/half-plane";
import type { NeuronVisit } from "./visit";
import { classPoints, lineTrace, planeLayout, type Line } from "../parts/plane";
import type { Points } from "../parts/points";
import { atSteps } from "../parts/step-ids";
import type { Figure } from "../view";

/** The plane: what the neuron gives everywhere, its line, its weights as an arrow from the origin, and the sample that is looked at. */
export function neuronPlane(
  data: Points,
  box: Box,
  line: Line,
  activation: ActivationCurve,
  now: NeuronVisit | undefined,
): Figure {
  const [w1, w2] = line.weights;
  // Past the box: one scale for both axes may show more than it.
  const grid = gridOf(grow(box, 1.7), 64, 64, (x, y) => onCurve(activation, w1 * x + w2 * y + line.bias));
  const [low, high] = extent(grid.values);
  const most = Math.max(Math.abs(low), Math.abs(high)) || 1;
  return {
    name: "plane",
    label: `${data.classes.join(" and ")} by ${data.features.join(" and ")}, with what the neuron gives, its line and its weights`,
    aspect: 1.1,
    heat: heatOf(grid, { range: [-most, most], scale: "diverging", opacity: 0.4 }),
    data: [
      ...classPoints(data).map((trace) => atSteps(trace, trace["customdata"] as readonly number[])),
      lineTrace(line, box, { name: "line", color: "@ink", width: 3, dash: "solid" }),
      ring(now?.x),
    ],
    layout: {
      ...planeLayout(data, box),
      annotations: [
        arrow([0, 0], [w1, w2], { color: "@accent", width: 3 }),
        note("<b>w</b>", w1, w2, { xshift: 10, yshift: 10 }),
      ],
    },
    handles: [{ label: "Weights", x: w1, y: w2, sets: { x: "w1", y: "w2" } }],
  };
}
