import type { Dataset } from "../data/dataset";
import type { Mlp } from "../nn/mlp";
import { momentCount } from "../nn/update";
import type { StepDetail } from "./detail";
import { stopper } from "./early-stopping";
import { History, type EpochRecord, type StepRecord } from "./history";
import { keyframeStride, type Keyframe } from "./keyframes";
import { planTraining, type TrainingOptions, type TrainingPlan } from "./plan";
import { Replay, Steps } from "./replay";
import type { TrainingState } from "./state";
import type { Stepper } from "./stepper";
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

/** A run: an iterable of its steps that returns its history, which may be read while it goes on. */
export type Training = Generator<TrainingStep, History, void> & { readonly history: History };

// A loss this many times the first is not coming back.
const divergence = 1e6;

/**
 * Trains a model step by step: nothing happens until whoever holds the run asks for a step, and breaking off leaves the model as the last
 * step left it. Batches, masks and start come from seeds: the same options give the same run. Throws RangeError or TypeError at
 * the call for a bad option, or when model, data and loss do not fit.
 */
export function training(model: Mlp, data: Dataset, options: TrainingOptions = {}): Training {
  return start("training", model, data, options);
}

/** Trains to the end, at once (see `training`). */
export function fit(model: Mlp, data: Dataset, options: TrainingOptions = {}): History {
  const run = start("fit", model, data, options);
  while (run.next().done !== true);
  return run.history;
}

function start(who: string, model: Mlp, data: Dataset, options: TrainingOptions): Training {
  const plan = planTraining(who, model, data, options);
  const keyframes: Keyframe[] = [];
  const steps = new Steps(who, plan);
  const again = model.clone();
  const limit = (): number => limitOf(history);
  const replay = new Replay(again, tableStepper(who, again, plan), steps, keyframes, limit);
  const history = new History(model.plan.precision, keyframes, replay);
  const run = walk(model, plan, tableStepper(who, model, plan), new Steps(who, plan), history, keyframes);
  return Object.assign(run, { history });
}

function* walk(
  model: Mlp,
  plan: TrainingPlan,
  stepper: Stepper,
  steps: Steps,
  history: History,
  keyframes: Keyframe[],
): Generator<TrainingStep, History, void> {
  const { classes, threshold } = plan.loss;
  model.task = { classes, threshold };
  if (model.plan.precision === "float32") model.parameters = model.parameters.map(Math.fround);
  const stride = keyframeStride(plan.length.steps, model.parameterCount * (1 + momentCount(plan.optimizer)));
  const rule = stopper(plan.patience ?? Infinity, plan.minDelta);
  let best: TrainingState | undefined;
  for (let step = 0; step < plan.length.steps; step++) {
    if (plan.signal?.aborted === true) return history;
    if (step % stride === 0) keyframes.push({ step, state: stepper.state() });
    const learningRate = steps.learningRate(step);
    const { updated, detail, loss, gradientNorm } = steps.make(
      stepper,
      step,
      limitOf(history),
      plan.detail,
      learningRate,
    );
    const record = { step, epoch: steps.epochOf(step), loss, gradientNorm };
    history.steps.push(record);
    const made = { ...record, learningRate, ...(detail !== undefined && { detail }) };
    if (!updated) {
      history.stopped = "diverged";
      yield made;
      return history;
    }
    if ((step + 1) % steps.perEpoch !== 0) {
      yield made;
      continue;
    }
    const ended = measured(plan, stepper, record.epoch);
    history.epochs.push(ended);
    const { better, stop } =
      ended.validationLoss === undefined ? { better: false, stop: false } : rule.take(ended.validationLoss);
    if (better) {
      history.best = { epoch: ended.epoch, loss: ended.validationLoss as number };
      if (plan.patience !== undefined && plan.restoreBest) best = stepper.state();
    }
    yield { ...made, ended };
    if (stop) {
      history.stopped = "early";
      break;
    }
  }
  if (history.stopped !== "early")
    history.stopped = Number.isFinite(history.epochs.at(-1)?.loss) ? "epochs" : "diverged";
  if (best !== undefined && history.stopped !== "diverged") stepper.restore(best);
  return history;
}

function limitOf({ steps: [first] }: History): number {
  return first === undefined ? Infinity : divergence * Math.abs(first.loss);
}

function measured({ data, validation }: TrainingPlan, stepper: Stepper, epoch: number): EpochRecord {
  const whole = stepper.measure(data);
  if (validation === undefined) return { epoch, ...whole };
  const { loss, accuracy } = stepper.measure(validation);
  return { epoch, ...whole, validationLoss: loss, ...(accuracy !== undefined && { validationAccuracy: accuracy }) };
}
