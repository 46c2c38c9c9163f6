import type { Point } from "../parts/half-plane";

/** One sample as the neuron sees it, as plain JSON. */
export interface NeuronVisit {
  readonly sample: number;
  readonly x: Point;
  readonly y: number;
  /** w·x + b */
  readonly sum: number;
  readonly output: number;
  readonly slope: number;
}
