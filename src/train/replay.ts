import type { Mlp } from "../nn/mlp";
import { factorAt } from "../nn/schedule";
import { batchesOfEpoch } from "./batch-order";
import { keyframeBefore, type Keyframe } from "./keyframes";
import type { TrainingPlan } from "./plan";
import type { StepResult, Stepper } from "./stepper";

/** How a step of a run is made: its samples and its learning rate follow from the plan alone. */
export class Steps {
  private epoch = -1;
  private batches: readonly (readonly number[])[] = [];
  readonly perEpoch: number;

  constructor(
    private readonly who: string,
    private readonly plan: TrainingPlan,
  ) {
    this.perEpoch = Math.ceil(plan.data.size / plan.batchSize);
  }

  epochOf(step: number): number {
    return Math.floor(step / this.perEpoch);
  }

  learningRate(step: number): number {
    const { schedule, learningRate, length } = this.plan;
    return learningRate * factorAt(this.who, schedule, step, this.epochOf(step), length);
  }

  samples(step: number): readonly number[] {
    const epoch = this.epochOf(step);
    if (epoch !== this.epoch) {
      const { data, batchSize, shuffle, seed } = this.plan;
      this.batches = batchesOfEpoch(data.size, batchSize, shuffle, seed, epoch);
      this.epoch = epoch;
    }
    return this.batches[step % this.perEpoch] as readonly number[];
  }

  make(
    stepper: Stepper,
    step: number,
    limit: number,
    detail: boolean,
    learningRate = this.learningRate(step),
  ): StepResult {
    return stepper.step({ step, samples: this.samples(step), learningRate, limit, detail });
  }
}

/** Runs steps of a run again, from the keyframe before, on a model of its own: the same bits as the first time. */
export class Replay {
  private made = NaN;

  constructor(
    private readonly model: Mlp,
    private readonly stepper: Stepper,
    private readonly steps: Steps,
    private readonly keyframes: readonly Keyframe[],
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
    return this.steps.make(this.stepper, step, this.limit(), true);
  }

  private moveTo(count: number): void {
    const keyframe = keyframeBefore(this.keyframes, count);
    // From where it stands it is nearer, unless it stands behind.
    if (!(this.made <= count && this.made >= keyframe.step)) {
      this.stepper.restore(keyframe.state);
      this.made = keyframe.step;
    }
    for (; this.made < count; this.made++) this.steps.make(this.stepper, this.made, this.limit(), false);
  }
}
