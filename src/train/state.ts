/** All that a run's next step depends on, beside data and options: chance is drawn anew from the seed and the step. */
export interface TrainingState {
  /** Weights and biases, as `denseLayout` lays them out. */
  readonly parameters: Float64Array;
  /** The optimizer's running numbers, laid out the same way. */
  readonly moments: readonly Float64Array[];
}

/** A copy that later steps do not touch. */
export function copyState({ parameters, moments }: TrainingState): TrainingState {
  return { parameters: parameters.slice(), moments: moments.map((each) => each.slice()) };
}
