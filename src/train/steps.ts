import { batchesOfEpoch } from "./batch-order";
import type { TrainingPlan } from "./plan";

/** Where the steps of a run stand: in which epoch, with which samples. Follows from the plan alone, for any step. */
export class Steps {
  readonly perEpoch: number;
  private epoch = -1;
  private batches: readonly (readonly number[])[] = [];

  constructor(private readonly plan: TrainingPlan) {
    this.perEpoch = Math.ceil(plan.data.size / plan.batchSize);
  }

  epochOf(step: number): number {
    return Math.floor(step / this.perEpoch);
  }

  endsEpoch(step: number): boolean {
    return (step + 1) % this.perEpoch === 0;
  }

  /** Indices of the samples of a step's batch. */
  samples(step: number): readonly number[] {
    const epoch = this.epochOf(step);
    if (epoch !== this.epoch) {
      const { data, batchSize, shuffle, seed } = this.plan;
      this.batches = batchesOfEpoch(data.size, batchSize, shuffle, seed, epoch);
      this.epoch = epoch;
    }
    return this.batches[step % this.perEpoch] as readonly number[];
  }
}
