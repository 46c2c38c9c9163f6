import { dataset, type Dataset } from "../../data/dataset";
import { random } from "../../data/random";
import type { Line } from "../../nn/perceptron";
import { functionExercise } from "../function-exercise";

type Inputs = readonly [flowers: Dataset, line: Line];

/** Lesson 03: how many samples lie on the wrong side of a line, or on it. */
export const countMistakesExercise = functionExercise<Inputs>({
  name: "countMistakes",
  cases() {
    const chance = random(5);
    const drawn = Array.from({ length: 4 }, (): Inputs => {
      const size = 12 + chance.integer(9);
      // Whole numbers, so that some flowers lie exactly on the line.
      const x = Array.from({ length: size }, () => [chance.integer(5), chance.integer(5)]);
      const y = x.map(([a = 0, b = 0]) => (a + b + chance.integer(4) > 5 ? 1 : 0));
      return [classesOf(x, y), { weights: [1, 1], bias: -4 }];
    });
    const steep: Inputs = [
      classesOf(
        [
          [0, 0],
          [2, 1],
          [1, 2],
          [3, 3],
          [1, 1],
        ],
        [0, 1, 0, 1, 1],
      ),
      { weights: [2, -1], bias: -1 },
    ];
    return [
      [
        classesOf(
          [
            [1, 1],
            [4, 1],
            [5, 2],
            [2, 2],
          ],
          [0, 0, 1, 1],
        ),
        { weights: [1, 0], bias: -3 },
      ],
      ...drawn,
      steep,
    ];
  },
  right: (flowers, line) => count(flowers, (score, y) => sign(y) * score <= 0, line),
  mistakes: [
    {
      wrong: (flowers, line) => count(flowers, (score, y) => y * score <= 0, line),
      message:
        "y is 0 or 1, and 0 times any score is 0. The rule needs a target of −1 or +1: const target = y === 1 ? 1 : -1.",
    },
    {
      wrong: (flowers, line) => count(flowers, (score, y) => sign(y) * score < 0, line),
      message: "A flower exactly on the line is missed. It counts as a mistake: target * score <= 0.",
    },
    {
      wrong: (flowers, line) => count(flowers, (score, y) => sign(y) * score <= 0, { ...line, bias: 0 }),
      message: "The bias is missing from the score: w·x + b.",
    },
    {
      wrong: (flowers, line) => count(flowers, (score, y) => sign(y) * score > 0, line),
      message: "These are the flowers that are right. Count the others.",
    },
    {
      wrong: (flowers, line) => count(flowers, (score, y) => sign(y) * score >= 0, line),
      message: "The classes are exchanged: class 1 is +1, and class 0 is −1. A mistake is target * score <= 0.",
    },
    {
      wrong: (flowers, line) => count(flowers, (score, y) => sign(y) * score <= 0, line) / flowers.size,
      message: "This is the share of mistakes. Their number is asked for: do not divide by the size.",
    },
    {
      wrong: (flowers, line) => count(flowers, (score, y) => y === 1 && score <= 0, line),
      message: "Only the mistakes of class 1 are counted. A flower of class 0 with a positive score is one too.",
    },
    {
      wrong: (flowers, line) => count(flowers, (score, y) => y !== 1 && score >= 0, line),
      message: "Only the mistakes of class 0 are counted. A flower of class 1 with a negative score is one too.",
    },
    {
      wrong: (flowers, line) => count(flowers, (score) => score <= 0, line),
      message: "The class is not used: a score below zero is right for class 0, and a mistake for class 1.",
    },
    {
      wrong: (flowers, line) => (count(first(flowers), (score, y) => sign(y) * score <= 0, line) > 0 ? 1 : 0),
      message:
        "Only the first flower is looked at: the return stands inside the loop. Move it behind the closing brace.",
    },
    {
      wrong: (flowers) => flowers.size,
      message: "Every flower is counted. Count one only if target * score <= 0.",
    },
    { wrong: () => 0, message: "The count never goes up. Add 1 for each flower with target * score <= 0." },
  ],
  call: (flowers, { weights, bias }) =>
    `countMistakes(${flowers.size} flowers, { weights: [${[...weights].join(", ")}], bias: ${bias} })`,
  praise: "Right, and flowers on the line are counted too.",
});

/** The number of samples for which `wrong` holds, given the score and the class. */
export function count(
  flowers: Iterable<{ readonly x: readonly number[]; readonly y: number }>,
  wrong: (score: number, y: number) => boolean,
  { weights, bias }: Line,
): number {
  let mistakes = 0;
  for (const { x, y } of flowers) {
    const score = x.reduce((sum, value, index) => sum + value * (weights[index] as number), bias);
    if (wrong(score, y)) mistakes++;
  }
  return mistakes;
}

function sign(y: number): 1 | -1 {
  return y === 1 ? 1 : -1;
}

function first(flowers: Dataset): { x: readonly number[]; y: number }[] {
  return [...flowers].slice(0, 1);
}

function classesOf(x: number[][], y: number[]): Dataset {
  return dataset({ x, y, classes: ["versicolor", "virginica"] });
}
