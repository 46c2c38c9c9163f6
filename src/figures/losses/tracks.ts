/** What a loss makes of some numbers at one step, as plain JSON. */
export interface LossTrack {
  readonly values: readonly number[];
  readonly loss: number;
  readonly gradient: readonly number[];
}

/** One step of two losses (and a learner's) going down from the same start. */
export interface LossStep {
  readonly step: number;
  readonly tracks: readonly LossTrack[];
  /** In the first step of a neuron: every loss and its slope by z. */
  readonly curves?: {
    readonly z: readonly number[];
    readonly losses: readonly (readonly number[])[];
    readonly slopes: readonly (readonly number[])[];
  };
}

/** How each loss looks everywhere. */
export const trackMarks = [
  { color: "@class0", dash: "solid", symbol: "circle" },
  { color: "@class1", dash: "dash", symbol: "triangle-up" },
  { color: "@accent", dash: "dot", symbol: "square" },
] as const;

/** As far as z goes in the pictures of a neuron's losses. */
export const reachOfZ = [-8.4, 8.4];
