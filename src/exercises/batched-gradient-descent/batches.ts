import { dataset, type Dataset } from "../../data/dataset";
import { random } from "../../data/random";
import { functionExercise } from "../function-exercise";
import { handedOut, traitsOf, type Dealt, type LearnerBatches } from "./dealt";

type Inputs = readonly [data: Dataset, batchSize: number, shuffle: boolean];

/** Cuts an order into batches. */
type Cut = (order: readonly number[], batchSize: number) => number[][];

const right = dealing(pieces);
const wrong = (deal: (...inputs: Inputs) => Dealt, message: string) => ({ wrong: deal, message });

const inner = functionExercise<Inputs>({
  name: "batches",
  cases: () => [
    [numbered(10), 4, true],
    [numbered(10), 4, false],
    [numbered(12), 3, true],
    [numbered(12), 3, false],
    [numbered(23), 5, true],
    [numbered(23), 5, false],
    [numbered(6), 20, false],
  ],
  right,
  mistakes: [
    wrong(
      dealing((order, size) => pieces(order, size).filter((piece) => piece.length === size)),
      "The last batch is left out when it is short. Its samples would never be seen: hand it out as well.",
    ),
    wrong(
      dealing((order, size) => pieces(order, size, size + 1)),
      "One sample too many in each batch, and it comes again in the next. slice(start, end) stops before end.",
    ),
    wrong(
      dealing((order, size) => pieces(order, size, size - 1)),
      "One sample is lost in each batch. slice(start, end) stops before end already: no - 1 is needed.",
    ),
    wrong(
      dealing((order, size) => order.map((_, start) => order.slice(start, start + size))),
      "The batches overlap: the start moves on by 1. It has to move on by batchSize.",
    ),
    wrong(
      dealing(pieces, { shuffles: () => false }),
      "The order is never shuffled. Where shuffle is true, the order of the samples has to be drawn from the seed.",
    ),
    wrong(
      dealing(pieces, { shuffles: () => true }),
      "It shuffles although shuffle is false. Then the samples come in the order of the data set.",
    ),
    wrong(
      dealing(pieces, { shuffles: (shuffle) => !shuffle }),
      "It shuffles where shuffle is false, and only there. Exchange the two.",
    ),
    wrong(
      dealing(pieces, { seeds: [1, 1, 1] }),
      "Every seed gives the same order, so every epoch would have the same batches. Use the seed that is given.",
    ),
    wrong(
      dealing(pieces, { seeds: [1, 2, 3] }),
      "The same seed gives another order each time. Math.random cannot be repeated: use random(seed).",
    ),
    wrong(
      ({ size }, batchSize, shuffle) =>
        threeTimes([1, 2, 1], (seed) => {
          const blocks = pieces(orderOf(size, false, seed), batchSize);
          return shuffle ? random(seed).shuffle(blocks) : blocks;
        }),
      "It shuffles the batches, not the samples: neighbours stay together. Shuffle the order first, then cut.",
    ),
    wrong(
      dealing((order) => [[...order]]),
      "All samples come in one batch. Cut the order into pieces of batchSize.",
    ),
    wrong(
      dealing((order) => order.map((sample) => [sample])),
      "Every sample is a batch of its own. Take batchSize of them at a time.",
    ),
    wrong(
      dealing((order, size) => pieces(order, size).slice(0, 1)),
      "Only the first batch comes. Is there a return inside of the loop?",
    ),
    wrong(
      dealing((order, size) => pieces(order, Math.ceil(order.length / size))),
      "There are batchSize batches. It is the samples in each that batchSize counts.",
    ),
    wrong(
      dealing((order, size) => [...pieces(order, size), ...(order.length % size === 0 ? [[]] : [])]),
      "An empty batch comes at the end where the samples come out even. Go on while start < data.size, not <=.",
    ),
    wrong(
      ({ size }, batchSize, shuffle) =>
        threeTimes([1, 2, 1], (seed) => {
          const chance = random(seed);
          const draw = (): number => chance.integer(size);
          const drawn = Array.from({ length: Math.ceil(size / batchSize) }, () =>
            Array.from({ length: batchSize }, draw),
          );
          return shuffle ? drawn : pieces(orderOf(size, false, seed), batchSize);
        }),
      "Samples are drawn anew for each batch. Then some come twice in an epoch, and others never: shuffle once, and cut.",
    ),
  ],
  call: ({ size }, batchSize, shuffle) => `batches(${size} samples, { batchSize: ${batchSize}, shuffle: ${shuffle} })`,
  form: (result) => (result as Dealt).fault,
  measure: (dealt, { size }, batchSize, shuffle) => traitsOf(dealt as Dealt, size, batchSize, shuffle),
  praise: "Right: every sample once in an epoch, and another order for every seed. The widget below runs on it.",
});

/** Lesson 10: one epoch in batches, as a list or from a generator. Any order is right that is drawn from the seed. */
export const batchesExercise = {
  name: inner.name,
  check: (mine: unknown) => inner.check(typeof mine === "function" ? handedOut(mine as LearnerBatches) : mine),
};

/** Samples that are known by their one feature: 0, 1, 2 and so on. */
function numbered(size: number): Dataset {
  const y = orderOf(size, false, 1);
  return dataset({ x: y.map((sample) => [sample]), y });
}

function orderOf(size: number, shuffle: boolean, seed: number): number[] {
  const order = Array.from({ length: size }, (_, sample) => sample);
  return shuffle ? random(seed).shuffle(order) : order;
}

function pieces(order: readonly number[], size: number, taken = size): number[][] {
  const step = Math.max(1, size);
  return Array.from({ length: Math.ceil(order.length / step) }, (_, index) =>
    order.slice(index * step, index * step + taken),
  );
}

function threeTimes(seeds: readonly number[], deal: (seed: number) => number[][]): Dealt {
  const [first = [], other = [], again = []] = seeds.map(deal);
  return { first, other, again };
}

function dealing(
  cut: Cut,
  { shuffles = (shuffle: boolean) => shuffle, seeds = [1, 2, 1] as readonly number[] } = {},
): (...inputs: Inputs) => Dealt {
  return ({ size }, batchSize, shuffle) =>
    threeTimes(seeds, (seed) => cut(orderOf(size, shuffles(shuffle), seed), batchSize));
}
