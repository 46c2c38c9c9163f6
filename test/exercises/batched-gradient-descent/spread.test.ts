import { exercises } from "../../../src/exercises/exercises";
import { todo } from "../../../src/exercises/todo";
import { testListed } from "../listed";

type Spread = (gradients: number[][], full: number[]) => unknown;
const spreading = (mine: Spread): Spread => mine;
const total = (values: number[]): number => values.reduce((sum, value) => sum + value, 0);
const off = (gradients: number[][], full: number[]): number[][] =>
  gradients.map((gradient) => gradient.map((slope, i) => slope - (full[i] as number)));
const lengths = (rows: number[][]): number[] => rows.map((row) => Math.hypot(...row));
const squares = (rows: number[][]): number => total(lengths(rows).map((length) => length ** 2));
const middle = (rows: number[][]): number[] =>
  (rows[0] as number[]).map((_, i) => total(rows.map((row) => row[i] as number)) / rows.length);

testListed({
  name: "spread",
  check: exercises.spread,
  right: {
    "a loop": spreading((gradients, full) => {
      let sum = 0;
      for (const gradient of gradients)
        for (let i = 0; i < full.length; i++) sum += ((gradient[i] as number) - (full[i] as number)) ** 2;
      return Math.sqrt(sum / gradients.length);
    }),
    hypot: spreading((gradients, full) => Math.sqrt(squares(off(gradients, full)) / gradients.length)),
    "the power of one half": spreading((gradients, full) => (squares(off(gradients, full)) / gradients.length) ** 0.5),
    "one hypot over all": spreading(
      (gradients, full) => Math.hypot(...off(gradients, full).flat()) / Math.sqrt(gradients.length),
    ),
    "axis by axis": spreading((gradients, full) =>
      Math.sqrt(
        total(
          full.map((slope, i) => total(gradients.map((each) => ((each[i] as number) - slope) ** 2)) / gradients.length),
        ),
      ),
    ),
  },
  wrong: {
    "the stub": [spreading(() => todo("measure the cloud")), "Not written yet: measure the cloud."],
    "no root": [
      spreading((gradients, full) => squares(off(gradients, full)) / gradients.length),
      "The root is missing",
    ],
    "mean distance": [
      spreading((gradients, full) => total(lengths(off(gradients, full))) / gradients.length),
      "This is the mean distance",
    ],
    "the sum": [spreading((gradients, full) => Math.sqrt(squares(off(gradients, full)))), "This is a sum where a mean"],
    "from zero": [
      spreading((gradients) => Math.sqrt(squares(gradients) / gradients.length)),
      "The full gradient is not used",
    ],
    "by weights too": [
      spreading((gradients, full) => Math.sqrt(squares(off(gradients, full)) / gradients.length / full.length)),
      "It divides by the number of weights as well",
    ],
    "from the middle": [
      spreading((gradients) => Math.sqrt(squares(off(gradients, middle(gradients))) / gradients.length)),
      "from the middle of the cloud",
    ],
    "one less": [
      spreading((gradients, full) => Math.sqrt(squares(off(gradients, full)) / (gradients.length - 1))),
      "one less than the number of batches",
    ],
    "added, then squared": [
      spreading((gradients, full) =>
        Math.sqrt(total(off(gradients, full).map((row) => total(row) ** 2)) / gradients.length),
      ),
      "It adds the differences and then squares",
    ],
    "the mean first": [
      spreading((gradients, full) => Math.hypot(...middle(off(gradients, full)))),
      "It takes the mean before it squares",
    ],
    "along the axes": [
      spreading((gradients, full) => total(off(gradients, full).flat().map(Math.abs)) / gradients.length),
      "This walks along the axes",
    ],
    "the farthest": [
      spreading((gradients, full) => Math.max(...lengths(off(gradients, full)))),
      "the batch that is farthest off",
    ],
    "a list": [spreading((gradients, full) => lengths(off(gradients, full))), "One number has to come back"],
    nothing: [spreading(() => undefined), "spread returns nothing"],
  },
});
