import type { Dataset } from "../data/dataset";
import type { TrainingState } from "./state";
import type { StepDetail } from "./detail";

/** What one step measured before its update. */
export interface StepResult {
  /** The batch's loss, without penalties. */
  readonly loss: number;
  /** 2-norm of the gradient over all weights and biases, penalties included. */
  readonly gradientNorm: number;
  /** False when the loss was past its limit or not finite: then nothing was updated. */
  readonly updated: boolean;
  readonly detail?: StepDetail;
}

/** One step to make. */
export interface StepRequest {
  /** Counted from 0 over the whole run. */
  readonly step: number;
  /** Indices of its samples. */
  readonly samples: readonly number[];
  readonly learningRate: number;
  /** A loss above it, or not finite, is divergence. */
  readonly limit: number;
  readonly detail: boolean;
}

/** Loss and, where there are classes, accuracy of a whole set, in evaluation mode. */
export interface Measure {
  readonly loss: number;
  readonly accuracy?: number;
}

/** What makes the steps of a run: the tensor table, or the accelerator. Only it changes weights and moments. */
export interface Stepper {
  step(request: StepRequest): StepResult;
  measure(data: Dataset): Measure;
  /** Whether somebody else has set weights since the last step. */
  wasTouched(): boolean;
  /** A copy. */
  state(): TrainingState;
  restore(state: TrainingState): void;
}
