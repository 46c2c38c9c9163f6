import { random } from "../../data/random";
import { functionExercise } from "../function-exercise";

type Inputs = readonly [batch: number[][]];

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const each = (batch: readonly number[][], compute: (score: number, row: number[]) => number): number[][] =>
  batch.map((row) => row.map((score) => compute(score, row)));
const powers = (row: readonly number[]): number[] => row.map((score) => Math.exp(score));
const columnPowers = (batch: readonly number[][], column: number): number[] =>
  powers(batch.map((row) => row[column] as number));

const wrong = (compute: (batch: number[][]) => unknown, message: string) => ({ wrong: compute, message });

/** Lesson 06: the softmax of every row of a batch of scores. */
export const softmaxExercise = functionExercise<Inputs>({
  name: "softmax",
  cases() {
    const chance = random(16);
    const row = (length: number): number[] =>
      Array.from({ length }, () => Math.round(chance.normal() * 15) / 10 + 0.05);
    const batch = (rows: number, columns: number): number[][] => Array.from({ length: rows }, () => row(columns));
    return [[[[2, 1, 0.1]]], [batch(3, 4)], [batch(2, 3)], [batch(1, 5)], [batch(4, 2)]];
  },
  right: (batch) => each(batch, (score, row) => Math.exp(score) / sum(powers(row))),
  mistakes: [
    wrong(
      (batch) => batch.map((row) => row.map((score, column) => Math.exp(score) / sum(columnPowers(batch, column)))),
      "The sum goes down the columns, over samples. Each sample is a question of its own: its row has to add up to 1.",
    ),
    wrong(
      (batch) => each(batch, (score) => Math.exp(score) / sum(batch.flatMap(powers))),
      "The whole batch adds up to 1. Each row has to, so divide by the sum of its own row.",
    ),
    wrong(
      (batch) => each(batch, (score) => Math.exp(score)),
      "They are positive, but they do not add up to 1. Divide each by the sum of its row.",
    ),
    wrong(
      (batch) => each(batch, (score, row) => score / sum(row)),
      "The scores themselves are divided. Some are negative, and no chance is: take Math.exp of each first.",
    ),
    wrong(
      (batch) => each(batch, (score, row) => Math.exp(score) / sum(row)),
      "It divides by the sum of the scores. Divide by the sum of their powers, Math.exp of each.",
    ),
    wrong(
      (batch) => each(batch, (score) => 1 / (1 + Math.exp(-score))),
      "This is the sigmoid, for each class by itself. Here the classes compete: a row has to add up to 1.",
    ),
    wrong(
      (batch) => each(batch, (score, row) => Number(score === Math.max(...row))),
      "The winner takes all. That has no slope to learn by: softmax gives a share to each class.",
    ),
    wrong(
      (batch) => each(batch, (score, row) => Math.exp(score) / Math.max(...powers(row))),
      "It divides by the largest. So the largest gets 1, and the row more than 1: divide by the sum.",
    ),
    wrong(
      (batch) => each(batch, (score, row) => Math.exp(score) / row.length),
      "It divides by the number of classes. Divide by the sum of the powers.",
    ),
    wrong(
      (batch) => each(batch, (score, row) => Math.exp(-score) / sum(row.map((other) => Math.exp(-other)))),
      "The lowest score gets the largest chance: there is a minus in the power that does not belong there.",
    ),
    wrong(
      (batch) => each(batch, (score, row) => 2 ** score / sum(row.map((other) => 2 ** other))),
      "These are powers of 2. Softmax takes powers of e: Math.exp.",
    ),
    wrong(
      (batch) => each(batch, (score, row) => Math.log(Math.exp(score) / sum(powers(row)))),
      "This is the logarithm of the chances, and it comes later. Here the chances themselves are asked for.",
    ),
    wrong(
      (batch) => each(batch, (score, row) => score - Math.max(...row)),
      "The largest is taken off each score, and no more. Take the powers, and divide by their sum.",
    ),
    wrong(
      (batch) => each(batch, (score, row) => score ** 2 / sum(row.map((other) => other ** 2))),
      "Squares forget the sign: a score of −2 would count as much as 2. Take Math.exp.",
    ),
    wrong((batch) => batch, "The scores come back as they are."),
  ],
  call: (batch) => `softmax(${JSON.stringify(batch)})`,
  form(result, batch) {
    if (!Array.isArray(result)) return "A list of rows has to come back: a row of chances for each row of scores.";
    if (result.length !== batch.length || !result.every((row) => Array.isArray(row)))
      return `A batch of ${batch.length} comes in, so ${batch.length} ${batch.length === 1 ? "row has" : "rows have"} to come back, each a list. Is there a map over the row?`;
    return undefined;
  },
  praise: "Right: each row is positive and adds up to 1, and a score that is higher by 1 has e times the chance.",
});
