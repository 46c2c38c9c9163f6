import { checkOptions, type Rules } from "../engine/options";
import { count, flag, seedRule } from "../engine/rules";
import { checkIsDataset, type Dataset } from "./dataset";
import { random } from "./random";

/** Options of `batches`. */
export interface BatchesOptions {
  /** Samples in a batch; the last one may be short. 16 by default. */
  readonly batchSize?: number;
  /** A random order (default), or the data set's. */
  readonly shuffle?: boolean;
  /** Where the order comes from; give each epoch its own. 1 by default. */
  readonly seed?: number;
}

const rules: Rules = { batchSize: count, shuffle: flag, seed: seedRule };

/** One epoch: the samples in batches, every sample once. Throws at the call for a bad option. */
export function batches(data: Dataset, options: BatchesOptions = {}): Generator<Dataset, void, void> {
  checkIsDataset("batches", data);
  checkOptions("batches", options, rules);
  return deal(data, options);
}

function* deal(data: Dataset, { batchSize = 16, shuffle = true, seed = 1 }: BatchesOptions) {
  const inOrder = Array.from({ length: data.size }, (_, sample) => sample);
  const order = shuffle ? random(seed).shuffle(inOrder) : inOrder;
  for (let start = 0; start < data.size; start += batchSize) yield data.pick(order.slice(start, start + batchSize));
}
