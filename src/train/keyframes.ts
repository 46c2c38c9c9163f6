import type { TrainingState } from "./state";

/** A state of the run: before step `step`. */
export interface Keyframe {
  readonly step: number;
  readonly state: TrainingState;
}

// Numbers that a trace keeps at most: 0.5 MB of JSON in float32. A run of [2, 16, 2] by sgd keeps all of its first 1200 steps.
const budget = 100_000;

/** How many steps apart the keyframes stand, so that a whole run of `steps` stays within the budget; 1 keeps every step. */
export function keyframeStride(steps: number, numbersPerState: number): number {
  return Math.max(1, Math.ceil((steps * numbersPerState) / budget));
}

/** The last keyframe at or before a step. */
export function keyframeBefore(keyframes: readonly Keyframe[], step: number): Keyframe {
  let low = 0;
  let high = keyframes.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((keyframes[middle] as Keyframe).step <= step) low = middle;
    else high = middle - 1;
  }
  return keyframes[low] as Keyframe;
}
