import { random } from "../../data/random";
import { functionExercise } from "../function-exercise";

type Inputs = readonly [predicted: number[], actual: number[]];

/** Lesson 13: the root of the mean squared error, in the unit of what is predicted. */
export const typicalErrorExercise = functionExercise<Inputs>({
  name: "typicalError",
  cases() {
    const chance = random(17);
    const drawn = [5, 8, 6, 11].map((size): Inputs => {
      const actual = Array.from({ length: size }, () => 10 + chance.integer(30));
      return [actual.map((value) => value + chance.integer(9) - 3), actual];
    });
    return [
      [
        [20, 30, 25],
        [23, 26, 25],
      ],
      ...drawn,
      [[7], [4]],
    ];
  },
  right: (predicted, actual) => Math.sqrt(mean(squares(predicted, actual))),
  mistakes: [
    {
      wrong: (predicted, actual) => mean(squares(predicted, actual)),
      message: "This is the mean squared error, in squared units. Take the root at the end.",
    },
    {
      wrong: (predicted, actual) => mean(differences(predicted, actual).map(Math.abs)),
      message:
        "This is the mean of the distances, a good measure, but another one: square the differences, take their mean, then the root.",
    },
    {
      wrong: (predicted, actual) => mean(differences(predicted, actual)),
      message: "Here errors upwards and downwards cancel each other. Square each difference first.",
    },
    {
      wrong: (predicted, actual) => -mean(differences(predicted, actual)),
      message: "Nothing is squared, so errors upwards and downwards cancel. Square each difference first.",
    },
    {
      wrong: (predicted, actual) => Math.abs(mean(differences(predicted, actual))),
      message: "The sign is dropped too late: the differences have cancelled already. Square each of them first.",
    },
    {
      wrong: (predicted, actual) => Math.sqrt(sum(squares(predicted, actual))),
      message:
        "The squares are added up, but not divided by how many there are: with more samples the error would grow.",
    },
    {
      wrong: (predicted, actual) => Math.sqrt(sum(squares(predicted, actual))) / actual.length,
      message: "The root is taken before the division. Divide first: the root of the mean, not a part of the root.",
    },
    {
      wrong: (predicted, actual) => Math.sqrt(mean(squares(predicted, actual)) / 2),
      message: "There is a 2 too many: the mean of the squares, not half of it.",
    },
    {
      wrong: (predicted, actual) => sum(squares(predicted, actual)),
      message: "This is the sum of the squares. Divide by how many there are, and take the root.",
    },
    {
      wrong: (predicted, actual) => Math.max(...differences(predicted, actual).map(Math.abs)),
      message: "This is the largest error. A typical one is asked for: the root of the mean square.",
    },
  ],
  call: (predicted, actual) => `typicalError([${predicted.join(", ")}], [${actual.join(", ")}])`,
  form: (result) => (Array.isArray(result) ? "A list came back. One number is asked for." : undefined),
  praise: "Right, and it is in the unit of what is predicted, so that people can understand it.",
});

function differences(predicted: readonly number[], actual: readonly number[]): number[] {
  return predicted.map((value, index) => value - actual[index]);
}

function squares(predicted: readonly number[], actual: readonly number[]): number[] {
  return differences(predicted, actual).map((difference) => difference ** 2);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}
