import { random } from "../data/random";
import { deriveSeed } from "../nn/chance";

/** The batches of one epoch as lists of sample indices: every sample once, the last batch may be short. */
export function batchesOfEpoch(
  size: number,
  batchSize: number,
  shuffle: boolean,
  seed: number,
  epoch: number,
): number[][] {
  const inOrder = Array.from({ length: size }, (_, sample) => sample);
  const order = shuffle ? random(deriveSeed(seed, "shuffle", epoch)).shuffle(inOrder) : inOrder;
  return Array.from({ length: Math.ceil(size / batchSize) }, (_, batch) =>
    order.slice(batch * batchSize, (batch + 1) * batchSize),
  );
}
