import { type IRenderMime } from "@jupyterlab/rendermime-interfaces";
import { type ReadonlyPartialJSONObject } from "@lumino/coreutils";

const key = "gradwalk";

/** What the learner left in an output: control values and the step, as `mount` reported them. */
export function savedState(model: IRenderMime.IMimeModel): ReadonlyPartialJSONObject | undefined {
  const kept = (model.metadata[key] as ReadonlyPartialJSONObject | undefined)?.state;
  return kept as ReadonlyPartialJSONObject | undefined;
}

/** Keeps it with the output, beside what else stands there, so that the notebook reopens as it was. */
export function saveState(model: IRenderMime.IMimeModel, state: ReadonlyPartialJSONObject): void {
  const kept = model.metadata[key] as ReadonlyPartialJSONObject | undefined;
  model.setData({ metadata: { ...model.metadata, [key]: { ...kept, state } } });
}

/** Keeps a PNG of the picture beside it, for GitHub and nbconvert, which draw nothing themselves. */
export function keepImage(model: IRenderMime.IMimeModel, png: string): void {
  if (model.data["image/png"] !== png) model.setData({ data: { ...model.data, "image/png": png } });
}
