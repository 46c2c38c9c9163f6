/** One step of a training with dropout: one sample, one mask. Plain JSON. */
export interface DropoutStep {
  readonly step: number;
  readonly epoch: number;
  /** Its index in the data set. */
  readonly sample: number;
  /** masks[hidden layer][unit]: 1 where it is kept. */
  readonly masks: readonly (readonly number[])[];
  /** Outputs of each hidden layer before dropout and after it. */
  readonly before: readonly (readonly number[])[];
  readonly after: readonly (readonly number[])[];
  /** Chance of each class, dropped units and all. */
  readonly chances: readonly number[];
  readonly loss: number;
  /** Weights and biases before the step; of wide networks only now and then. */
  readonly parameters?: readonly number[];
  /** What a learner's dropout did: the factor of the survivors, 100 passes of the sample, and one with `training: false`. */
  readonly learners?: {
    readonly scales: readonly number[];
    readonly passes: readonly number[];
    readonly evaluated: number;
  };
  /** Losses over whole sets after the epoch's last step, beside the same network trained without dropout. */
  readonly ended?: {
    readonly train: number;
    readonly test: number;
    readonly trainWithout: number;
    readonly testWithout: number;
  };
}

/** What the pictures need beside the steps. */
export interface DropoutScene {
  readonly rates: readonly number[];
  readonly units: readonly number[];
  readonly isTraining: boolean;
}
