import { tensor, type Tensor } from "../../../src/engine/tensor";
import { exercises } from "../../../src/exercises/exercises";
import { todo } from "../../../src/exercises/todo";
import { testListed } from "../listed";

type Match = (readers: Tensor, books: Tensor) => unknown;
const match = (mine: Match): Match => mine;

testListed({
  name: "match",
  check: exercises.match,
  right: {
    "mul and sum": match((readers, books) => readers.mul(books).sum(1)),
    "the last axis": match((readers, books) => readers.mul(books).sum(-1)),
    "the other way round": match((readers, books) => books.mul(readers).sum(1)),
    "the mean, times how many": match((readers, books) =>
      readers
        .mul(books)
        .mean(1)
        .mul(readers.shape[1] as number),
    ),
    "a product with ones": match((readers, books) => {
      const ones = tensor(Array.from({ length: readers.shape[1] as number }, () => [1]));
      return readers.mul(books).matmul(ones).reshape([-1]);
    }),
    "kept, then flattened": match((readers, books) => readers.mul(books).sum(1, { keepDims: true }).reshape([-1])),
  },
  wrong: {
    "the stub": [match(() => todo("match them")), "Not written yet: match them."],
    "no sum": [match((readers, books) => readers.mul(books)), "The products are not summed yet"],
    "one number": [match((readers, books) => readers.mul(books).sum()), "One number came back for all pairs"],
    "the wrong axis": [match((readers, books) => readers.mul(books).sum(0)), "It sums over the pairs"],
    matmul: [match((readers, books) => readers.matmul(books.transpose())), "matmul compares every reader"],
    "axes kept": [match((readers, books) => readers.mul(books).sum(1, { keepDims: true })), "the shape is [batch, 1]"],
    "the mean": [match((readers, books) => readers.mul(books).mean(1)), "This is the mean over the dimensions"],
    "a sum": [match((readers, books) => readers.add(books).sum(1)), "The embeddings are added"],
    "the distance": [match((readers, books) => readers.sub(books).pow(2).sum(1)), "the squared distance"],
    "a minus": [match((readers, books) => readers.mul(books).sum(1).neg()), "The sign is the wrong way round"],
    "the largest": [match((readers, books) => readers.mul(books).max(1)), "Only the largest product"],
    "the first dimension": [
      match((readers, books) =>
        readers
          .slice(1, 0, 1)
          .mul(books.slice(1, 0, 1))
          .sum(1),
      ),
      "Only the first dimension counts",
    ],
    "the readers alone": [match((readers) => readers.sum(1)), "The books are not used"],
    "the books alone": [match((_, books) => books.sum(1)), "The readers are not used"],
    "numbers without a way back": [
      match((readers, books) => tensor(readers.mul(books).sum(1).toArray<number[]>())),
      "no gradient can reach the embeddings",
    ],
    "a list": [match((readers, books) => readers.mul(books).sum(1).toArray()), "A tensor has to come back"],
    nothing: [match(() => undefined), "match returns nothing"],
  },
});
