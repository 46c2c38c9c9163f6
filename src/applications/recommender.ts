import { type Dataset } from "../data/dataset";
import { random } from "../data/random";
import { checkOptions, checkValue, describe, type Rules } from "../engine/options";
import { count, functionRule, nonNegative, seedRule } from "../engine/rules";
import { Tensor, tensorFrom } from "../engine/tensor";

/** How well users and items go together by their embeddings, [batch, dimensions] twice: [batch]. */
export type Match = (users: Tensor, items: Tensor) => Tensor;

/** Options of `recommender`. */
export interface RecommenderOptions {
  readonly users: number;
  readonly items: number;
  /** Numbers in an embedding. 2 by default. */
  readonly dimensions?: number;
  /** Of all ratings that are known, as what is guessed before anything is learned. 0 by default. */
  readonly mean?: number;
  /** The learner's; the dot product by default. */
  readonly match?: Match;
  /** Where the start of the embeddings comes from. 1 by default. */
  readonly seed?: number;
}

/** A model that guesses what a user would give an item (Koren, Bell and Volinsky 2009, equation 4). Made by `recommender`. */
export class Recommender {
  /** Embeddings, [users, dimensions]. */
  readonly users: Tensor;
  /** Embeddings, [items, dimensions]. */
  readonly items: Tensor;
  /** What a user gives above the others, [users]. */
  readonly userBias: Tensor;
  /** What an item gets above the others, [items]. */
  readonly itemBias: Tensor;
  readonly mean: number;
  private readonly match: Match;

  constructor({ users, items, dimensions = 2, mean = 0, match = dotProduct, seed = 1 }: RecommenderOptions) {
    const chance = random(seed);
    const embeddings = (rows: number): Tensor =>
      tensorFrom(
        Float64Array.from({ length: rows * dimensions }, () => 0.3 * chance.normal()),
        [rows, dimensions],
      );
    this.users = embeddings(users);
    this.items = embeddings(items);
    this.userBias = tensorFrom(new Float64Array(users), [users]);
    this.itemBias = tensorFrom(new Float64Array(items), [items]);
    this.mean = mean;
    this.match = match;
  }

  /** All that training changes. */
  get parameters(): readonly Tensor[] {
    return [this.users, this.items, this.userBias, this.itemBias];
  }

  /** Guesses for pairs of a user and an item, rows [user, item] of indices: [batch]. */
  forward(pairs: Tensor): Tensor {
    const [users, items] = [columnOf(pairs, 0), columnOf(pairs, 1)];
    const matches = this.match(this.users.rows(users), this.items.rows(items));
    checkMatches(matches, users.length);
    return matches.add(this.userBias.rows(users)).add(this.itemBias.rows(items)).add(this.mean);
  }

  /** Mean of the squared errors, and l2/2 · Σw² over all parameters, biases too. */
  loss(ratings: Dataset, l2 = 0): Tensor {
    const errors = this.forward(ratings.x).sub(ratings.y);
    const squares = this.parameters.map((each) => each.mul(each).sum()).reduce((sum, each) => sum.add(each));
    return errors
      .mul(errors)
      .mean()
      .add(squares.mul(l2 / 2));
  }
}

const rules: Rules = {
  users: count,
  items: count,
  dimensions: count,
  mean: nonNegative,
  match: functionRule("(users, items) => users.mul(items).sum(1)"),
  seed: seedRule,
};

/** A model with embeddings drawn from `seed` and no biases yet. Throws RangeError or TypeError for a bad option. */
export function recommender(options: RecommenderOptions): Recommender {
  checkOptions("recommender", options, rules, "{ users: 100, items: 40 }");
  for (const name of ["users", "items"] as const) checkValue("recommender", name, options[name], count);
  return new Recommender(options);
}

/** The guess that knows no embeddings: mean of the user + mean of the item − mean of all. For whoever has no rating, the mean of all. */
export function meansGuess(ratings: Dataset): (user: number, item: number) => number {
  const all = [...ratings];
  const mean = meanOf(
    all.map(({ y }) => y),
    0,
  );
  const means = ([0, 1] as const).map((column) => {
    const found = new Map<number, number[]>();
    for (const { x, y } of all) found.set(x[column], [...(found.get(x[column]) ?? []), y]);
    return (index: number) => meanOf(found.get(index) ?? [], mean);
  });
  return (user, item) => means[0](user) + means[1](item) - mean;
}

/** Root of the mean squared error, in stars; a guess beyond 1 or 5 counts as 1 or 5. */
export function starsOff(guesses: ArrayLike<number>, stars: ArrayLike<number>): number {
  const squares = Array.from(stars, (star, index) => (Math.min(5, Math.max(1, guesses[index])) - star) ** 2);
  return Math.sqrt(meanOf(squares, 0));
}

function dotProduct(users: Tensor, items: Tensor): Tensor {
  return users.mul(items).sum(1);
}

function columnOf({ data, shape: [rows] }: Tensor, column: 0 | 1): number[] {
  return Array.from({ length: rows }, (_, row) => data[2 * row + column]);
}

function meanOf(values: readonly number[], otherwise: number): number {
  return values.length === 0 ? otherwise : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function checkMatches(matches: unknown, batch: number): asserts matches is Tensor {
  if (!(matches instanceof Tensor))
    throw new TypeError(`match: expected a tensor; got ${describe(matches)} — for example users.mul(items).sum(1)`);
  if (matches.shape.length !== 1 || matches.shape[0] !== batch)
    throw new RangeError(
      `match: expected a number for each of ${batch} pairs, shape [${batch}]; got shape [${matches.shape.join(", ")}] — sum over the dimensions, axis 1`,
    );
}
