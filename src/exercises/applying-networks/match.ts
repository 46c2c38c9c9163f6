import { random } from "../../data/random";
import { Tensor, tensorFrom } from "../../engine/tensor";
import { functionExercise } from "../function-exercise";
import { gradientOf } from "../gradient-of";

type Inputs = readonly [readers: Tensor, books: Tensor];

/** Lesson 05: the dot product of each reader with the book beside it, [batch, dimensions] twice: [batch]. */
export const matchExercise = functionExercise<Inputs>({
  name: "match",
  cases() {
    const chance = random(6);
    const drawn = [
      [4, 2],
      [3, 5],
      [6, 1],
      [1, 3],
    ].map(([batch, dimensions]): Inputs => {
      const one = (name: string): Tensor =>
        leaf(
          Array.from({ length: batch * dimensions }, () => Math.round(chance.normal() * 10) / 10),
          [batch, dimensions],
          name,
        );
      return [one("readers"), one("books")];
    });
    return [[leaf([1, 2, 0, -1, 1, 1], [3, 2], "readers"), leaf([3, 1, 5, 4, -2, 1], [3, 2], "books")], ...drawn];
  },
  right,
  mistakes: [
    {
      wrong: (readers, books) => readers.mul(books).mean(1),
      message: "This is the mean over the dimensions; sum them. Otherwise a match shrinks as dimensions are added.",
    },
    {
      wrong: (readers, books) => readers.add(books).sum(1),
      message: "The embeddings are added. Then a reader likes the same books as everybody: multiply them.",
    },
    {
      wrong: (readers, books) => readers.sub(books).pow(2).sum(1),
      message: "This is the squared distance, which is large where the two do not match. Multiply, then sum.",
    },
    {
      wrong: (readers, books) => readers.mul(books).sum(1).neg(),
      message: "The sign is the wrong way round: what points the same way should match.",
    },
    {
      wrong: (readers, books) => readers.mul(books).max(1),
      message: "Only the largest product counts here. Sum them over the dimensions.",
    },
    {
      wrong: (readers, books) => readers.mul(books).slice(1, 0, 1).sum(1),
      message: "Only the first dimension counts. Sum over all of them.",
    },
    { wrong: (readers) => readers.sum(1), message: "The books are not used. Multiply both, then sum." },
    { wrong: (_, books) => books.sum(1), message: "The readers are not used. Multiply both, then sum." },
    {
      wrong: (readers, books) => tensorFrom(Float64Array.from(right(readers, books).data), [readers.shape[0]]),
      message:
        "The numbers are right, but the result no longer knows what it was made of, so no gradient can reach the embeddings. Build it of tensor methods.",
    },
  ],
  call: (readers, books) => `match(readers ${shapeOf(readers)}, books ${shapeOf(books)})`,
  form: (result, readers) => faultOf(result, readers.shape[0], readers.shape[1]),
  measure: (result) => ({
    result: (result as Tensor).toArray(),
    readers: gradientOf("readers", result as Tensor),
    books: gradientOf("books", result as Tensor),
  }),
  praise: "Right: one number for each pair, and gradients reach both embeddings. The widget below runs on it.",
});

function right(readers: Tensor, books: Tensor): Tensor {
  return readers.mul(books).sum(1);
}

function faultOf(result: unknown, batch: number, dimensions: number): string | undefined {
  if (!(result instanceof Tensor))
    return "A tensor has to come back. Build it of tensor methods, such as readers.mul(books).";
  const { shape } = result;
  const is = (...sizes: number[]): boolean =>
    shape.length === sizes.length && sizes.every((size, at) => size === shape[at]);
  if (is(batch)) return undefined;
  if (is()) return "One number came back for all pairs together. Sum over the dimensions only: sum(1).";
  if (is(batch, dimensions)) return "The products are not summed yet: each pair needs one number, its sum over axis 1.";
  if (is(batch, 1)) return "Nearly: the shape is [batch, 1]. Without keepDims, sum(1) gives one number a pair.";
  if (is(dimensions)) return "It sums over the pairs. Axis 0 counts the pairs; sum over the dimensions, axis 1.";
  if (is(batch, batch))
    return "matmul compares every reader with every book. Here each reader has one book beside it: use mul, then sum(1).";
  return `A tensor of shape [${batch}] belongs here, one number a pair; the shape is [${shape.join(", ")}].`;
}

function leaf(values: readonly number[], shape: readonly number[], name: string): Tensor {
  return new Tensor(Float64Array.from(values), [...shape], "leaf", name);
}

function shapeOf({ shape }: Tensor): string {
  return `[${shape.join(", ")}]`;
}
