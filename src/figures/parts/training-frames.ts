import type { Mlp } from "../../nn/mlp";
import type { History } from "../../train/history";

/** A model at one moment of its training. */
export interface Frame {
  /** The last step that was made; −1 before the first. */
  readonly step: number;
  /** Of that step; −1 before the first. */
  readonly epoch: number;
  readonly model: Mlp;
}

/** At most `most` moments of a run, the start and the end among them; denser at the start, where more happens. */
export function framesOf(history: History, most: number): Frame[] {
  const steps = history.steps.length;
  const count = Math.min(most, steps + 1);
  const chosen = Array.from({ length: count }, (_, index) =>
    count <= 1 ? 0 : Math.max(index, Math.round(steps * (index / (count - 1)) ** 1.5)),
  );
  return chosen.map((made) => ({
    step: made - 1,
    epoch: history.steps[made - 1]?.epoch ?? -1,
    model: history.at(made - 1),
  }));
}

/** `after step 12, epoch 3`, or `before the first step`. */
export function momentOf({ step, epoch }: { readonly step: number; readonly epoch: number }): string {
  return step < 0 ? "before the first step" : `after step ${step}, epoch ${epoch}`;
}
