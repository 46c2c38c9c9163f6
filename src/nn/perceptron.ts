import { heedInterruption } from "../engine/interruption";
import type { Dataset } from "../data/dataset";
import { random } from "../data/random";
import { checkTwoClasses } from "./check-dataset";
import { mistakeBound } from "./mistake-bound";
import type { NameOf } from "../engine/names";
import { checkOptions, type Rules } from "../engine/options";
import { count, functionRule, oneOf, positive, seedRule } from "../engine/rules";
import { callUpdate, rosenblatt, type PerceptronUpdate } from "./perceptron-update";

/** Options of `perceptron` and `perceptronSteps`. */
export interface PerceptronOptions {
  /** η; from zero weights it only rescales the line. 1 by default. */
  readonly learningRate?: number;
  /** The most epochs; a clean epoch ends the walk before. 10 by default. */
  readonly epochs?: number;
  /** The order of the visits: `"dataset"` (default), or `"shuffled"` anew in each epoch from `seed`. */
  readonly order?: NameOf<"dataset" | "shuffled">;
  readonly seed?: number;
  /** The learner's rule; Rosenblatt's by default. */
  readonly update?: PerceptronUpdate;
}

/** A line w·x + b = 0 (a plane, where there are more than two features). */
export interface Line {
  readonly weights: readonly number[];
  readonly bias: number;
}

/** A mistake and the update it led to. */
export interface PerceptronUpdateRecord {
  /** Counted from 0. */
  readonly epoch: number;
  /** Index of the sample in the data set. */
  readonly sample: number;
  readonly x: readonly number[];
  /** −1 for class 0, +1 for class 1. */
  readonly target: -1 | 1;
  readonly before: Line;
  readonly after: Line;
}

/** One visit to a sample, as plain JSON. */
export interface PerceptronStep extends PerceptronUpdateRecord {
  /** w·x + b before the update. */
  readonly score: number;
  /** True where target · score <= 0; only then do the weights change. */
  readonly mistake: boolean;
  /** True for the last visit of an epoch. */
  readonly endsEpoch: boolean;
}

/** A perceptron's whole way: each update, the mistakes of each epoch, and where it ended. */
export interface Walk extends Line {
  readonly updates: readonly PerceptronUpdateRecord[];
  /** Per epoch; ends with the first clean epoch. */
  readonly mistakes: readonly number[];
  readonly converged: boolean;
  readonly learningRate: number;
  /** Novikoff's bound on the number of updates; undefined where no line separates the classes. Worked out when asked for. */
  readonly bound: number | undefined;
  /** What it walked over; not part of the walk's JSON. */
  readonly data: Dataset;
}

const rules: Rules = {
  learningRate: positive,
  epochs: count,
  order: oneOf(["dataset", "shuffled"]),
  seed: seedRule,
  update: functionRule("(weights, x, target, learningRate) => weights.map((w, i) => w + learningRate * target * x[i])"),
};

/**
 * Trains a perceptron from zero weights, a record for each sample it visits (Rosenblatt 1958). It ends after the first epoch
 * without a mistake, or after `epochs`. Throws RangeError or TypeError at the call for a bad option, or data not of two classes.
 */
export function perceptronSteps(data: Dataset, options: PerceptronOptions = {}): Generator<PerceptronStep, void, void> {
  return checkedSteps("perceptronSteps", data, options);
}

/** Trains a perceptron to the end (see `perceptronSteps`) and keeps every update. */
export function perceptron(data: Dataset, options: PerceptronOptions = {}): Walk {
  const updates: PerceptronUpdateRecord[] = [];
  const mistakes: number[] = [];
  let line: Line = { weights: [], bias: 0 };
  for (const step of checkedSteps("perceptron", data, options)) {
    const { epoch, sample, x, target, before, after } = step;
    mistakes[epoch] = (mistakes[epoch] ?? 0) + Number(step.mistake);
    if (step.mistake) updates.push({ epoch, sample, x, target, before, after });
    line = after;
  }
  let bound: { readonly value: number | undefined } | undefined;
  const walk: Omit<Walk, "data"> = {
    updates,
    mistakes,
    weights: line.weights,
    bias: line.bias,
    converged: mistakes[mistakes.length - 1] === 0,
    learningRate: options.learningRate ?? 1,
    get bound() {
      bound ??= { value: mistakeBound(data).bound };
      return bound.value;
    },
  };
  return Object.defineProperty(walk, "data", { value: data, enumerable: false }) as Walk;
}

function checkedSteps(who: string, data: unknown, options: PerceptronOptions): Generator<PerceptronStep, void, void> {
  checkTwoClasses(who, data);
  checkOptions(who, options, rules);
  return walkOver(who, data, options);
}

function* walkOver(
  who: string,
  data: Dataset,
  { learningRate = 1, epochs = 10, order = "dataset", seed = 1, update = rosenblatt }: PerceptronOptions,
): Generator<PerceptronStep, void, void> {
  const chance = random(seed);
  const inDatasetOrder = Array.from({ length: data.size }, (_, sample) => sample);
  const samples = inDatasetOrder.map((sample) => data.at(sample));
  let line: Line = { weights: (samples[0] as { x: readonly number[] }).x.map(() => 0), bias: 0 };
  for (let epoch = 0; epoch < epochs; epoch++) {
    heedInterruption();
    const visits = order === "shuffled" ? chance.shuffle([...inDatasetOrder]) : inDatasetOrder;
    let clean = true;
    for (const [visit, sample] of visits.entries()) {
      const { x, y } = samples[sample] as { x: readonly number[]; y: number };
      const target = y === 1 ? 1 : -1;
      const score = scoreOf(line, x);
      const mistake = target * score <= 0;
      const before = line;
      if (mistake) line = callUpdate(who, update, line, x, target, learningRate);
      clean &&= !mistake;
      const endsEpoch = visit === visits.length - 1;
      yield { epoch, sample, x: [...x], target, score, mistake, endsEpoch, before, after: line };
    }
    if (clean) return;
  }
}

function scoreOf({ weights, bias }: Line, x: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * (x[index] as number), 0) + bias;
}
