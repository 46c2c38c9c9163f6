import { random } from "../../data/random";
import { functionExercise } from "../function-exercise";

type Inputs = readonly [values: number[]];

/** Lesson 00: the mean of a list. */
export const meanExercise = functionExercise<Inputs>({
  name: "mean",
  cases() {
    const chance = random(7);
    const drawn = [5, 4, 7, 1].map((size): Inputs => [
      Array.from({ length: size }, () => Math.round(chance.normal() * 30) / 10),
    ]);
    return [[[1, 2, 6]], ...drawn];
  },
  right: (values) => sum(values) / values.length,
  mistakes: [
    { wrong: sum, message: "This is the sum. To make it a mean, divide it by how many values there are." },
    {
      wrong: (values) => sum(values) / 3,
      message: "The sum is divided by 3, and a list may have another length: values.length.",
    },
    {
      wrong: (values) => sum(values) / (values.length - 1),
      message: "The sum is divided by one too few. All values count: values.length, without − 1.",
    },
    {
      wrong: (values) => (1 + sum(values)) / values.length,
      message: "The sum begins with 1. A sum of nothing is 0, so begin with 0.",
    },
    {
      wrong: (values) => sum(values.slice(1)) / values.length,
      message: "The first value is left out. A list counts from 0: values[0] is the first.",
    },
    {
      wrong: (values) => sum(values.slice(0, -1)) / values.length,
      message: "The last value is left out. The loop has to go on while i < values.length.",
    },
    {
      wrong: (values) => sum(values.map((_, index) => index)) / values.length,
      message:
        "This is the mean of the places 0, 1, 2 …, not of the values. `for … of` gives values, `for … in` gives places.",
    },
    {
      wrong: (values) => (values[0] as number) / values.length,
      message: "Only the first value is added: the return stands inside the loop. Move it behind the closing brace.",
    },
    {
      wrong: (values) => (values[values.length - 1] as number) / values.length,
      message:
        "Only the last value is left at the end: = puts a new value in place of the old one. Add with sum = sum + value.",
    },
    {
      wrong: (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)],
      message: "This is the median, the value in the middle. The mean is the sum divided by how many there are.",
    },
  ],
  call: (values) => `mean([${values.join(", ")}])`,
  praise: "Right, for lists of every length that were tried.",
});

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
