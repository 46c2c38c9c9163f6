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
  readonly samples: Uint32Array;
  readonly learningRate: number;
  /** A loss above it, or not finite, is divergence. */
  readonly limit: number;
  readonly detail: boolean;
}

/** Several steps of one epoch to make in one go. */
export interface StretchRequest {
  /** The first step. */
  readonly step: number;
  /** Indices of the samples of all, one batch after the other. */
  readonly samples: Uint32Array;
  /** One for all steps, or one a step. */
  readonly learningRate: number | readonly number[];
  readonly limit: number;
}

/** What they measured; a step that updated nothing is the last. */
export interface StretchResult {
  readonly losses: Float64Array;
  readonly gradientNorms: Float64Array;
  readonly updated: boolean;
}

/** Loss and, where there are classes, accuracy of a whole set, in evaluation mode. */
export interface Measure {
  readonly loss: number;
  readonly accuracy?: number;
}

/** What makes the steps of a run: the tensor table, or the accelerator. Only it changes weights and moments. */
export interface Stepper {
  step(request: StepRequest): StepResult;
  /** Only of a stepper that makes several steps in one go faster than one by one; leaves the model's tensors behind until `settle`. */
  stretch?(request: StretchRequest): StretchResult;
  measure(data: Dataset): Measure;
  /** Whether somebody else has set weights since the last step. */
  wasTouched(): boolean;
  /** A copy. */
  state(): TrainingState;
  restore(state: TrainingState): void;
  /** Brings the model's tensors up to date, after a stretch. */
  settle(): void;
  /** Gives back what it holds; it makes no more steps. */
  dispose(): void;
}
