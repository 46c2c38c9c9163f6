import { heedInterruption } from "../engine/interruption";
import { checkValue } from "../engine/options";
import { positive } from "../engine/rules";
import type { Mlp } from "../nn/mlp";
import type { Task } from "../nn/saved-model";
import { factorAt } from "../nn/schedule";
import { momentCount } from "../nn/update";
import { chooseStepper } from "./choose-stepper";
import type { StepDetail } from "./detail";
import { divergenceLimit } from "./divergence";
import { stopper, type Stopper } from "./early-stopping";
import { History, type EpochRecord, type StepRecord } from "./history";
import { keyframeStride, stretchStride, type Keyframe } from "./keyframes";
import type { TrainingPlan } from "./plan";
import { Replay } from "./replay";
import type { TrainingState } from "./state";
import type { Stepper } from "./stepper";
import { Steps } from "./steps";

/** A step as it is made, with what it ended and, on request, all that it computed. */
export interface TrainingStep extends StepRecord {
  /** After the schedule. */
  readonly learningRate: number;
  /** The epoch's record, at its last step. */
  readonly ended?: EpochRecord;
  /** With `detail: true`. */
  readonly detail?: StepDetail;
}

/** A run as it goes on: makes one step after the other, and writes them down. */
export class Run {
  readonly history: History;
  private readonly steps: Steps;
  private readonly rule: Stopper;
  private readonly keyframes: Keyframe[] = [];
  private readonly rates: number[] = [];
  private rate: number;
  private started: { readonly stepper: Stepper; readonly stride: number } | undefined;
  private best: TrainingState | undefined;
  private over = false;

  constructor(
    private readonly who: string,
    private readonly model: Mlp,
    private readonly plan: TrainingPlan,
  ) {
    this.steps = new Steps(plan);
    this.rule = stopper(plan.patience ?? Infinity, plan.minDelta);
    this.rate = plan.learningRate;
    const again = model.clone();
    again.task = taskOf(plan);
    const { keyframes, rates } = this;
    const limit = (): number => this.limit;
    const replay = new Replay(again, () => chooseStepper(who, again, plan), new Steps(plan), keyframes, rates, limit);
    this.history = new History(model.plan.precision, keyframes, rates, replay);
  }

  /** Before the schedule; a new one holds from the next step on. */
  get learningRate(): number {
    return this.rate;
  }

  set learningRate(rate: number) {
    checkValue(this.who, "learningRate", rate, positive);
    this.rate = rate;
  }

  /** Makes the next step; undefined when the run is over, or its signal says stop. */
  next(): TrainingStep | undefined {
    heedInterruption();
    if (this.over || this.plan.signal?.aborted === true) return undefined;
    const { stepper, stride } = this.start();
    const { detail } = this.plan;
    const step = this.history.steps.length;
    const learningRate = this.learningRateAt(step);
    if (step % stride === 0 || stepper.wasTouched()) this.keyframes.push({ step, state: stepper.state() });
    const samples = this.steps.samples(step);
    const made = stepper.step({ step, samples, learningRate, limit: this.limit, detail });
    const record = this.write(step, made.loss, made.gradientNorm, learningRate);
    const ended = this.endAfter(record, made.updated);
    return {
      ...record,
      learningRate,
      ...(ended !== undefined && { ended }),
      ...(made.detail !== undefined && { detail: made.detail }),
    };
  }

  /** Makes the next steps of the epoch in one go where that can be, else the next step. False when the run is over. */
  advance(): boolean {
    heedInterruption();
    const step = this.history.steps.length;
    // The first step sets the limit of the others; a signal may come at any.
    const { stepper, stride = 1 } = this.started ?? {};
    const isSingle = step === 0 || this.over || this.plan.detail || this.plan.signal !== undefined;
    if (isSingle || stepper?.stretch === undefined) return this.next() !== undefined;
    if (step % stride === 0) this.keyframes.push({ step, state: stepper.state() });
    const count = Math.min(this.steps.perEpoch - (step % this.steps.perEpoch), stride - (step % stride));
    const learningRate = this.learningRatesFrom(step, count);
    const samples = this.steps.samples(step, count);
    const { losses, gradientNorms, updated } = stepper.stretch({ step, samples, learningRate, limit: this.limit });
    let last: StepRecord | undefined;
    for (const [index, loss] of losses.entries())
      last = this.write(step + index, loss, gradientNorms[index], rateOf(learningRate, index));
    if (last !== undefined) this.endAfter(last, updated);
    return true;
  }

