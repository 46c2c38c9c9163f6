import type { FlowStep } from "./step";
import { formatNumber } from "../parts/number";

/** How the gradient of the first layer stands to that of the last hidden one. */
export type FlowKind = "vanishes" | "keeps its size" | "explodes" | "is zero";
export const flowKinds: readonly FlowKind[] = ["vanishes", "keeps its size", "explodes", "is zero"];

/** A factor of ten from end to end is where one speaks of vanishing and of exploding. */
export function flowKind({ gradient }: Pick<FlowStep, "gradient">): FlowKind {
  const [first, last] = ends(gradient);
  if (first === 0) return "is zero";
  return first < last / 10 ? "vanishes" : first > last * 10 ? "explodes" : "keeps its size";
}

/** What the widget says of a step. */
export function flowSentence(step: FlowStep, isStart: boolean): string {
  const [first, last] = ends(step.gradient);
  const kind = flowKind(step);
  const times = formatNumber(kind === "explodes" ? first / last : last / first, 2);
  const said = {
    vanishes: `vanishes on its way back: layer 1 gets ${times} times less than the last hidden layer`,
    explodes: `explodes on its way back: layer 1 gets ${times} times more than the last hidden layer`,
    "keeps its size": `keeps its size on its way back: ${formatNumber(last, 2)} in the last hidden layer, ${formatNumber(first, 2)} in layer 1`,
    "is zero": "is zero in layer 1: it cannot learn",
  }[kind];
  const stuck = step.saturated.flatMap((share, layer) => (share !== null && share > 0.5 ? [layer + 1] : []));
  const saturated = stuck.length === 0 ? "" : ` More than half of layer ${stuck.join(", ")} hardly answers.`;
  const end = step.diverged ? ` Diverged at step ${step.step}.` : "";
  const moment = isStart ? "Before the first step" : `Step ${step.step}, epoch ${step.epoch}`;
  return `${moment}: loss ${formatNumber(step.loss, 3)}. The gradient ${said}.${saturated}${end}`;
}

/** The update of the first and of the last layer, with this step's numbers. */
export function flowFormula({ gradient, ratio }: FlowStep): string[] {
  const [first, last] = ends(gradient);
  const sizes = [ratio[0], ratio[ratio.length - 1]].map((value) => formatNumber(value, 3));
  return [
    `gradient: layer 1 / last hidden = ${formatNumber(first, 3)} / ${formatNumber(last, 3)} = ${formatNumber(first / last, 3)}`,
    `‖update‖ / ‖weights‖: ${sizes[0]} in layer 1, ${sizes[1]} in out;  0.001 is healthy`,
  ];
}

function ends(gradient: readonly number[]): [number, number] {
  return [gradient[0], gradient[gradient.length - 2]];
}
