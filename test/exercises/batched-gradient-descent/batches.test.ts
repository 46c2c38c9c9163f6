import { expect, it } from "vitest";
import { batches as libraryBatches } from "../../../src/data/batches";
import type { Dataset } from "../../../src/data/dataset";
import { random } from "../../../src/data/random";
import { exercises } from "../../../src/exercises/exercises";
import { todo } from "../../../src/exercises/todo";
import { testListed } from "../listed";

interface Options {
  batchSize: number;
  seed: number;
  shuffle: boolean;
}
type Batches = (data: Dataset, options: Options) => unknown;
const dealing = (mine: Batches): Batches => mine;
const upTo = (size: number): number[] => Array.from({ length: size }, (_, sample) => sample);
const orderOf = ({ size }: Dataset, { seed, shuffle }: Options): number[] =>
  shuffle ? random(seed).shuffle(upTo(size)) : upTo(size);
/** Cuts an order, and picks what is cut. */
const cut = (data: Dataset, order: number[], step: number, taken = step): Dataset[] => {
  const list: Dataset[] = [];
  for (let start = 0; start < order.length; start += step) list.push(data.pick(order.slice(start, start + taken)));
  return list;
};

testListed({
  name: "batches",
  check: exercises.batches,
  right: {
    "a list": dealing((data, options) => cut(data, orderOf(data, options), options.batchSize)),
    "a generator": dealing(function* (data, options) {
      const order = orderOf(data, options);
      for (let start = 0; start < data.size; start += options.batchSize)
        yield data.pick(order.slice(start, start + options.batchSize));
    }),
    "the library's": dealing((data, options) => libraryBatches(data, options)),
    "a shuffle of one's own": dealing((data, { batchSize, seed, shuffle }) => {
      const order = upTo(data.size);
      const chance = random(seed);
      if (shuffle)
        for (let last = order.length - 1; last > 0; last--) {
          const other = chance.integer(last + 1);
          [order[last], order[other]] = [order[other] as number, order[last] as number];
        }
      return cut(data, order, batchSize);
    }),
    "sorted by drawn numbers": dealing((data, { batchSize, seed, shuffle }) => {
      const chance = random(seed);
      const keys = upTo(data.size).map(() => chance.uniform());
      const order = upTo(data.size).sort((a, b) => (shuffle ? (keys[a] as number) - (keys[b] as number) : a - b));
      return cut(data, order, batchSize);
    }),
    "taken off the end of a list": dealing((data, options) => {
      const order = orderOf(data, options);
      const list: Dataset[] = [];
      while (order.length > 0) list.push(data.pick(order.splice(0, options.batchSize)));
      return list;
    }),
  },
  wrong: {
    "the stub": [dealing(() => todo("shuffle and cut")), "Not written yet: shuffle and cut."],
    "a stub that yields": [
      dealing(function* (data) {
        todo("deal them out");
        yield data;
      }),
      "Not written yet: deal them out.",
    ],
    "the short one left out": [
      dealing((data, options) =>
        cut(data, orderOf(data, options), options.batchSize).filter(({ size }) => size === options.batchSize),
      ),
      "The last batch is left out when it is short",
    ],
    "one too many": [
      dealing((data, options) => cut(data, orderOf(data, options), options.batchSize, options.batchSize + 1)),
      "One sample too many in each batch",
    ],
    "one lost": [
      dealing((data, options) =>
        cut(data, orderOf(data, options), options.batchSize, options.batchSize - 1).filter(({ size }) => size > 0),
      ),
      "One sample is lost in each batch",
    ],
    overlapping: [
      dealing((data, options) => cut(data, orderOf(data, options), 1, options.batchSize)),
      "The batches overlap",
    ],
    "never shuffled": [
      dealing((data, { batchSize }) => cut(data, upTo(data.size), batchSize)),
      "The order is never shuffled",
    ],
    "always shuffled": [
      dealing((data, { batchSize, seed }) => cut(data, random(seed).shuffle(upTo(data.size)), batchSize)),
      "It shuffles although shuffle is false",
    ],
    "shuffled the other way round": [
      dealing((data, { shuffle, ...others }) =>
        cut(data, orderOf(data, { ...others, shuffle: !shuffle }), others.batchSize),
      ),
      "It shuffles where shuffle is false, and only there",
    ],
    "one seed for all": [
      dealing((data, options) => cut(data, orderOf(data, { ...options, seed: 1 }), options.batchSize)),
      "Every seed gives the same order",
    ],
    "blocks shuffled": [
      dealing((data, { batchSize, seed, shuffle }) => {
        const blocks = cut(data, upTo(data.size), batchSize);
        return shuffle ? random(seed).shuffle(blocks) : blocks;
      }),
      "It shuffles the batches, not the samples",
    ],
    "all in one": [dealing((data, options) => [data.pick(orderOf(data, options))]), "All samples come in one batch"],
    "one by one": [
      dealing((data, options) => cut(data, orderOf(data, options), 1)),
      "Every sample is a batch of its own",
    ],
    "the first only": [
      dealing((data, options) => cut(data, orderOf(data, options), options.batchSize).slice(0, 1)),
      "Only the first batch comes",
    ],
    "so many batches": [
      dealing((data, options) => cut(data, orderOf(data, options), Math.ceil(data.size / options.batchSize))),
      "There are batchSize batches",
    ],
    "drawn anew": [
      dealing((data, { batchSize, seed, shuffle }) => {
        if (!shuffle) return cut(data, upTo(data.size), batchSize);
        const chance = random(seed + 7);
        return Array.from({ length: Math.ceil(data.size / batchSize) }, () =>
          data.pick(Array.from({ length: batchSize }, () => chance.integer(data.size))),
        );
      }),
      "Samples are drawn anew for each batch",
    ],
    "never ending": [
      dealing(function* (data, { batchSize }) {
        for (;;) yield data.pick(upTo(data.size).slice(0, batchSize));
      }),
      "There is no end of batches",
    ],
    "the whole": [dealing((data) => data), "One data set came back"],
    "lists of numbers": [dealing(({ size }) => [upTo(size)]), "A batch is a data set, and this one is not"],
    "a number": [dealing(({ size }) => size), "Batches have to come back, one after the other"],
    nothing: [dealing(() => undefined), "batches returns nothing"],
  },
});

it("says when the same seed gives another order", () => {
  let calls = 0;
  const unsteady = (data: Dataset, options: Options): Dataset[] =>
    cut(data, orderOf(data, { ...options, seed: (calls += 1) }), options.batchSize);
  expect(exercises.batches(unsteady)).toMatchObject({
    passed: false,
    message: expect.stringContaining("The same seed gives another order each time") as string,
  });
});
