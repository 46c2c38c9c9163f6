import { random } from "../data/random";
import { crossEntropy } from "../engine/losses";
import { checkOptions, describe } from "../engine/options";
import { count, positive, seedRule } from "../engine/rules";
import type { Tensor } from "../engine/tensor";
import { adam } from "../nn/optimizer";
import { updateParameters } from "../nn/update";
import type { Phrase } from "./phrases";
import { checkPhrases, filled, Translator, type Writing } from "./translator";

/** Options of `trainTranslator`. */
export interface TranslatorTrainingOptions {
  /** 12 by default. */
  readonly epochs?: number;
  /** 20 by default. */
  readonly batchSize?: number;
  /** At the start; it falls evenly to a twentieth. 0.008 by default. */
  readonly learningRate?: number;
  /** Of the order of the phrases. 1 by default. */
  readonly seed?: number;
}

/** A batch was learned from. Steps and epochs count from 0. */
export interface TranslatorStep {
  readonly step: number;
  readonly epoch: number;
  /** Of the batch, before its update: cross-entropy in nats a letter. */
  readonly loss: number;
  /** True at the last step of an epoch. */
  readonly ended: boolean;
}

/**
 * Trains a translator by Adam, a step at a time: nothing happens until a step is asked for. While it learns, it is told the right letter
 * before each letter that it writes (teacher forcing, Williams and Zipser 1989). Throws RangeError or TypeError at the call for a bad option.
 */
export function trainTranslator(
  model: Translator,
  phrases: readonly Phrase[],
  options: TranslatorTrainingOptions = {},
): Generator<TranslatorStep, void, void> {
  if (!(model instanceof Translator))
    throw new TypeError(
      `trainTranslator: expected a translator; got ${describe(model)} — make one with translator(phrases)`,
    );
  checkPhrases("trainTranslator", phrases);
  checkOptions("trainTranslator", options, { epochs: count, batchSize: count, learningRate: positive, seed: seedRule });
  return steps(model, phrases, { epochs: 12, batchSize: 20, learningRate: 0.008, seed: 1, ...options });
}

function* steps(
  model: Translator,
  phrases: readonly Phrase[],
  { epochs, batchSize, learningRate, seed }: Required<TranslatorTrainingOptions>,
): Generator<TranslatorStep, void, void> {
  const { tensors } = model;
  const moments = tensors.map(({ data }) => [new Float64Array(data.length), new Float64Array(data.length)]);
  const chance = random(seed);
  const batches = Math.ceil(phrases.length / batchSize);
  for (let epoch = 0, step = 0; epoch < epochs; epoch++) {
    const order = chance.shuffle(phrases);
    for (let batch = 0; batch < batches; batch++, step++) {
      const loss = lossOfPhrases(model, order.slice(batch * batchSize, (batch + 1) * batchSize));
      tensors.forEach((each) => each.zeroGrad());
      loss.backward();
      const rate = learningRate * (1 - (0.95 * step) / (epochs * batches));
      for (const [index, { data, grad }] of tensors.entries())
        if (grad) updateParameters(adam(), data, grad.data, moments[index], rate, step);
      yield { step, epoch, loss: loss.item(), ended: batch === batches - 1 };
    }
  }
}

/** The mean surprise at a letter of the right translations, each told all letters before it: a scalar with its graph. */
export function lossOfPhrases(model: Translator, phrases: readonly Phrase[]): Tensor {
  const sources = phrases.map(({ source }) => source);
  const rights = phrases.map(({ target }) => model.targets.read(target));
  const letters = filled(rights);
  const encoded = model.encode(sources);
  const [logits, asked, answers]: [Tensor[], number[], number[]] = [[], [], []];
  let writing: Writing = model.begin(encoded);
  for (let at = 0; at < letters[0].length; at++) {
    const written = model.write(
      encoded,
      writing,
      letters.map((text) => (at === 0 ? 0 : text[at - 1])),
    );
    logits.push(written.logits);
    writing = written;
    // Behind its end a text asks nothing any more.
    for (const [index, right] of rights.entries())
      if (at < right.length) {
        asked.push(at * phrases.length + index);
        answers.push(right[at]);
      }
  }
  return crossEntropy(logits[0].concat(logits.slice(1)).rows(asked), answers);
}
