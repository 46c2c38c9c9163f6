import { bookRatings } from "../applications/book-ratings";
import { meansGuess, recommender, starsOff, type Match, type Recommender } from "../applications/recommender";
import { dataset, type Dataset } from "../data/dataset";
import { split } from "../data/split";
import { tensorFrom } from "../engine/tensor";
import { minimizing } from "../train/minimizing";
import type { ControlValues } from "./control";
import { readRatings, type OwnRating } from "./ratings-text";
import type { LearnerFunctions } from "./widget";

const drawn = bookRatings();
const parts = split(drawn.ratings, { test: 0.25, seed: 1 });

/** The readers, the learner the last of them, and the kinds of books. */
export const names = { readers: [...drawn.readers, "you"], books: drawn.books } as const;
export const you = drawn.readers.length;
export const { tastes } = drawn;

/** All pairs of a reader and a book, reader by reader. */
const pairs = tensorFrom(
  Float64Array.from(names.readers.flatMap((_, reader) => names.books.flatMap((__, book) => [reader, book]))),
  [names.readers.length * names.books.length, 2],
);

/** The longest run. */
export const mostEpochs = 200;

/** What is known under some ratings of the learner's. */
export interface KnownRatings {
  readonly train: Dataset;
  readonly test: Dataset;
  readonly own: readonly OwnRating[];
  /** Of the ratings to learn from, the learner's not among them. */
  readonly mean: number;
  /** How many stars the means of readers and books are off, on the test. */
  readonly baseline: number;
}

/** The model after an epoch, as plain JSON. */
export interface RecommendEpoch {
  readonly epoch: number;
  /** Before its update: mean squared error and penalty. */
  readonly loss: number;
  /** Stars off, as the root of the mean square. */
  readonly off: { readonly training: number; readonly heldOut: number };
  readonly readers: readonly (readonly number[])[];
  readonly books: readonly (readonly number[])[];
  readonly readerBias: readonly number[];
  readonly bookBias: readonly number[];
  /** For each reader and book, reader by reader. */
  readonly guesses: readonly number[];
  readonly diverged?: boolean;
}

const made = new Map<string, KnownRatings>();

/** The ratings with the learner's in their places: what the learner rates is no longer held out. */
export function knownRatings(text: string): KnownRatings {
  let known = made.get(text);
  if (known === undefined) {
    const own = readRatings("recommend", text, names);
    const isOwn = (x: readonly number[]) => own.some(({ reader, book }) => reader === x[0] && book === x[1]);
    const others = [...parts.train].filter(({ x }) => !isOwn(x));
    const test = [...parts.test].filter(({ x }) => !isOwn(x));
    const learned = [...others, ...own.map(({ reader, book, stars }) => ({ x: [reader, book], y: stars }))];
    const train = samples(learned);
    const guess = meansGuess(train);
    const guesses = test.map(({ x }) => guess(x[0], x[1]));
    known = {
      train,
      test: samples(test),
      own,
      mean: parts.train.y.mean().item(),
      baseline: starsOff(
        guesses,
        test.map(({ y }) => y),
      ),
    };
    if (made.size > 20) made.clear();
    made.set(text, known);
  }
  return known;
}

function samples(rows: readonly { readonly x: readonly number[]; readonly y: number }[]): Dataset {
  return dataset({ x: rows.map(({ x }) => x), y: rows.map(({ y }) => y), features: ["reader", "book"] });
}

/** The model as it starts. */
export function startModel(values: ControlValues, functions: LearnerFunctions = {}): Recommender {
  const match = functions["match"] as Match | undefined;
  return recommender({
    users: names.readers.length,
    items: names.books.length,
    dimensions: values["dimensions"] as number,
    mean: knownRatings("").mean,
    seed: values["seed"] as number,
    ...(match && { match }),
  });
}

/** Trains it by Adam on all ratings at once. The penalty, the learner's ratings and the end of the run are read anew at each step. */
export function* recommendEpochs(
  values: ControlValues,
  functions: LearnerFunctions,
): Generator<RecommendEpoch, void, void> {
  const model = startModel(values, functions);
  const known = (): KnownRatings => knownRatings(values["ratings"] as string);
  const loss = () => model.loss(known().train, values["l2"] as number);
  const options = { steps: mostEpochs, learningRate: 0.05, optimizer: "adam" } as const;
  for (const { step, loss: before, diverged } of minimizing(model.parameters, loss, options)) {
    yield { epoch: step, loss: before, ...stateOf(model, known()), ...(diverged && { diverged }) };
    if (step + 1 >= (values["epochs"] as number)) return;
  }
}

/** Where a model stands. */
export function stateOf(model: Recommender, { train, test }: KnownRatings): Omit<RecommendEpoch, "epoch" | "loss"> {
  const guesses = Array.from(model.forward(pairs).data);
  const guessed = ({ x, size }: Dataset): number[] =>
    Array.from({ length: size }, (_, at) => guesses[x.data[2 * at] * names.books.length + x.data[2 * at + 1]]);
  return {
    off: { training: starsOff(guessed(train), train.y.data), heldOut: starsOff(guessed(test), test.y.data) },
    readers: model.users.toArray<number[][]>(),
    books: model.items.toArray<number[][]>(),
    readerBias: Array.from(model.userBias.data),
    bookBias: Array.from(model.itemBias.data),
    guesses,
  };
}
