import { smallDigits } from "../applications/small-digits";
import type { TakenFor } from "../figures/applications/taken-for";
import { probabilities } from "../figures/boundary/model-map";
import { tensorFrom } from "../engine/tensor";
import { mlp, type Mlp } from "../nn/mlp";
import { training } from "../train/training";
import type { ControlValues } from "./control";

/** The network after an epoch, as plain JSON. */
export interface DigitEpoch {
  readonly epoch: number;
  readonly loss: number;
  /** Of the digits that it learns from, and of those that are held out. */
  readonly wrong: { readonly training: number; readonly heldOut: number };
  readonly parameters: readonly number[];
}

/** A held-out digit that it gets wrong. */
export interface DigitMistake extends TakenFor {
  /** Which of those held out. */
  readonly sample: number;
}

/** The network as it starts; with no hidden units the pixels vote for the digits directly. */
export function digitModel(values: ControlValues): Mlp {
  const hidden = values["hidden"] as number;
  return mlp({
    layers: hidden === 0 ? [64, 10] : [64, hidden, 10],
    activation: "relu",
    dropout: values["dropout"] as number,
    seed: values["seed"] as number,
  });
}

/** The longest run. */
export const mostEpochs = 60;

// Just enough that weights from pixels which never have ink fade: they would hide what a unit sees.
const l2 = 0.003;

/** Trains it by Adam, a record an epoch. The learning rate and the end of the run are read anew at each step. */
export function* digitEpochs(values: ControlValues): Generator<DigitEpoch, void, void> {
  const { train, test } = smallDigits();
  const model = digitModel(values);
  const run = training(model, train, {
    validation: test,
    epochs: mostEpochs,
    learningRate: values["learningRate"] as number,
    batchSize: 32,
    optimizer: "adam",
    l2,
    seed: values["seed"] as number,
  });
  const wrong = (accuracy: number | undefined, size: number) => Math.round((1 - (accuracy ?? 0)) * size);
  for (const { ended } of run) {
    if (ended !== undefined)
      yield {
        epoch: ended.epoch,
        loss: ended.loss,
        wrong: {
          training: wrong(ended.accuracy, train.size),
          heldOut: wrong(ended.validationAccuracy, test.size),
        },
        parameters: Array.from(model.parameters),
      };
    if (ended !== undefined && ended.epoch + 1 >= (values["epochs"] as number)) return;
    run.learningRate = values["learningRate"] as number;
  }
}

/** The held-out digits that a model gets wrong, those first of which it is surest. */
export function digitMistakes(model: Mlp): DigitMistake[] {
  const { test } = smallDigits();
  return probabilities(model, model.forward(test.x))
    .flatMap((chances, sample) => {
      const { x, y } = test.at(sample);
      const said = chances.indexOf(Math.max(...chances));
      return said === y
        ? []
        : [{ sample, image: x, truth: test.classes[y], said: test.classes[said], chance: chances[said] }];
    })
    .sort((a, b) => b.chance - a.chance);
}

/** What a model makes of one image, ink from 0 to 1: what its hidden units answer, if it has any, and how likely each digit is. */
export function readDigit(model: Mlp, image: readonly number[]) {
  const passes = model.passes(tensorFrom(Float64Array.from(image), [1, 64]));
  const [chances] = probabilities(model, passes[passes.length - 1].outputs);
  return { answers: passes.length > 1 ? Array.from(passes[0].outputs.data) : chances, chances };
}
