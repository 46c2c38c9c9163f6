import type { TrainingState } from "./state";

/** A state of the run: before step `step`. */
export interface Keyframe {
  readonly step: number;
  readonly state: TrainingState;
}

// Numbers that a run keeps in memory at most: 16 MB.
const budget = 2_000_000;

/** How many steps apart the keyframes stand, so that a whole run of `steps` stays within the budget; 1 keeps every step. */
export function keyframeStride(steps: number, numbersPerState: number): number {
  return Math.max(1, Math.ceil((steps * numbersPerState) / budget));
}

// Steps that the accelerator makes again unnoticed.
const stretch = 64;

/** The same where steps are made many in one go: longer, and of whole epochs if it can be, so that stretches are not cut short. */
export function stretchStride(stride: number, stepsPerEpoch: number): number {
  const long = Math.max(stride, stretch);
  return stepsPerEpoch <= long ? Math.ceil(long / stepsPerEpoch) * stepsPerEpoch : long;
}

/** The last keyframe at or before a step; undefined of a run that made no step. */
export function keyframeBefore(keyframes: readonly Keyframe[], step: number): Keyframe | undefined {
  let low = 0;
  let high = keyframes.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((keyframes[middle] as Keyframe).step <= step) low = middle;
    else high = middle - 1;
  }
  return keyframes[low];
}

/** Evenly chosen keyframes, the first always among them, that hold at most `numbers` numbers (one keyframe, if that is more). */
export function thinned(keyframes: readonly Keyframe[], numbers: number): readonly Keyframe[] {
  const [first] = keyframes;
  if (first === undefined) return [];
  const each = first.state.parameters.length * (1 + first.state.moments.length);
  const every = Math.ceil(keyframes.length / Math.max(1, Math.floor(numbers / each)));
  return keyframes.filter((_, index) => index % every === 0);
}
