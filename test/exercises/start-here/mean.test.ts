import { exercises } from "../../../src/exercises/exercises";
import { todo } from "../../../src/exercises/todo";
import { testListed } from "../listed";

type Mean = (values: number[]) => unknown;
const mean = (mine: Mean): Mean => mine;
const at = (values: number[], index: number): number => values[index] as number;

testListed({
  name: "mean",
  check: exercises.mean,
  right: {
    "for … of": mean((values) => {
      let sum = 0;
      for (const value of values) sum += value;
      return sum / values.length;
    }),
    "an index": mean((values) => {
      let sum = 0;
      for (let i = 0; i < values.length; i++) sum = sum + at(values, i);
      return sum / values.length;
    }),
    reduce: mean((values) => values.reduce((sum, value) => sum + value) / values.length),
    "forEach and a count": mean((values) => {
      let sum = 0;
      let count = 0;
      values.forEach((value) => {
        sum += value;
        count++;
      });
      return sum / count;
    }),
    "shares added up": mean((values) => values.reduce((sum, value) => sum + value / values.length, 0)),
    "a running mean": mean((values) => values.reduce((so, value, i) => so + (value - so) / (i + 1), 0)),
  },
  wrong: {
    "the stub": [mean(() => todo("add up and divide")), "Not written yet: add up and divide."],
    "the sum": [mean((values) => values.reduce((sum, value) => sum + value)), "This is the sum"],
    "a division by 3": [mean((values) => values.reduce((sum, value) => sum + value) / 3), "divided by 3"],
    "a division by n − 1": [
      mean((values) =>
        values.length > 1 ? values.reduce((sum, value) => sum + value) / (values.length - 1) : Infinity * at(values, 0),
      ),
      "one too few",
    ],
    "a sum that begins with 1": [
      mean((values) => values.reduce((sum, value) => sum + value, 1) / values.length),
      "begins with 1",
    ],
    "a loop from 1": [
      mean((values) => {
        let sum = 0;
        for (let i = 1; i < values.length; i++) sum += at(values, i);
        return sum / values.length;
      }),
      "The first value is left out",
    ],
    "a loop to length − 1": [
      mean((values) => {
        let sum = 0;
        for (let i = 0; i < values.length - 1; i++) sum += at(values, i);
        return sum / values.length;
      }),
      "The last value is left out",
    ],
    "a loop past the end": [
      mean((values) => {
        let sum = 0;
        for (let i = 0; i <= values.length; i++) sum += at(values, i);
        return sum / values.length;
      }),
      "the result is NaN",
    ],
    "for … in": [
      mean((values) => {
        let sum = 0;
        for (const i in values) sum += Number(i);
        return sum / values.length;
      }),
      "the mean of the places",
    ],
    "the return inside the loop": [
      mean((values) => {
        let sum = 0;
        for (const value of values) {
          sum += value;
          return sum / values.length;
        }
        return sum;
      }),
      "the return stands inside the loop",
    ],
    "= for +=": [
      mean((values) => {
        let sum = 0;
        for (const value of values) sum = value;
        return sum / values.length;
      }),
      "Only the last value is left",
    ],
    "the median": [
      mean((values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]),
      "This is the median",
    ],
    "an answer typed in": [mean(() => 3), "the same answer, 3, whatever"],
    "no return": [mean(() => undefined), "mean returns nothing"],
  },
});
