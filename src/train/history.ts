import { describe } from "../engine/options";
import type { Mlp } from "../nn/mlp";
import type { StepDetail } from "./detail";
import type { Keyframe } from "./keyframes";
import type { Replay } from "./replay";
import { saveHistory, type SavedHistory } from "./saved-history";
import type { StepResult } from "./stepper";

/** One step of training: counted from 0 over the whole run. */
export interface StepRecord {
  readonly step: number;
  readonly epoch: number;
  /** The batch's loss before its update, without penalties. */
  readonly loss: number;
  /** 2-norm of the gradient over all weights and biases, penalties included. */
  readonly gradientNorm: number;
}

/** The whole sets after an epoch, in evaluation mode, without penalties. */
export interface EpochRecord {
  readonly epoch: number;
  readonly loss: number;
  /** Share of right classes, from 0 to 1; only with classes. */
  readonly accuracy?: number;
  readonly validationLoss?: number;
  readonly validationAccuracy?: number;
}

/** Why a run ended: all epochs made, no better for too long, loss out of bounds, or stopped from outside. */
export type Stopped = "epochs" | "early" | "diverged" | "interrupted";
const ends: readonly unknown[] = ["epochs", "early", "diverged", "interrupted"] satisfies Stopped[];

/** Whether a value is one of these. */
export function isStopped(value: unknown): value is Stopped {
  return ends.includes(value);
}

const words: Readonly<Record<string, string>> = {
  loss: "loss",
  accuracy: "accuracy",
  validationLoss: "validation loss",
  validationAccuracy: "validation accuracy",
};

/** A training run as data. It grows while the run goes on; nothing in it is ever changed. */
export class History {
  readonly steps: StepRecord[] = [];
  readonly epochs: EpochRecord[] = [];
  /** A run that nobody brought to its end was interrupted. */
  stopped: Stopped = "interrupted";
  /** The best epoch by validation loss, under the rule of `minDelta`; undefined without validation. */
  best: { readonly epoch: number; readonly loss: number } | undefined = undefined;
  /** States of the run now and then; between them it is run again. */
  declare readonly keyframes: readonly Keyframe[];
  /** The learning rate of every step, after the schedule. */
  declare readonly learningRates: readonly number[];
  declare private readonly precision: "float32" | "float64";
  declare private readonly replay: Replay;

  constructor(
    precision: "float32" | "float64",
    keyframes: readonly Keyframe[],
    learningRates: readonly number[],
    replay: Replay,
  ) {
    // Not enumerable: a notebook that prints a history shows its numbers, not its machinery.
    for (const [name, value] of Object.entries({ precision, keyframes, learningRates, replay }))
      Object.defineProperty(this, name, { value });
  }

  /**
   * The model as it was after step `step`, exactly, and with what somebody set before the next one; −1 is the start. Throws
   * RangeError for a step that was not made, TypeError for no number.
   */
  at(step: number): Mlp {
    this.check("at", step, -1);
    return this.replay.modelAfter(step + 1);
  }

  /** All that step `step` computed: forward, masks, gradients, update. Throws as `at`. */
  detail(step: number): StepDetail {
    this.check("detail", step, 0);
    return (this.replay.detail(step) as StepResult & { detail: StepDetail }).detail;
  }

  /** 'history: 300 steps in 30 epochs, ended by "epochs": loss 0.3546, accuracy 0.967'; the numbers themselves are in `steps` and `epochs`. */
  toString(): string {
    const last = this.epochs.at(-1);
    const entries = Object.entries(last ?? {}).filter(([name]) => name !== "epoch");
    const numbers = entries.map(([name, value]) => `${words[name]} ${Number(Number(value).toPrecision(4))}`);
    const end = numbers.length === 0 ? "" : `: ${numbers.join(", ")}`;
    return `history: ${this.steps.length} steps in ${this.epochs.length} epochs, ended by "${this.stopped}"${end}`;
  }

  /** What a notebook prints. */
  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.toString();
  }

  /** For `JSON.stringify`; `readHistory` reads it. */
  toJSON(): SavedHistory {
    return saveHistory(this, this.precision);
  }

  private check(who: string, step: unknown, first: number): void {
    const last = this.steps.length - 1;
    if (typeof step !== "number")
      throw new TypeError(`${who}: expected the number of a step; got ${describe(step)} — for example ${who}(${last})`);
    if (!Number.isInteger(step) || step < first || step > last)
      throw new RangeError(
        `${who}: expected a step from ${first} to ${last}; got ${step} — the run has ${this.steps.length} steps`,
      );
  }
}
