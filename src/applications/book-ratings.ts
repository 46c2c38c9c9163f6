import { Dataset } from "../data/dataset";
import { random } from "../data/random";
import { checkOptions } from "../engine/options";
import { count, nonNegative, seedRule } from "../engine/rules";
import { tensorFrom } from "../engine/tensor";

/** Options of `bookRatings`. */
export interface BookRatingsOptions {
  /** How many readers. 24 by default. */
  readonly readers?: number;
  /** Standard deviation of a reader's mood. 0.4 by default. */
  readonly noise?: number;
  /** 1 by default. */
  readonly seed?: number;
}

/** Ratings, and what only whoever made them can know. */
export interface BookRatings {
  /** A sample a rating: x is [index of the reader, index of the kind of book], y the stars from 1 to 5. */
  readonly ratings: Dataset;
  readonly readers: readonly string[];
  readonly books: readonly string[];
  /** Hidden from the model: two numbers for each reader and each kind of book. */
  readonly tastes: { readonly readers: readonly Taste[]; readonly books: readonly Taste[] };
}

/** From made up (−1) to true (+1), and from light (−1) to dark (+1). */
export type Taste = readonly [number, number];

const kinds: readonly (readonly [name: string, ...Taste])[] = [
  ["fantasy", -1, 0],
  ["science fiction", -0.8, 0.2],
  ["fairy tales", -0.9, -0.7],
  ["horror", -0.7, 0.9],
  ["crime", -0.3, 0.9],
  ["romance", -0.4, -0.7],
  ["comics", -0.5, -0.4],
  ["poetry", -0.1, 0.2],
  ["humour", 0.1, -0.9],
  ["travel", 0.7, -0.5],
  ["cookery", 0.8, -0.8],
  ["biography", 0.6, 0.2],
  ["history", 0.8, 0.5],
  ["war", 0.4, 0.9],
  ["science", 0.9, 0.1],
];

// Of a reader's ratings three quarters are there.
const known = 0.75;

/**
 * Ratings of kinds of books by readers that do not exist: they are drawn, so that one can look behind them. A reader likes a kind by 3.2 stars, more or less for how
 * generous the reader is and how popular the kind, and 1.2 times taste · taste, and a mood; rounded to 1 to 5 stars. One rating in four is missing.
 */
export function bookRatings(options: BookRatingsOptions = {}): BookRatings {
  checkOptions("bookRatings", options, { readers: count, noise: nonNegative, seed: seedRule });
  const { readers = 24, noise = 0.4, seed = 1 } = options;
  const chance = random(seed);
  const popularity = kinds.map(() => 0.4 * chance.normal());
  const tastes: Taste[] = [];
  const rows: [reader: number, book: number, stars: number][] = [];
  for (let reader = 0; reader < readers; reader++) {
    const [truth, dark] = [chance.normal(), chance.normal()];
    const generosity = 0.5 * chance.normal();
    tastes.push([truth, dark]);
    for (const [book, [, bookTruth, bookDark]] of kinds.entries()) {
      const isKnown = chance.uniform() < known;
      const mood = noise * chance.normal();
      const liking = 3.2 + generosity + popularity[book] + 1.2 * (truth * bookTruth + dark * bookDark) + mood;
      if (isKnown) rows.push([reader, book, Math.min(5, Math.max(1, Math.round(liking)))]);
    }
  }
  const x = Float64Array.from(rows.flatMap(([reader, book]) => [reader, book]));
  const y = Float64Array.from(rows, ([, , stars]) => stars);
  return {
    ratings: new Dataset(
      "book ratings",
      ["reader", "book"],
      [],
      tensorFrom(x, [rows.length, 2]),
      tensorFrom(y, [rows.length]),
    ),
    readers: Array.from({ length: readers }, (_, reader) => `reader ${reader + 1}`),
    books: kinds.map(([name]) => name),
    tastes: { readers: tastes, books: kinds.map(([, ...taste]) => taste) },
  };
}
