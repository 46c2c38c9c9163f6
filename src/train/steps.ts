import { orderOfEpoch } from "./batch-order";
import type { TrainingPlan } from "./plan";

/** Where the steps of a run stand: in which epoch, with which samples. Follows from the plan alone, for any step. */
export class Steps {
  readonly perEpoch: number;
  private epoch = -1;
  private order: Uint32Array = new Uint32Array();

  constructor(private readonly plan: TrainingPlan) {
    this.perEpoch = Math.ceil(plan.data.size / plan.batchSize);
  }

  epochOf(step: number): number {
    return Math.floor(step / this.perEpoch);
  }

  endsEpoch(step: number): boolean {
    return (step + 1) % this.perEpoch === 0;
  }

  /** Indices of the samples of a step's batch, or of several steps of one epoch, one batch after the other. */
  samples(step: number, count = 1): Uint32Array {
    const { data, batchSize, shuffle, seed } = this.plan;
    const epoch = this.epochOf(step);
    if (epoch !== this.epoch) {
      this.order = orderOfEpoch(data.size, shuffle, seed, epoch);
      this.epoch = epoch;
    }
    const first = (step % this.perEpoch) * batchSize;
    return this.order.subarray(first, first + count * batchSize);
  }
}
