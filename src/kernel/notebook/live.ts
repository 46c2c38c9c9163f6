import { describe } from "../../engine/options";
import { lossCurve } from "../../figures/training/loss-curve";
import type { Picture, View } from "../../figures/view";
import type { History, Training } from "../../train";
import { here } from "./here";
import { LiveRun } from "./live-run";
import { stepsSource, trainingSource } from "./live-source";

/**
 * Draws a run while it goes on: `const history = await live(training(model, train, options), lossCurve)`. The page can hold it,
 * end it and change its learning rate; the last state is always drawn. Of a training the view gets the history, and so does
 * whoever awaits it; of any other run both get the steps. `steps`: how many there will be, where that is known.
 */
export function live(run: Training, view?: (history: History) => View | Picture): Promise<History>;
export function live<Step>(
  run: Iterable<Step> | AsyncIterable<Step>,
  view: (steps: readonly Step[]) => View | Picture,
  options?: { readonly steps?: number },
): Promise<readonly Step[]>;
export function live(
  run: unknown,
  view: unknown = lossCurve,
  options: { readonly steps?: number } = {},
): Promise<unknown> {
  if (!isSteps(run) || typeof view !== "function")
    throw new TypeError(
      `live: expected a run and a view of it; got ${describe(run)} and ${describe(view)} — for example live(training(model, data), lossCurve)`,
    );
  const draw = view as (soFar: unknown) => View | Picture;
  const source = isTraining(run) ? trainingSource(run, draw) : stepsSource(run, draw, options.steps);
  const end = new LiveRun<unknown>(source).toEnd();
  here().hold(end);
  // Another promise, so that an error is reported where nobody awaits it.
  return end.then((result) => result);
}

function isSteps(run: unknown): run is Iterable<unknown> | AsyncIterable<unknown> {
  return typeof run === "object" && run !== null && (Symbol.iterator in run || Symbol.asyncIterator in run);
}

function isTraining(run: object): run is Training {
  return "history" in run && "learningRate" in run;
}
