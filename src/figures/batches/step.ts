import type { BatchPace } from "./pace";
import type { Point } from "../parts/half-plane";

/** One update by one batch, as plain JSON. */
export interface BatchStep {
  readonly step: number;
  readonly epoch: number;
  /** Indices of its samples. */
  readonly samples: readonly number[];
  readonly point: Point;
  /** Loss over all samples before the update. */
  readonly loss: number;
  /** Of the batch, and of all samples. */
  readonly gradient: Point;
  readonly full: Point;
  readonly after: Point;
  readonly lossAfter: number;
  /** Examples looked at so far. */
  readonly examples: number;
  /** Of the first update, where there was a clock: what updates cost here. */
  readonly paces?: readonly BatchPace[];
  /** At an epoch's end: how many samples it never saw, and how many more than once. */
  readonly ended?: { readonly missed: number; readonly repeated: number };
}

/** Gradients of many batches of one size, drawn at one point. */
export interface GradientCloud {
  readonly size: number;
  readonly gradients: readonly Point[];
  /** Root mean square of their distance from the full gradient. */
  readonly spread: number;
}
