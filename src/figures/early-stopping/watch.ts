/** An epoch of a run that is watched, as plain JSON. */
export interface WatchedEpoch {
  readonly epoch: number;
  readonly train: number;
  readonly validation: number;
  readonly trainAccuracy: number;
  readonly validationAccuracy: number;
  readonly parameters: readonly number[];
}

/** What the rule of early stopping has seen up to an epoch. */
export interface Patience {
  readonly patience: number;
  readonly minDelta: number;
  /** Epoch of the best loss so far, and that loss. */
  readonly best: number;
  readonly bestLoss: number;
  /** Epochs without a better one, after each epoch. */
  readonly waits: readonly number[];
  /** After which epoch it stops, if it has. */
  readonly stoppedAt?: number;
}
