import { Dataset } from "../../data/dataset";

/** One epoch in batches, as a learner writes it. */
export type LearnerBatches = (data: Dataset, options: { batchSize: number; seed: number; shuffle: boolean }) => unknown;

/** The samples of each batch under seed 1, under seed 2, and under seed 1 once more; or what is wrong with the form. */
export interface Dealt {
  readonly first: readonly number[][];
  readonly other: readonly number[][];
  readonly again: readonly number[][];
  readonly fault?: string;
}

/** The learner's function, called three times, its batches read to the end. */
export function handedOut(mine: LearnerBatches) {
  return (data: Dataset, batchSize: number, shuffle: boolean): Dealt | undefined => {
    const lists: number[][][] = [];
    for (const seed of [1, 2, 1]) {
      const given = mine(data, { batchSize, seed, shuffle });
      if (given === undefined) return undefined;
      const list = readBatches(given, data.size);
      if (typeof list === "string") return { first: [], other: [], again: [], fault: list };
      lists.push(list);
    }
    const [first = [], other = [], again = []] = lists;
    return { first, other, again };
  };
}

function readBatches(given: unknown, samples: number): number[][] | string {
  if (given instanceof Dataset)
    return "One data set came back. Return a list of them, or yield them one after the other.";
  if (typeof given !== "object" || given === null || !(Symbol.iterator in given))
    return "Batches have to come back, one after the other: return a list of data sets, or yield them.";
  const lists: number[][] = [];
  for (const batch of given as Iterable<unknown>) {
    if (!(batch instanceof Dataset))
      return "A batch is a data set, and this one is not. data.pick(indices) makes one of some samples.";
    lists.push(Array.from(batch, ({ x }) => x[0] as number));
    if (lists.length > 2 * samples + 2) return "There is no end of batches. Does the start move on in each round?";
  }
  return lists;
}

/** What makes batches right, whatever the order is: their sizes, what they hold, and that the seed decides. */
export function traitsOf({ first, other, again }: Dealt, size: number, batchSize: number, shuffle: boolean): object {
  const flat = first.flat();
  const times = Array.from({ length: size }, (_, sample) => flat.filter((each) => each === sample).length);
  const inOrder = flat.every((sample, index) => index === 0 || sample >= (flat[index - 1] as number));
  const together = first.every((batch) =>
    batch.every((sample, at) => at === 0 || sample === (batch[at - 1] as number) + 1),
  );
  const same = (one: readonly number[][], two: readonly number[][]): boolean => one.flat().join() === two.flat().join();
  return {
    sizes: first.map(({ length }) => length),
    never: times.some((count) => count === 0) ? "some samples never come" : "every sample comes",
    twice: times.some((count) => count > 1) ? "some samples come twice" : "no sample comes twice",
    order: inOrder ? "the data set's" : together && batchSize > 1 ? "whole blocks" : "shuffled",
    ...(shuffle && { seeds: same(first, other) ? "make no difference" : "make a difference" }),
    again: same(first, again) ? "the same" : "another order for the same seed",
  };
}
