import { checkOptions, type Rules } from "../engine/options";
import { fraction, seedRule } from "../engine/rules";
import { checkIsDataset, type Dataset } from "./dataset";
import { random } from "./random";

/** Options of `split`. */
export interface SplitOptions {
  /** Share of the samples to watch while training, from 0 to below 1. None by default. */
  readonly validation?: number;
  /** Share of the samples to judge by at the very end. None by default. */
  readonly test?: number;
  /** 1 by default. */
  readonly seed?: number;
}

/** Parts of a data set that share no sample. */
export interface Split {
  readonly train: Dataset;
  /** Of size 0 where no share was asked for. */
  readonly validation: Dataset;
  readonly test: Dataset;
}

const rules: Rules = { validation: fraction, test: fraction, seed: seedRule };

/**
 * Deals the samples out at random, every one to exactly one part; what is not asked for is left to train on. Throws RangeError when no
 * share is given, or nothing is left to train on.
 */
export function split(data: Dataset, options: SplitOptions): Split {
  checkIsDataset("split", data);
  checkOptions("split", options, rules, "{ validation: 0.2 }");
  const { validation = 0, test = 0, seed = 1 } = options;
  if (validation + test === 0)
    throw new RangeError(
      "split: expected a share for validation or test; got neither — for example { validation: 0.2 }",
    );
  const sizes = [validation, test].map((share) => (share === 0 ? 0 : Math.max(1, Math.round(share * data.size))));
  const left = data.size - sizes[0] - sizes[1];
  if (left < 1)
    throw new RangeError(
      `split: expected shares that leave something to train on; got ${validation} and ${test} of ${data.size} samples — make them smaller`,
    );
  const order = random(seed).shuffle(Array.from({ length: data.size }, (_, sample) => sample));
  return {
    train: data.pick(order.slice(0, left)),
    validation: data.pick(order.slice(left, left + sizes[0])),
    test: data.pick(order.slice(left + sizes[0])),
  };
}
