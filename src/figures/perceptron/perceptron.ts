import type { PerceptronStep } from "../../nn/perceptron";
import { boxOf } from "../parts/plane";
import { mistakesFigure } from "./mistakes";
import { formatCount, formatNumber, formatVector } from "../parts/number";
import { perceptronFormula } from "./formula";
import { perceptronLedger } from "./ledger";
import type { PerceptronPicture } from "./perceptron-picture";
import { perceptronPlane } from "./plane";
import type { View } from "../view";

/**
 * The walk at one step: the plane with its line, the mistakes of each epoch, the ledger and the arithmetic of this step.
 * `step` counts from -1 (before the first flower).
 */
export function perceptronView(picture: PerceptronPicture, step: number): View {
  const { data, steps, mistakes } = picture;
  const current = steps[step];
  return {
    figure: perceptronPlane(data, boxOf(data), steps, step, picture.learningRate),
    beside: [mistakesFigure(mistakes, current?.epoch ?? -1, picture.other, lastSteps(steps))],
    ledger: perceptronLedger(data, steps, step),
    formula: perceptronFormula(picture, step),
    sentence: sentence(picture, step),
  };
}

/** The last step of each epoch. */
function lastSteps(steps: readonly PerceptronStep[]): number[] {
  const last: number[] = [];
  for (const [index, { epoch }] of steps.entries()) last[epoch] = index;
  return last;
}

function sentence(picture: PerceptronPicture, step: number): string {
  const { data, steps } = picture;
  const current = steps[step];
  if (current === undefined)
    return `Before the first flower: w = ${formatVector(data.features.map(() => 0))}, b = 0, so there is no line yet.`;
  const flower = `flower ${current.sample} (${data.classes[current.target > 0 ? 1 : 0]})`;
  const made = steps.slice(0, step + 1).filter(({ mistake }) => mistake).length;
  const line = `w = ${formatVector(current.after.weights)}, b = ${formatNumber(current.after.bias)}`;
  const what = current.mistake
    ? `Update ${made}, epoch ${current.epoch}: ${flower} was on ${current.score === 0 ? "neither" : "the wrong"} side, so the line moved. Now ${line}.`
    : `Epoch ${current.epoch}: ${flower} is on its own side, so nothing changes. ${formatCount(made, "update")} so far; ${line}.`;
  return step === steps.length - 1 ? `${what} ${ending(picture, made)}` : what;
}

function ending({ converged, mistakes, steps }: PerceptronPicture, made: number): string {
  if (converged) {
    const last = steps[steps.length - 1];
    return last?.mistake
      ? "After this update a whole epoch has no mistake: the classes are separated."
      : `A whole epoch without a mistake: separated after ${formatCount(made, "update")}.`;
  }
  return `Stopped after ${formatCount(mistakes.length, "epoch")}, still with ${formatCount(mistakes[mistakes.length - 1] ?? 0, "mistake")} in the last.`;
}
