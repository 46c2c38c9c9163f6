import { random } from "../data/random";
import { deriveSeed } from "../nn/chance";

/**
 * The order in which an epoch visits the samples: the data set's, or one drawn from the seed and the epoch alone. Batches are
 * stretches of it.
 */
export function orderOfEpoch(size: number, shuffle: boolean, seed: number, epoch: number): Uint32Array {
  const order = new Uint32Array(size);
  for (let sample = 0; sample < size; sample++) order[sample] = sample;
  if (!shuffle) return order;
  const chance = random(deriveSeed(seed, "shuffle", epoch));
  // Fisher and Yates (1938), Durstenfeld's form (1964), as `shuffle` does it; on integers, since every epoch of every run asks for it.
  for (let last = size - 1; last > 0; last--) {
    const chosen = Math.floor(chance.uniform() * (last + 1));
    const moved = order[last];
    order[last] = order[chosen];
    order[chosen] = moved;
  }
  return order;
}
