import { describe, expect, it } from "vitest";
import { bookRatings } from "../../src/applications/book-ratings";
import { meansGuess, recommender, starsOff } from "../../src/applications/recommender";
import { nearestMean, smallDigits } from "../../src/applications/small-digits";
import { split } from "../../src/data/split";
import { mlp } from "../../src/nn/mlp";
import { minimizing } from "../../src/train/minimizing";
import { fit } from "../../src/train/training";

describe("what lesson 05 says of digits", () => {
  const { train, test } = smallDigits();
  const model = mlp({ layers: [64, 32, 10], activation: "relu", seed: 1 });
  fit(model, train, { epochs: 30, batchSize: 32, learningRate: 0.003, optimizer: "adam", seed: 1 });
  const images = test.x.toArray<number[][]>();
  const wrong = (shown: number[][]): number =>
    model.predict(shown).data.filter((said, sample) => said !== test.y.data[sample]).length;

  it("the nearest mean image gets a tenth wrong, the network less than half of that", () => {
    const guess = nearestMean(train);
    const byMean = [...test].filter(({ x, y }) => guess(x) !== y).length;
    expect(byMean).toBe(35);
    expect(wrong(images)).toBeLessThan(byMean / 2);
    // The question of its prediction says so.
    expect(Math.round((100 * wrong(images)) / test.size)).toBe(4);
  });

  it("the nearest neighbour does better than the network", () => {
    const all = [...train];
    const far = (a: readonly number[], b: readonly number[]) => a.reduce((sum, ink, at) => sum + (ink - b[at]) ** 2, 0);
    const byMemory = [...test].filter(({ x, y }) => {
      const distances = all.map((each) => far(x, each.x));
      return all[distances.indexOf(Math.min(...distances))].y !== y;
    }).length;
    expect(byMemory).toBeLessThan(wrong(images));
  });

  it("pushed by one pixel, about half of them are wrong", () => {
    const share = wrong(images.map((image) => image.map((_, at) => (at % 8 === 0 ? 0 : image[at - 1])))) / test.size;
    expect(share).toBeGreaterThan(0.4);
    expect(share).toBeLessThan(0.65);
  });
});

describe("what lesson 05 says of the recommender", () => {
  const { ratings, readers, books } = bookRatings();
  const { train, test } = split(ratings, { test: 0.25, seed: 1 });
  const guess = meansGuess(train);
  const baseline = starsOff(
    [...test].map(({ x }) => guess(x[0], x[1])),
    test.y.data,
  );
  const offWith = (dimensions: number, l2: number): { seen: number; unseen: number } => {
    const mean = train.y.mean().item();
    const model = recommender({ users: readers.length, items: books.length, dimensions, mean, seed: 1 });
    const options = { steps: 100, learningRate: 0.05, optimizer: "adam" } as const;
    expect([...minimizing(model.parameters, () => model.loss(train, l2), options)]).toHaveLength(100);
    const off = ({ x, y }: typeof train): number => starsOff(model.forward(x).data, y.data);
    return { seen: off(train), unseen: off(test) };
  };

  it("two dimensions with a little L2 beat the means by far", () => {
    expect(baseline).toBeCloseTo(1.17, 2);
    expect(offWith(2, 0.01).unseen).toBeLessThan(0.65 * baseline);
  });

  it("six without L2 learn the table by heart, and the means do nearly as well; L2 helps", () => {
    const [free, held] = [offWith(6, 0), offWith(6, 0.01)];
    expect(free.seen).toBeLessThan(0.1);
    expect(free.unseen).toBeGreaterThan(0.8 * baseline);
    expect(held.unseen).toBeLessThan(0.8 * free.unseen);
  });
});
