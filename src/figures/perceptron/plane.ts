import type { Points } from "../parts/points";
import type { PerceptronStep } from "../../nn/perceptron";
import type { Box } from "../parts/half-plane";
import { ofStep } from "../parts/left-run";
import { classPoints, lineTrace, normalArrow, planeLayout, sides, type Line } from "../parts/plane";
import { updatedByRule } from "./formula";
import { atSteps } from "../parts/step-ids";
import type { Figure, PlotlyTrace } from "../view";

/** The flowers, the line after this step, the line before it, and the flower that is looked at. */
export function perceptronPlane(
  data: Points,
  box: Box,
  steps: readonly PerceptronStep[],
  at: number,
  learningRate: number,
): Figure {
  const step = steps[at];
  const none: Line = { weights: data.features.map(() => 0), bias: 0 };
  const now = step?.after ?? none;
  const rule = step && step.mistake ? updatedByRule(step, learningRate) : undefined;
  const strays = rule !== undefined && step !== undefined && !sameLine(rule, step.after);
  return {
    name: "plane",
    label: `${data.classes.join(" and ")} by ${data.features.join(" and ")}, with the perceptron's line`,
    data: [
      ...sides(now, box),
      ...classPoints(data).map((trace) => atVisits(trace, steps, at)),
      lineTrace(step?.mistake ? step.before : undefined, box, {
        name: "before",
        color: "@muted",
        width: 2,
        dash: "dash",
      }),
      lineTrace(strays ? rule : undefined, box, { name: "the rule's", color: "@good", width: 2, dash: "dot" }),
      ofStep(lineTrace(now, box, { name: "line", color: "@ink", width: 3, dash: "solid" })),
      ring(step),
    ],
    layout: { ...planeLayout(data, box), annotations: normalArrow(now, box) },
  };
}

/** Each flower leads to its next visit, or to its first where it is not visited any more. */
function atVisits(trace: PlotlyTrace, steps: readonly PerceptronStep[], at: number): PlotlyTrace {
  const visits = new Map<number, number>();
  const meet = (index: number): void => {
    const { sample } = steps[index];
    if (!visits.has(sample)) visits.set(sample, index);
  };
  for (let index = at + 1; index < steps.length; index++) meet(index);
  for (let index = 0; index <= at && index < steps.length; index++) meet(index);
  return atSteps(
    trace,
    (trace["customdata"] as readonly number[]).map((sample) => visits.get(sample) ?? at),
  );
}

function ring(step: PerceptronStep | undefined): PlotlyTrace {
  return {
    type: "scatter",
    mode: "markers",
    name: "this flower",
    x: step ? [step.x[0]] : [],
    y: step ? [step.x[1]] : [],
    marker: { symbol: "circle-open", size: 20, color: step?.mistake ? "@bad" : "@good", line: { width: 3 } },
    hoverinfo: "skip",
    showlegend: false,
  };
}

function sameLine(a: Line, b: Line): boolean {
  const near = (p: number, q: number): boolean => Math.abs(p - q) <= 1e-9 * Math.max(1, Math.abs(p), Math.abs(q));
  return near(a.bias, b.bias) && a.weights.every((weight, index) => near(weight, b.weights[index] as number));
}
