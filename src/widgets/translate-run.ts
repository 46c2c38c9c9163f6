import { nearestTranslation } from "../applications/nearest-phrases";
import { phrases, type Phrase, type PhraseKind } from "../applications/phrases";
import { translator, type Translator } from "../applications/translator";
import { trainTranslator } from "../applications/translator-training";
import type { ControlValues } from "./control";

export const mostEpochs = 30;
export const heldOut = 100;
const batchSize = 20;
// Short enough that a page stays awake between two records.
const batchesOfRecord = 8;

/** Some batches were learned from, as plain JSON. */
export interface TranslateStep {
  readonly epoch: number;
  /** Surprise at a letter of these batches, in nats. */
  readonly loss: number;
  readonly parameters: readonly number[];
  /** At the end of an epoch: what came out of the held-out sources. */
  readonly said?: readonly string[];
}

/** What is learned from, what is held out, and what the nearest phrases say to that. */
export interface TranslateTask {
  readonly train: readonly Phrase[];
  readonly test: readonly Phrase[];
  readonly nearest: readonly string[];
}

const tasks = new Map<string, TranslateTask>();

export function translateTask(values: ControlValues): TranslateTask {
  const [kind, examples] = [values["kind"] as PhraseKind, values["examples"] as number];
  const key = `${kind} ${examples}`;
  let task = tasks.get(key);
  if (task === undefined) {
    const drawn = phrases(kind, { count: heldOut + examples, seed: 1 });
    const [test, train] = [drawn.slice(0, heldOut), drawn.slice(heldOut)];
    task = { train, test, nearest: test.map(({ source }) => nearestTranslation(train, source)) };
    tasks.set(key, task);
  }
  return task;
}

/** The translator after a record. */
export function translatorAt(step: TranslateStep | undefined, values: ControlValues): Translator {
  const model = translator(translateTask(values).train, { seed: values["start"] as number });
  if (step !== undefined) model.parameters = step.parameters;
  return model;
}

/** Trains it, a record for every few batches. */
export function* translateSteps(values: ControlValues): Generator<TranslateStep, void, void> {
  const { train, test } = translateTask(values);
  const model = translatorAt(undefined, values);
  const sources = test.map(({ source }) => source);
  let losses: number[] = [];
  for (const { epoch, loss, ended } of trainTranslator(model, train, {
    epochs: values["epochs"] as number,
    batchSize,
  })) {
    losses.push(loss);
    if (!ended && losses.length < batchesOfRecord) continue;
    yield {
      epoch,
      loss: losses.reduce((sum, each) => sum + each, 0) / losses.length,
      parameters: Array.from(model.parameters),
      ...(ended && { said: model.translateAll(sources) }),
    };
    losses = [];
  }
}

/** The share of texts that came out right to the last letter. */
export function exactShare(said: readonly string[], { test }: TranslateTask): number {
  return said.filter((text, index) => text === test[index].target).length / test.length;
}
