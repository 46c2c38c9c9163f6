import type { AcceleratedNetwork, Accelerator, LoadedSet } from "../accelerator";
import type { Dataset } from "../data/dataset";
import type { DenseSpec, LossName } from "../nn/dense";
import type { Mlp } from "../nn/mlp";
import { areDifferent } from "./numbers";
import type { TrainingPlan } from "./plan";
import type { TrainingState } from "./state";
import type { Measure, StepRequest, StepResult, Stepper, StretchRequest, StretchResult } from "./stepper";
import { tableStepper } from "./table-stepper";

/** Makes the steps in WebAssembly, whole ones or many in one call, in float32. Masks are drawn there, the table's. */
export class AcceleratedStepper implements Stepper {
  private readonly network: AcceleratedNetwork;
  private readonly sets = new Map<Dataset, LoadedSet>();
  private isAhead = false;

  constructor(
    accelerator: Accelerator,
    private readonly who: string,
    private readonly model: Mlp,
    private readonly plan: TrainingPlan,
    spec: DenseSpec,
    loss: LossName,
  ) {
    const { data, optimizer, l1, l2, seed, batchSize } = plan;
    this.network = accelerator.create({
      spec,
      loss,
      classes: plan.loss.classes.length,
      threshold: plan.loss.threshold,
      optimizer,
      l1,
      l2,
      seed,
      capacity: Math.min(batchSize, data.size),
    });
    this.network.parameters.set(model.parameters);
  }

  step(request: StepRequest): StepResult {
    const { step, samples, learningRate, limit, detail } = request;
    this.take();
    const before = detail ? this.state() : undefined;
    const made = this.network.step(this.setOf(this.plan.data), samples, { step, learningRate, limit });
    this.publish();
    return before === undefined ? made : { ...made, detail: this.detailOf(request, before, made) };
  }

  stretch({ step, samples, learningRate, limit }: StretchRequest): StretchResult {
    const { batchSize, data } = this.plan;
    this.take();
    this.isAhead = true;
    return this.network.run(this.setOf(data), samples, { batchSize, step, learningRate, limit });
  }

  measure(data: Dataset): Measure {
    return this.network.measure(this.setOf(data));
  }

  wasTouched(): boolean {
    return areDifferent(this.model.parameters, this.network.parameters);
  }

  state(): TrainingState {
    this.take();
    const { parameters, moments } = this.network;
    return { parameters: new Float64Array(parameters), moments: moments.map((each) => new Float64Array(each)) };
  }

  restore({ parameters, moments }: TrainingState): void {
    this.network.parameters.set(parameters);
    for (const [index, each] of this.network.moments.entries()) each.set(moments[index] as Float64Array);
    this.publish();
  }

  settle(): void {
    if (this.isAhead) this.publish();
  }

  dispose(): void {
    this.network.dispose();
  }

  /** Takes over what somebody may have set in the model's tensors. */
  private take(): void {
    if (!this.isAhead) this.network.parameters.set(this.model.parameters);
  }

  private publish(): void {
    this.model.parameters = new Float64Array(this.network.parameters);
    this.isAhead = false;
  }

  /** What the table computes from the weights and moments before the step: all that the step had in it, up to float32's rounding. */
  private detailOf(request: StepRequest, before: TrainingState, { loss, updated }: StepResult): StepResult["detail"] {
    const table = tableStepper(this.who, this.model.clone(), this.plan);
    table.restore(before);
    // A loss past float32's range is none yet in float64: whether there is an update is not for the table to say.
    const { detail } = table.step({ ...request, limit: updated ? Infinity : -Infinity });
    return detail && { ...detail, loss };
  }

  private setOf(data: Dataset): LoadedSet {
    const loaded = this.sets.get(data) ?? this.network.load(data.x.data, data.y.data);
    this.sets.set(data, loaded);
    return loaded;
  }
}
