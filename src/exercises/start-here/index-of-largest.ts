import { random } from "../../data/random";
import { functionExercise } from "../function-exercise";

type Inputs = readonly [values: number[]];

/** Lesson 00: the place of the largest value, which is how a network's answer is read. */
export const indexOfLargestExercise = functionExercise<Inputs>({
  name: "indexOfLargest",
  cases() {
    const chance = random(11);
    const drawn = [6, 5, 7, 4].map((size): Inputs => [chance.shuffle(range(size)).map((value) => value / 2)]);
    return [[[0.1, 0.7, 0.2]], ...drawn, [[-5, -2, -9, -3]], [[4, 1, 4, 2]], [[8, 3, 5]]];
  },
  right: (values) => values.indexOf(Math.max(...values)),
  mistakes: [
    {
      wrong: (values) => Math.max(...values),
      message: "This is the largest value. Its place in the list is asked for: keep i, not values[i].",
    },
    {
      wrong: (values) => values.indexOf(Math.max(...values)) + 1,
      message: "This counts from 1. The first place in a list is 0.",
    },
    {
      wrong: (values) => values.indexOf(Math.min(...values)),
      message: "This is the place of the smallest value: the comparison is the wrong way round.",
    },
    {
      wrong: (values) => values.lastIndexOf(Math.max(...values)),
      message: "When two values are equally large, the first of them counts: compare with > and not with >=.",
    },
    {
      wrong: (values) =>
        Math.max(
          0,
          values.findIndex((value) => value > 0 && value === Math.max(...values)),
        ),
      message:
        "It goes wrong when every value is below zero: the largest so far must not begin with 0. Begin with the first value of the list.",
    },
    {
      wrong: (values) => values.findIndex((value) => value > 0 && value === Math.max(...values)),
      message:
        "It finds nothing when every value is below zero: the largest so far must not begin with 0. Begin with the first value of the list.",
    },
    {
      wrong: (values) => firstRise(values),
      message:
        "It stops at the first value that is larger than the first. A larger one may still come: look at all of them.",
    },
    {
      wrong: (values) => lastRise(values),
      message: "Each value is compared with its neighbour. Compare it with the largest so far.",
    },
    {
      wrong: (values) => values.slice(0, -1).indexOf(Math.max(...values.slice(0, -1))),
      message: "The last value is never looked at. The loop has to go on while i < values.length.",
    },
    {
      wrong: (values) => values.length - 1,
      message:
        "This is always the last place: every value replaces the one before. Replace it only if the new one is larger.",
    },
    {
      wrong: () => 0,
      message: "The place stays at 0. Where values[i] is larger than the largest so far, write best = i.",
    },
  ],
  call: (values) => `indexOfLargest([${values.join(", ")}])`,
  praise: "Right. This is how the answer of a network will be read: the class with the largest score.",
});

function range(size: number): number[] {
  return Array.from({ length: size }, (_, index) => index);
}

/** The first place that is larger than place 0. */
function firstRise(values: readonly number[]): number {
  return Math.max(
    0,
    values.findIndex((value) => value > (values[0] as number)),
  );
}

/** The last place that is larger than the one before it. */
function lastRise(values: readonly number[]): number {
  return values.reduce((best, value, index) => (index > 0 && value > (values[index - 1] as number) ? index : best), 0);
}
