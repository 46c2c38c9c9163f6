import { describe } from "../../engine/options";
import type { Activation } from "../../nn/activation";
import type { StepDetail } from "../../train/detail";
import { History } from "../../train/history";
import { spread } from "../parts/curve";
import { flowFigure, ratioFigure } from "./gradient-flow-figure";
import { formatNumber } from "../parts/number";
import { pictureOf } from "../picture";
import type { Picture, PictureDefinition } from "../view";
import type { FlowFrame, FlowTrace } from "./flow-trace";

export const gradientFlowPicture: PictureDefinition<FlowTrace> = {
  name: "gradientFlow",
  title: "Gradient flow",
  length: ({ frames }) => frames.length,
  view: (trace, at) => ({
    figure: flowFigure(trace, at),
    beside: [ratioFigure(trace, at)],
    sentence: sentence(trace, at),
  }),
};

/** The size of the gradient in each layer, now and then in a training, with each layer's update beside its weights, and its saturation. */
export function gradientFlow(history: History): Picture {
  if (!(history instanceof History))
    throw new TypeError(
      `gradientFlow: expected a history; got ${describe(history)} — give what fit() or live(training(…)) returned`,
    );
  if (history.steps.length === 0)
    throw new RangeError("gradientFlow: expected a history of at least one step; got none — let the training run");
  const { activations, output, sizes } = history.at(-1).plan;
  const layers = sizes.slice(1).map((_, layer) => (layer < sizes.length - 2 ? `hidden ${layer + 1}` : "output"));
  const frames = spread(history.steps.length, 30).map((step) => ({
    step,
    epoch: history.steps[step].epoch,
    ...flowOf(history.detail(step), [...activations, output]),
  }));
  return pictureOf(gradientFlowPicture, { layers, frames });
}

/** A step's flow, from all that it computed. */
export function flowOf(detail: StepDetail, activations: readonly Activation[]): Omit<FlowFrame, "step" | "epoch"> {
  const norm = (rows: readonly (readonly number[])[]): number => Math.hypot(...rows.map((row) => Math.hypot(...row)));
  return {
    gradient: detail.gradients.map(({ weights }) => norm(weights) / Math.sqrt(weights.length * weights[0].length)),
    ratio: detail.update.map(({ weights }, layer) => norm(weights) / norm(detail.before[layer].weights)),
    saturated: detail.layers.map(({ outputs, mask }, layer) => saturation(outputs, activations[layer], mask)),
  };
}

function saturation(
  outputs: readonly (readonly number[])[],
  activation: Activation,
  mask: readonly (readonly number[])[] | undefined,
): number | null {
  const stuck: Partial<Record<string, (value: number) => boolean>> = {
    tanh: (value) => Math.abs(value) > 0.97,
    sigmoid: (value) => value < 0.03 || value > 0.97,
    relu: (value) => value === 0,
  };
  const isStuck = typeof activation === "string" ? stuck[activation] : undefined;
  if (isStuck === undefined) return null;
  // A unit that was dropped says nothing of the activation.
  const values = outputs.flatMap((row, sample) => row.filter((_, unit) => mask?.[sample]?.[unit] !== 0));
  return values.filter(isStuck).length / values.length;
}

function sentence({ layers, frames }: FlowTrace, at: number): string {
  const { step, epoch, gradient, ratio, saturated } = frames[Math.max(0, at)];
  const [first, last] = [gradient[0], gradient[gradient.length - 1]];
  const spreadWords =
    layers.length < 2
      ? ""
      : first < last / 10
        ? ` The first layer gets ${formatNumber(last / first, 2)} times less than the last: it vanishes on its way back.`
        : first > last * 10
          ? ` The first layer gets ${formatNumber(first / last, 2)} times more than the last: it explodes on its way back.`
          : "";
  const stuck = saturated.flatMap((share, layer) =>
    share !== null && share > 0.5 ? [`${formatNumber(100 * share, 2)} % of ${layers[layer]} hardly answer`] : [],
  );
  return `Step ${step}, epoch ${epoch}: gradient ${layers.map((name, layer) => `${formatNumber(gradient[layer], 3)} in ${name}`).join(", ")}; updates ${formatNumber(Math.min(...ratio), 2)} to ${formatNumber(Math.max(...ratio), 2)} of the weights.${spreadWords}${stuck.length > 0 ? ` ${stuck.join("; ")}.` : ""}`;
}
