import { dataset, type Dataset } from "../../data/dataset";
import { random } from "../../data/random";
import { functionExercise } from "../function-exercise";

type Inputs = readonly [train: Dataset, other: Dataset];

/** Lesson 13: how often the most frequent class of the training set is right about another set. */
export const baselineAccuracyExercise = functionExercise<Inputs>({
  name: "baselineAccuracy",
  cases() {
    const chance = random(13);
    const drawn = (counts: readonly number[]): Dataset => {
      const y = chance.shuffle(counts.flatMap((count, kind) => new Array<number>(count).fill(kind)));
      return dataset({ x: y.map(() => [chance.normal()]), y, classes: counts.map((_, kind) => `kind ${kind}`) });
    };
    return [
      [drawn([5, 14, 6]), drawn([6, 3, 1])],
      [drawn([4, 9, 12]), drawn([1, 8, 4])],
      [drawn([11, 7]), drawn([3, 9])],
      [drawn([2, 3, 10, 5]), drawn([7, 4, 5, 2])],
    ];
  },
  right: (train, other) => share(other, mostFrequent(train)),
  mistakes: [
    {
      wrong: (_, other) => share(other, mostFrequent(other)),
      message:
        "The most frequent class of the other set is used. The baseline has seen the training set only: count the classes there.",
    },
    {
      wrong: (train) => share(train, mostFrequent(train)),
      message: "This is how often it is right about the training set. Ask it about the other set.",
    },
    {
      wrong: (train) => 1 / train.classes.length,
      message: "This is what blind guessing gets. The baseline always says the class that is most frequent in train.",
    },
    { wrong: mostFrequent, message: "This is the class that it says. How often is that right, in the other set?" },
    {
      wrong: (train, other) => count(other, mostFrequent(train)),
      message: "This is how many are right. Divide by the size of the other set.",
    },
    {
      wrong: (train, other) => count(other, mostFrequent(train)) / train.size,
      message: "It is divided by the size of the training set. Those that are asked about are in the other set.",
    },
    {
      wrong: (train, other) => 100 * share(other, mostFrequent(train)),
      message: "This is in per cent. Return a share from 0 to 1, as accuracies are everywhere here.",
    },
    {
      wrong: (train, other) => 1 - share(other, mostFrequent(train)),
      message: "This is how often it is wrong.",
    },
    {
      wrong: (train, other) => share(other, rarest(train)),
      message: "It says the rarest class: the comparison is the wrong way round.",
    },
    {
      wrong: (_, other) => share(other, 0),
      message: "It always says class 0. That may be the most frequent class, and it may not: count them.",
    },
    {
      wrong: (train, other) => share(other, train.classes.length - 1),
      message:
        "It always says the last class. Keep the class with the highest count, not the last one that you look at.",
    },
  ],
  call: (train, other) => `baselineAccuracy(${train.size} samples, ${other.size} others)`,
  form: (result) => (Array.isArray(result) ? "A list came back. One number is asked for." : undefined),
  praise: "Right. Whatever you train, it has to be better than this.",
});

function countsOf(data: Dataset): number[] {
  return data.classes.map((_, kind) => count(data, kind));
}

function mostFrequent(data: Dataset): number {
  const counts = countsOf(data);
  return counts.indexOf(Math.max(...counts));
}

function rarest(data: Dataset): number {
  const counts = countsOf(data);
  return counts.indexOf(Math.min(...counts));
}

function count(data: Dataset, kind: number): number {
  return data.y.data.filter((each) => each === kind).length;
}

function share(data: Dataset, kind: number): number {
  return count(data, kind) / data.size;
}
