import { describe, expect, it } from "vitest";
import { bookRatings } from "../../src/applications/book-ratings";
import { meansGuess, recommender, starsOff } from "../../src/applications/recommender";
import { dataset } from "../../src/data/dataset";
import { split } from "../../src/data/split";
import { gradientCheck } from "../../src/engine/gradient-check";
import { minimizing } from "../../src/train/minimizing";
import { itRefuses } from "../bad-calls";

const { ratings, readers, books, tastes } = bookRatings();
const { train, test } = split(ratings, { test: 0.25, seed: 1 });
const any = (value: unknown) => value as never;

function offAfter(options: { dimensions: number; l2: number; seed?: number }): number {
  const { l2, ...own } = options;
  const model = recommender({ users: 24, items: 15, mean: train.y.mean().item(), ...own });
  for (const _ of minimizing(model.parameters, () => model.loss(train, l2), {
    steps: 100,
    learningRate: 0.05,
    optimizer: "adam",
  }))
    void _;
  return starsOff(model.forward(test.x).data, test.y.data);
}

const guess = meansGuess(train);
const baseline = starsOff(
  [...test].map(({ x }) => guess(x[0], x[1])),
  test.y.data,
);

describe("book ratings", () => {
  it("are whole stars from 1 to 5, about three of four, each pair once", () => {
    expect([readers.length, books.length]).toEqual([24, 15]);
    expect(new Set(ratings.y.data)).toEqual(new Set([1, 2, 3, 4, 5]));
    expect(ratings.size / (24 * 15)).toBeCloseTo(0.75, 1);
    expect(new Set([...ratings].map(({ x }) => x.join())).size).toBe(ratings.size);
  });
  it("come from the tastes: who likes what is dark gives horror more than humour", () => {
    const [horror, humour] = ["horror", "humour"].map((name) => books.indexOf(name));
    const of = (reader: number, book: number) => [...ratings].find(({ x }) => x[0] === reader && x[1] === book)?.y;
    const differences = tastes.readers.flatMap(([, dark], reader) => {
      const [more, less] = [of(reader, horror), of(reader, humour)];
      return more === undefined || less === undefined ? [] : [{ dark, by: more - less }];
    });
    const product = differences.reduce((sum, { dark, by }) => sum + dark * by, 0);
    expect(product / differences.length).toBeGreaterThan(1);
  });
  it("are the same for the same seed, and others for another", () => {
    expect(bookRatings({ seed: 2 }).ratings.y.data).toEqual(bookRatings({ seed: 2 }).ratings.y.data);
    expect(Array.from(bookRatings({ seed: 2 }).ratings.y.data)).not.toEqual(Array.from(ratings.y.data));
  });
});

describe("a recommender", () => {
  it("guesses mean + biases + dot product", () => {
    const model = recommender({ users: 2, items: 3, mean: 3 });
    model.users.set([
      [1, 2],
      [0.5, -1],
    ]);
    model.items.set([
      [1, 0],
      [0, 1],
      [2, 2],
    ]);
    model.userBias.set([0.25, -0.25]);
    model.itemBias.set([0, 0.5, 1]);
    const pairs = dataset({
      x: [
        [0, 1],
        [1, 2],
      ],
      y: [0, 0],
    }).x;
    expect(model.forward(pairs).toArray()).toEqual([3 + 0.25 + 0.5 + 2, 3 - 0.25 + 1 - 1]);
  });

  it("has the gradients that small changes confirm", () => {
    const model = recommender({ users: 24, items: 15, mean: 3 });
    const few = train.pick([0, 5, 17, 40]);
    const { maxError } = gradientCheck(() => model.loss(few, 0.1), [...model.parameters]);
    expect(maxError).toBeLessThan(1e-6);
  });

  it.each([1, 2, 3])("beats the means of readers and books on ratings that it never saw, with seed %i", (seed) => {
    expect(baseline).toBeGreaterThan(1);
    expect(offAfter({ dimensions: 2, l2: 0.01, seed })).toBeLessThan(0.9 * baseline);
  });

  it("learns by heart with many dimensions and no penalty", () => {
    const loose = offAfter({ dimensions: 6, l2: 0 });
    expect(loose).toBeGreaterThan(offAfter({ dimensions: 6, l2: 0.01 }));
  });

  itRefuses([
    ["no users", () => recommender(any({ items: 3 })), TypeError, "recommender: expected users to be a whole number"],
    [
      "half an item",
      () => recommender({ users: 2, items: 1.5 }),
      RangeError,
      "items to be a whole number >= 1; got 1.5",
    ],
    ["an unknown option", () => recommender(any({ users: 2, items: 3, rank: 2 })), RangeError, "rank"],
    [
      "a match that is no tensor",
      () => recommender({ users: 24, items: 15, match: any(() => 3) }).forward(test.x),
      TypeError,
      "match: expected a tensor; got 3",
    ],
    [
      "a match of all pairs together",
      () => recommender({ users: 24, items: 15, match: (a, b) => a.mul(b).sum() }).forward(test.x),
      RangeError,
      "shape []",
    ],
    ["a reader that is text", () => bookRatings(any({ readers: "2" })), TypeError, "bookRatings: expected readers"],
  ]);
});

describe("stars off", () => {
  it("is the root of the mean square, and takes a guess of 6 for 5", () => {
    expect(starsOff([6, 1, 3], [5, 1, 5])).toBeCloseTo(Math.sqrt(4 / 3), 12);
  });
});
