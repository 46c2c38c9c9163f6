import { random } from "../../data/random";
import { functionExercise } from "../function-exercise";

type Inputs = readonly [gradients: number[][], full: number[]];

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const offsets = (gradients: readonly number[][], full: readonly number[]): number[][] =>
  gradients.map((gradient) => gradient.map((slope, axis) => slope - (full[axis] as number)));
const middle = (gradients: readonly number[][]): number[] =>
  (gradients[0] as number[]).map((_, axis) => mean(gradients.map((gradient) => gradient[axis] as number)));
const square = (offset: readonly number[]): number => offset.reduce((sum, part) => sum + part ** 2, 0);
const squares = (gradients: readonly number[][], full: readonly number[]): number[] =>
  offsets(gradients, full).map(square);

const wrong = (compute: (gradients: number[][], full: number[]) => unknown, message: string) => ({
  wrong: compute,
  message,
});

/** Lesson 10: how far the gradients of batches are from the full one: the root of the mean squared distance. */
export const spreadExercise = functionExercise<Inputs>({
  name: "spread",
  cases() {
    const chance = random(10);
    const drawn = (axes: number): number[] =>
      Array.from({ length: axes }, () => Math.round(chance.normal() * 20) / 10 + 0.05);
    const cloud = (count: number, axes: number): Inputs => [
      Array.from({ length: count }, () => drawn(axes)),
      drawn(axes),
    ];
    const lesson: Inputs = [
      [
        [4, 5],
        [1, 1],
      ],
      [1, 1],
    ];
    return [lesson, cloud(3, 2), cloud(7, 2), cloud(4, 3), cloud(6, 2)];
  },
  right: (gradients, full) => Math.sqrt(mean(squares(gradients, full))),
  mistakes: [
    wrong(
      (gradients, full) => mean(squares(gradients, full)),
      "The root is missing at the end. Without it the spread is in squares.",
    ),
    wrong(
      (gradients, full) => mean(squares(gradients, full).map(Math.sqrt)),
      "This is the mean distance. Take the mean of the squared distances, and one root at the end.",
    ),
    wrong(
      (gradients, full) => Math.sqrt(mean(squares(gradients, full)) * gradients.length),
      "This is a sum where a mean belongs: more batches would mean more spread. Divide by their number.",
    ),
    wrong(
      (gradients) => Math.sqrt(mean(gradients.map(square))),
      "The full gradient is not used: this says how long the gradients are. Take the difference first.",
    ),
    wrong(
      (gradients, full) => Math.sqrt(mean(squares(gradients, full)) / full.length),
      "It divides by the number of weights as well. The squared distance is the sum over the weights.",
    ),
    wrong(
      (gradients) => Math.sqrt(mean(squares(gradients, middle(gradients)))),
      "It measures from the middle of the cloud. Measure from the full gradient, which is what a batch should have said.",
    ),
    wrong(
      (gradients, full) => Math.sqrt((mean(squares(gradients, full)) * gradients.length) / (gradients.length - 1)),
      "It divides by one less than the number of batches. That is for a mean that was estimated; here it is known.",
    ),
    wrong(
      (gradients, full) =>
        Math.sqrt(mean(offsets(gradients, full).map((offset) => offset.reduce((sum, part) => sum + part, 0) ** 2))),
      "It adds the differences and then squares. Square each, then add: that is the squared distance.",
    ),
    wrong(
      (gradients, full) => Math.sqrt(square(middle(offsets(gradients, full)))),
      "It takes the mean before it squares. Then batches on one side make up for those on the other.",
    ),
    wrong(
      (gradients, full) =>
        mean(offsets(gradients, full).map((offset) => offset.reduce((sum, part) => sum + Math.abs(part), 0))),
      "This walks along the axes. Take squared differences, their mean over the batches, and the root.",
    ),
    wrong(
      (gradients, full) => Math.sqrt(Math.max(...squares(gradients, full))),
      "This is the batch that is farthest off. The mean over all of them is asked for.",
    ),
  ],
  call: (gradients, full) => `spread(${JSON.stringify(gradients)}, ${JSON.stringify(full)})`,
  form: (result) =>
    typeof result === "number" ? undefined : "One number has to come back, for all weights and all batches together.",
  praise: "Right: one number for the size of the cloud.",
});
