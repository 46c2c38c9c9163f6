import type { EpochRecord, StepRecord, Stopped } from "../../train/history";

/** What the picture keeps of a history: the steps thinned, the epochs whole. */
export interface LossTrace {
  /** Loss of a batch at `epoch` − 1 + its part of the epoch, so that an epoch's record stands at the end of its batches. */
  readonly batches: { readonly x: readonly number[]; readonly loss: readonly number[] };
  readonly epochs: readonly EpochRecord[];
  readonly stopped: Stopped;
  readonly best?: { readonly epoch: number; readonly loss: number };
  /** The last step of a run that left all bounds. */
  readonly diverged?: StepRecord;
}
