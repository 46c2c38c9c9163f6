import { exercises } from "../../../src/exercises/exercises";
import { todo } from "../../../src/exercises/todo";
import { testListed } from "../listed";

type Find = (values: number[]) => unknown;
const find = (mine: Find): Find => mine;
const at = (values: number[], index: number): number => values[index] as number;

const looping = (better: (values: number[], i: number, best: number) => boolean, { from = 0, less = 0 } = {}): Find =>
  find((values) => {
    let best = 0;
    for (let i = from; i < values.length - less; i++) if (better(values, i, best)) best = i;
    return best;
  });

testListed({
  name: "indexOfLargest",
  check: exercises.indexOfLargest,
  right: {
    "a loop": looping((values, i, best) => at(values, i) > at(values, best)),
    "a loop from 1": looping((values, i, best) => at(values, i) > at(values, best), { from: 1 }),
    "Math.max and indexOf": find((values) => values.indexOf(Math.max(...values))),
    "a reduce": find((values) => values.reduce((best, value, i) => (value > at(values, best) ? i : best), 0)),
    "the largest so far from −Infinity": find((values) => {
      let largest = -Infinity;
      let best = 0;
      values.forEach((value, i) => {
        if (value > largest) [largest, best] = [value, i];
      });
      return best;
    }),
    "a copy sorted": find((values) => values.indexOf([...values].sort((a, b) => b - a)[0] as number)),
  },
  wrong: {
    "the stub": [find(() => todo("find the place")), "Not written yet: find the place."],
    "the value": [find((values) => Math.max(...values)), "This is the largest value"],
    "a count from 1": [find((values) => values.indexOf(Math.max(...values)) + 1), "This counts from 1"],
    "the smallest": [looping((values, i, best) => at(values, i) < at(values, best)), "the smallest value"],
    "the last of equals": [looping((values, i, best) => at(values, i) >= at(values, best)), "the first of them counts"],
    "a largest that begins with 0": [
      find((values) => {
        let largest = 0;
        let best = 0;
        values.forEach((value, i) => {
          if (value > largest) [largest, best] = [value, i];
        });
        return best;
      }),
      "It goes wrong when every value is below zero",
    ],
    "nothing found below zero": [
      find((values) => {
        let largest = 0;
        let best = -1;
        values.forEach((value, i) => {
          if (value > largest) [largest, best] = [value, i];
        });
        return best;
      }),
      "It finds nothing when every value is below zero",
    ],
    "the first that is larger": [
      find((values) => {
        for (let i = 1; i < values.length; i++) if (at(values, i) > at(values, 0)) return i;
        return 0;
      }),
      "It stops at the first value",
    ],
    "neighbours compared": [
      looping((values, i) => i > 0 && at(values, i) > at(values, i - 1)),
      "compared with its neighbour",
    ],
    "the last left out": [
      looping((values, i, best) => at(values, i) > at(values, best), { less: 1 }),
      "The last value is never looked at",
    ],
    "every value": [looping(() => true), "always the last place"],
    "a place that stays": [find(() => 0), "The place stays at 0"],
    "the list sorted": [
      find((values) => {
        const largest = values.sort((a, b) => b - a)[0] as number;
        return values.indexOf(largest);
      }),
      "Besides, indexOfLargest changes the arrays",
    ],
    "a text": [
      find((values) => Object.keys(values).reduce((a, b) => (values[Number(a)]! >= values[Number(b)]! ? a : b))),
      'got "1"',
    ],
  },
});