  /** Once nobody asks for more steps: leaves the model with the last weights, or the best where the run came to an end that wants them. */
  close(): void {
    const { stepper } = this.started ?? {};
    stepper?.settle();
    if (this.over && this.best !== undefined && this.history.stopped !== "diverged") stepper?.restore(this.best);
    stepper?.dispose();
    this.started = undefined;
    this.over = true;
  }

  private start(): { readonly stepper: Stepper; readonly stride: number } {
    if (this.started !== undefined) return this.started;
    const { model, plan, who } = this;
    model.task = taskOf(plan);
    if (model.plan.precision === "float32") model.parameters = model.parameters.map(Math.fround);
    const stepper = chooseStepper(who, model, plan);
    const numbers = model.parameterCount * (1 + momentCount(plan.optimizer));
    const stride = keyframeStride(plan.length.steps, numbers);
    const long = stepper.stretch === undefined ? stride : stretchStride(stride, this.steps.perEpoch);
    this.started = { stepper, stride: long };
    return this.started;
  }

  private learningRateAt(step: number): number {
    const { schedule, length } = this.plan;
    return this.rate * factorAt(this.who, schedule, step, this.steps.epochOf(step), length);
  }

  /** One for all steps where nothing changes it, else one a step. */
  private learningRatesFrom(step: number, count: number): number | readonly number[] {
    if (this.plan.schedule === undefined) return this.rate;
    return Array.from({ length: count }, (_, index) => this.learningRateAt(step + index));
  }

  private write(step: number, loss: number, gradientNorm: number, learningRate: number): StepRecord {
    const record = { step, epoch: this.steps.epochOf(step), loss, gradientNorm };
    this.history.steps.push(record);
    this.rates.push(learningRate);
    return record;
  }

  private endAfter({ step, epoch }: StepRecord, updated: boolean): EpochRecord | undefined {
    if (!updated) this.end("diverged");
    return updated && this.steps.endsEpoch(step) ? this.endEpoch(epoch) : undefined;
  }

  private endEpoch(epoch: number): EpochRecord {
    const { history, plan } = this;
    const { stepper } = this.start();
    const record = measured(plan, stepper, epoch);
    history.epochs.push(record);
    const { validationLoss } = record;
    const { better, stop } =
      validationLoss === undefined ? { better: false, stop: false } : this.rule.take(validationLoss);
    if (better) {
      history.best = { epoch, loss: validationLoss as number };
      if (plan.patience !== undefined && plan.restoreBest) this.best = stepper.state();
    }
    if (stop) this.end("early");
    else if (epoch + 1 === plan.epochs) this.end("epochs");
    return record;
  }

  private end(stopped: History["stopped"]): void {
    this.history.stopped = stopped;
    this.over = true;
  }

  private get limit(): number {
    return divergenceLimit(this.history.steps[0]?.loss ?? 0);
  }
}

/** What a model decides that is trained by a plan. */
function taskOf({ loss: { classes, threshold } }: TrainingPlan): Task {
  return { classes, threshold };
}

const rateOf = (rates: number | readonly number[], index: number): number =>
  typeof rates === "number" ? rates : rates[index];

function measured({ data, validation }: TrainingPlan, stepper: Stepper, epoch: number): EpochRecord {
  const whole = stepper.measure(data);
  if (validation === undefined) return { epoch, ...whole };
  const { loss, accuracy } = stepper.measure(validation);
  return { epoch, ...whole, validationLoss: loss, ...(accuracy !== undefined && { validationAccuracy: accuracy }) };
}
