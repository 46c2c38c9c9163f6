import { checkValue } from "../engine/options";
import { positive } from "../engine/rules";
import type { Mlp } from "../nn/mlp";
import { factorAt } from "../nn/schedule";
import { momentCount } from "../nn/update";
import type { StepDetail } from "./detail";
import { stopper, type Stopper } from "./early-stopping";
import { History, type EpochRecord, type StepRecord } from "./history";
import { keyframeStride, type Keyframe } from "./keyframes";
import type { TrainingPlan } from "./plan";
import { Replay } from "./replay";
import type { TrainingState } from "./state";
import type { Stepper } from "./stepper";
import { Steps } from "./steps";
import { tableStepper } from "./table-stepper";

/** A step as it is made, with what it ended and, on request, all that it computed. */
export interface TrainingStep extends StepRecord {
  /** After the schedule. */
  readonly learningRate: number;
  /** The epoch's record, at its last step. */
  readonly ended?: EpochRecord;
  /** With `detail: true`. */
  readonly detail?: StepDetail;
}

// A loss this many times the first is not coming back.
const divergence = 1e6;

/** A run as it goes on: makes one step after the other, and writes them down. */
export class Run {
  readonly history: History;
  private readonly steps: Steps;
  private readonly stepper: Stepper;
  private readonly stride: number;
  private readonly rule: Stopper;
  private readonly keyframes: Keyframe[] = [];
  private readonly rates: number[] = [];
  private rate: number;
  private best: TrainingState | undefined;
  private over = false;

  constructor(
    private readonly who: string,
    private readonly model: Mlp,
    private readonly plan: TrainingPlan,
  ) {
    this.steps = new Steps(plan);
    this.stepper = tableStepper(who, model, plan);
    this.rule = stopper(plan.patience ?? Infinity, plan.minDelta);
    this.rate = plan.learningRate;
    this.stride = keyframeStride(plan.length.steps, model.parameterCount * (1 + momentCount(plan.optimizer)));
    const again = model.clone();
    const { keyframes, rates } = this;
    const limit = (): number => this.limit;
    const replay = new Replay(again, tableStepper(who, again, plan), new Steps(plan), keyframes, rates, limit);
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
    const { history, plan, stepper, steps } = this;
    if (this.over || plan.signal?.aborted === true) return undefined;
    const step = history.steps.length;
    if (step === 0) this.begin();
    const epoch = steps.epochOf(step);
    const learningRate = this.rate * factorAt(this.who, plan.schedule, step, epoch, plan.length);
    if (step % this.stride === 0 || stepper.wasTouched()) this.keyframes.push({ step, state: stepper.state() });
    const { limit } = this;
    const made = stepper.step({ step, samples: steps.samples(step), learningRate, limit, detail: plan.detail });
    const record = { step, epoch, loss: made.loss, gradientNorm: made.gradientNorm };
    history.steps.push(record);
    this.rates.push(learningRate);
    if (!made.updated) this.end("diverged");
    const ended = made.updated && steps.endsEpoch(step) ? this.endEpoch(epoch) : undefined;
    return {
      ...record,
      learningRate,
      ...(ended !== undefined && { ended }),
      ...(made.detail !== undefined && { detail: made.detail }),
    };
  }

  /** Once nobody asks for more steps: brings the best weights back, where the run came to an end that wants them. */
  close(): void {
    if (this.over && this.best !== undefined && this.history.stopped !== "diverged") this.stepper.restore(this.best);
  }

  private begin(): void {
    const { model } = this;
    const { classes, threshold } = this.plan.loss;
    model.task = { classes, threshold };
    if (model.plan.precision === "float32") model.parameters = model.parameters.map(Math.fround);
  }

  private endEpoch(epoch: number): EpochRecord {
    const { history, plan } = this;
    const record = this.measured(epoch);
    history.epochs.push(record);
    const { validationLoss } = record;
    const { better, stop } =
      validationLoss === undefined ? { better: false, stop: false } : this.rule.take(validationLoss);
    if (better) {
      history.best = { epoch, loss: validationLoss as number };
      if (plan.patience !== undefined && plan.restoreBest) this.best = this.stepper.state();
    }
    if (stop) this.end("early");
    else if (epoch + 1 === plan.epochs) this.end("epochs");
    return record;
  }

  private measured(epoch: number): EpochRecord {
    const { data, validation } = this.plan;
    const whole = this.stepper.measure(data);
    if (validation === undefined) return { epoch, ...whole };
    const { loss, accuracy } = this.stepper.measure(validation);
    return { epoch, ...whole, validationLoss: loss, ...(accuracy !== undefined && { validationAccuracy: accuracy }) };
  }

  private end(stopped: History["stopped"]): void {
    this.history.stopped = stopped;
    this.over = true;
  }

  /** Above it, a loss is divergence. A first loss of exactly 0 says nothing about size. */
  private get limit(): number {
    const first = this.history.steps[0]?.loss ?? 0;
    return first === 0 ? Infinity : divergence * Math.abs(first);
  }
}
