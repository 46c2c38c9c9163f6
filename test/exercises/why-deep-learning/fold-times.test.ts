import { exercises } from "../../../src/exercises/exercises";
import { todo } from "../../../src/exercises/todo";
import { testListed } from "../listed";

type Fold = (x: number, times: number) => unknown;
const folding = (mine: Fold): Fold => mine;
const fold = (x: number): number => (x < 0.5 ? 2 * x : 2 - 2 * x);

/** y = fold(y), from one count to another. */
const looping = (from: number, to: (times: number) => number): Fold =>
  folding((x, times) => {
    let y = x;
    for (let i = from; i < to(times); i++) y = fold(y);
    return y;
  });

const again = (x: number, times: number): number => (times === 0 ? x : again(fold(x), times - 1));

testListed({
  name: "foldTimes",
  check: exercises.foldTimes,
  right: {
    "a loop": looping(0, (times) => times),
    "a loop from 1": looping(1, (times) => times + 1),
    "while, with x itself": folding((x, times) => {
      while (times > 0) {
        x = fold(x);
        times = times - 1;
      }
      return x;
    }),
    "a function that calls itself": folding(again),
    reduce: folding((x, times) => Array.from({ length: times }).reduce<number>((y) => fold(y), x)),
    "the fold written out": folding((x, times) => {
      for (let i = 0; i < times; i++) x = 1 - Math.abs(1 - 2 * x);
      return x;
    }),
  },
  wrong: {
    "the stub": [folding(() => todo("fold again and again")), "Not written yet: fold again and again."],
    "once only": [folding((x) => fold(x)), "It is always folded once"],
    "x anew each time": [
      folding((x, times) => {
        let y = x;
        for (let i = 0; i < times; i++) y = fold(x);
        return y;
      }),
      "does the return stand inside the loop",
    ],
    "once too often": [looping(-1, (times) => times), "folded once too often"],
    "one missing": [looping(1, (times) => times), "One fold is missing"],
    "always twice": [folding((x) => fold(fold(x))), "It is always folded twice"],
    multiplied: [folding((x, times) => times * fold(x)), "One fold is multiplied by times"],
    "x multiplied": [folding((x, times) => fold(times * x)), "before one single fold"],
    "stretched only": [folding((x, times) => x * 2 ** times), "never folded"],
    "all of them added": [
      folding((x, times) => {
        let sum = 0;
        for (let i = 0; i < times; i++) {
          x = fold(x);
          sum += x;
        }
        return sum;
      }),
      "All folds are added up",
    ],
    "added to x": [folding((x, times) => x + times * fold(x)), "added to x"],
    "the result thrown away": [
      folding((x, times) => {
        for (let i = 0; i < times; i++) fold(x);
        return x;
      }),
      "x comes back as it was",
    ],
    "a list": [folding((x, times) => Array.from({ length: times }, () => fold(x))), "Expected"],
    nothing: [folding(() => undefined), "foldTimes returns nothing"],
  },
});
