import { describe } from "../../engine/options";
import type { History, StepRecord } from "../../train/history";
import { lossFigure, accuracyFigure } from "./loss-figure";
import { spread } from "../parts/curve";
import { formatCount, formatNumber } from "../parts/number";
import { pictureOf } from "../picture";
import type { Picture, PictureDefinition } from "../view";
import type { LossTrace } from "./loss-trace";

/** The parts of a history that are drawn; a run that is still going on has them too. */
export type RunSoFar = Pick<History, "steps" | "epochs" | "stopped" | "best">;

export const lossCurvePicture: PictureDefinition<LossTrace> = {
  name: "lossCurve",
  title: "Loss",
  length: ({ epochs }) => Math.max(1, epochs.length),
  view: (trace, epoch) => ({
    figure: lossFigure(trace, epoch),
    ...(trace.epochs.some(({ accuracy }) => accuracy !== undefined) && { beside: [accuracyFigure(trace, epoch)] }),
    sentence: sentence(trace, epoch),
  }),
};

/**
 * How the loss went: every batch pale, the whole set after each epoch, the validation set beside it where there is one, the best epoch, and
 * the step at which a run diverged. Takes a history, also of a run that is not over.
 */
export function lossCurve(history: RunSoFar): Picture {
  return pictureOf(lossCurvePicture, lossTrace("lossCurve", history));
}

/** What is kept of a history; `who` asks. */
export function lossTrace(who: string, history: RunSoFar): LossTrace {
  const { steps, epochs, stopped, best } = checked(who, history);
  const perEpoch = stepsPerEpoch(steps);
  const kept = spread(steps.length, 1000).map((index) => steps[index] as StepRecord);
  const last = steps[steps.length - 1];
  return {
    batches: { x: kept.map(({ step }) => (step + 1) / perEpoch - 1), loss: kept.map(({ loss }) => loss) },
    epochs: [...epochs],
    stopped,
    ...(best !== undefined && { best }),
    ...(stopped === "diverged" && last !== undefined && { diverged: last }),
  };
}

function checked(who: string, history: unknown): RunSoFar {
  const given = history as Partial<RunSoFar> | null;
  if (typeof given !== "object" || given === null || !Array.isArray(given.steps) || !Array.isArray(given.epochs))
    throw new TypeError(
      `${who}: expected a history; got ${describe(history)} — give what fit() or live(training(…)) returned`,
    );
  return given as RunSoFar;
}

function stepsPerEpoch(steps: readonly StepRecord[]): number {
  const second = steps.findIndex(({ epoch }) => epoch > 0);
  return second > 0 ? second : Math.max(1, steps.length);
}

function sentence({ epochs, stopped, best, diverged, batches }: LossTrace, at: number): string {
  const shown = epochs[Math.min(Math.max(at, 0), epochs.length - 1)];
  const end = diverged
    ? ` It diverged at step ${diverged.step}, epoch ${diverged.epoch}: loss ${formatNumber(diverged.loss)}.`
    : stopped === "early"
      ? ` Stopped early after epoch ${epochs.length - 1}.`
      : "";
  if (shown === undefined) return `${formatCount(batches.x.length, "batch", "batches")}, no whole epoch yet.${end}`;
  const { epoch, loss, accuracy, validationLoss, validationAccuracy } = shown;
  const share = (part: number | undefined): string =>
    part === undefined ? "" : `, accuracy ${formatNumber(100 * part, 3)} %`;
  const held =
    validationLoss === undefined ? "" : `; validation loss ${formatNumber(validationLoss)}${share(validationAccuracy)}`;
  const top = best === undefined ? "" : ` Best: epoch ${best.epoch} with ${formatNumber(best.loss)}.`;
  return `After epoch ${epoch}: loss ${formatNumber(loss)}${share(accuracy)}${held}.${top}${end}`;
}
