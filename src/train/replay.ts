import type { Mlp } from "../nn/mlp";
import { keyframeBefore, type Keyframe } from "./keyframes";
import type { StepResult, Stepper } from "./stepper";
import type { Steps } from "./steps";

/** Runs steps of a run again, from the keyframe before, on a model of its own: the same bits as the first time. */
export class Replay {
  private made = NaN;
  private found: Stepper | undefined;

  /** `rates` are the learning rates that the run's steps were made with; above `limit` a loss is divergence. */
  constructor(
    private readonly model: Mlp,
    private readonly makeStepper: () => Stepper,
    private readonly steps: Steps,
    private readonly keyframes: readonly Keyframe[],
    private readonly rates: readonly number[],
    private readonly limit: () => number,
  ) {}

  /** The model as it was when `count` steps had been made. */
  modelAfter(count: number): Mlp {
    this.moveTo(count);
    return this.model.clone();
  }

  /** Step `step` again, with all that it computed. */
  detail(step: number): StepResult {
    this.moveTo(step);
    this.made = step + 1;
    return this.make(step, true);
  }

  private get stepper(): Stepper {
    this.found ??= this.makeStepper();
    return this.found;
  }

  private moveTo(count: number): void {
    const keyframe = keyframeBefore(this.keyframes, count);
    if (keyframe === undefined) return;
    // From where it stands it is nearer, unless it stands behind; at the keyframe itself somebody may have set weights.
    if (!(this.made <= count && this.made > keyframe.step)) {
      this.stepper.restore(keyframe.state);
      this.made = keyframe.step;
    }
    for (; this.made < count; this.made++) this.make(this.made, false);
  }

  private make(step: number, detail: boolean): StepResult {
    const learningRate = this.rates[step] as number;
    return this.stepper.step({ step, samples: this.steps.samples(step), learningRate, limit: this.limit(), detail });
  }
}
