import { tensor } from "../../../src/engine/tensor";
import { exercises } from "../../../src/exercises/exercises";
import { todo } from "../../../src/exercises/todo";
import { testListed } from "../listed";

type Rows = number[][];
type Softmax = (batch: Rows) => unknown;
const softmax = (mine: Softmax): Softmax => mine;
const total = (values: number[]): number => values.reduce((sum, value) => sum + value, 0);
const powersOf = (row: number[]): number[] => row.map((score) => Math.exp(score));
const column = (batch: Rows, index: number): number[] => batch.map((row) => row[index] as number);

testListed({
  name: "softmax",
  check: exercises.softmax,
  right: {
    "powers and their sum": softmax((batch) =>
      batch.map((logits) => {
        const powers = powersOf(logits);
        return powers.map((power) => power / total(powers));
      }),
    ),
    "the largest taken off": softmax((batch) =>
      batch.map((row) => {
        const powers = row.map((score) => Math.exp(score - Math.max(...row)));
        return powers.map((power) => power / total(powers));
      }),
    ),
    loops: softmax((batch) => {
      const rows: Rows = [];
      for (const row of batch) {
        let sum = 0;
        for (const score of row) sum += Math.E ** score;
        const chances: number[] = [];
        for (const score of row) chances.push(Math.E ** score / sum);
        rows.push(chances);
      }
      return rows;
    }),
    "one over a sum of differences": softmax((batch) =>
      batch.map((row) => row.map((score) => 1 / total(row.map((other) => Math.exp(other - score))))),
    ),
    "by way of the logarithm": softmax((batch) =>
      batch.map((row) => row.map((score) => Math.exp(score - Math.log(total(powersOf(row)))))),
    ),
    "the library's": softmax((batch) => tensor(batch).softmax().toArray()),
  },
  wrong: {
    "the stub": [softmax((batch) => batch.map(() => todo("make chances"))), "Not written yet: make chances."],
    "the wrong axis": [softmax((batch) => tensor(batch).softmax(0).toArray()), "The sum goes down the columns"],
    "over the whole batch": [
      softmax((batch) => {
        const sum = total(batch.flatMap(powersOf));
        return batch.map((row) => row.map((score) => Math.exp(score) / sum));
      }),
      "The whole batch adds up to 1",
    ],
    "no division": [softmax((batch) => batch.map(powersOf)), "they do not add up to 1"],
    "no powers": [
      softmax((batch) => batch.map((row) => row.map((score) => score / total(row)))),
      "The scores themselves are divided",
    ],
    "by the sum of scores": [
      softmax((batch) => batch.map((row) => row.map((score) => Math.exp(score) / total(row)))),
      "It divides by the sum of the scores",
    ],
    sigmoids: [softmax((batch) => tensor(batch).sigmoid().toArray()), "This is the sigmoid"],
    "the winner": [
      softmax((batch) => batch.map((row) => row.map((score) => (score === Math.max(...row) ? 1 : 0)))),
      "The winner takes all",
    ],
    "by the largest": [
      softmax((batch) => batch.map((row) => powersOf(row).map((power, _, powers) => power / Math.max(...powers)))),
      "It divides by the largest",
    ],
    "by the count": [
      softmax((batch) => batch.map((row) => powersOf(row).map((power) => power / row.length))),
      "It divides by the number of classes",
    ],
    "a minus": [softmax((batch) => tensor(batch).neg().softmax().toArray()), "The lowest score gets the largest"],
    "powers of 2": [
      softmax((batch) => batch.map((row) => row.map((score) => 2 ** score / total(row.map((other) => 2 ** other))))),
      "These are powers of 2",
    ],
    logarithms: [softmax((batch) => tensor(batch).logSoftmax().toArray()), "This is the logarithm of the chances"],
    "the largest taken off, and no more": [
      softmax((batch) => batch.map((row) => row.map((score) => score - Math.max(...row)))),
      "The largest is taken off each score, and no more",
    ],
    squares: [
      softmax((batch) => batch.map((row) => row.map((score) => score ** 2 / total(row.map((other) => other ** 2))))),
      "Squares forget the sign",
    ],
    "the scores": [softmax((batch) => batch), "The scores come back as they are"],
    "typed in": [
      softmax((batch) => (batch.length === 1 && column(batch, 0)[0] === 2 ? tensor(batch).softmax().toArray() : batch)),
      "Right for the case in the text, but not for every other",
    ],
    "one number a row": [softmax((batch) => batch.map(() => 1)), "Is there a map over the row?"],
    "a tensor": [softmax((batch) => tensor(batch).softmax()), "A list of rows has to come back"],
    nothing: [softmax(() => undefined), "softmax returns nothing"],
  },
});
