import type { BatchPace } from "../figures/batches/pace";
import { batchSlope, flowers, start } from "./batch-run";
import type { Clock } from "./widget";

// Clocks of a page are coarse, a tenth of a millisecond and more: so many updates are timed together.
const together = 30;
const rounds = 3;
const known = new WeakMap<Clock, readonly BatchPace[]>();

/** What an update costs by its size: the quickest of a few rounds, after one that only warms up. Measured once for each clock. */
export function pacesBy(clock: Clock, sizes: readonly number[]): readonly BatchPace[] {
  let paces = known.get(clock);
  if (paces === undefined) {
    const times = Array.from({ length: 1 + rounds }, () => sizes.map((size) => timeOf(clock, size)));
    paces = sizes.map((size, index) => ({
      size,
      milliseconds: Math.min(...times.slice(1).map((round) => round[index])) / together,
    }));
    known.set(clock, paces);
  }
  return paces;
}

function timeOf(clock: Clock, size: number): number {
  const samples = Array.from({ length: size }, (_, sample) => sample);
  const before = clock();
  for (let update = 0; update < together; update++) batchSlope(start, flowers.pick(samples));
  return clock() - before;
}
