import { random } from "../../data/random";
import { functionExercise } from "../function-exercise";

type Inputs = readonly [x: number, times: number];

const fold = (x: number): number => (x < 0.5 ? 2 * x : 2 - 2 * x);

/** Lesson 01: a strip that is folded on and on, which is what depth does (Telgarsky 2016). */
export const foldTimesExercise = functionExercise<Inputs>({
  name: "foldTimes",
  cases() {
    const chance = random(8);
    const drawn = [4, 1, 3, 0, 5, 2, 7].map((times): Inputs => [Math.round(chance.uniform() * 97 + 1) / 101, times]);
    return [[0.3, 2], ...drawn];
  },
  right: folded,
  mistakes: [
    {
      wrong: (x) => fold(x),
      message: "It is always folded once. How often is said by times: put the fold into a loop.",
    },
    {
      wrong: (x, times) => (times > 0 ? fold(x) : x),
      message:
        "One fold arrives, however often it is asked for. Does each round fold x anew, or does the return stand inside the loop? Fold what the round before left: y = fold(y).",
    },
    {
      wrong: (x, times) => folded(x, times + 1),
      message: "It is folded once too often. A loop from 0 goes on while i < times.",
    },
    {
      wrong: (x, times) => folded(x, Math.max(0, times - 1)),
      message: "One fold is missing. A loop from 0 goes on while i < times.",
    },
    {
      wrong: (x) => folded(x, 2),
      message: "It is always folded twice. That is right for the case in the text; let times decide.",
    },
    {
      wrong: (x, times) => times * fold(x),
      message: "One fold is multiplied by times. To fold again is to call fold on the result: fold(fold(x)).",
    },
    {
      wrong: (x, times) => fold(times * x),
      message: "x is multiplied before one single fold. Fold it, then fold the result, and so on.",
    },
    {
      wrong: (x, times) => 2 ** times * x,
      message: "The strip is stretched but never folded. Call fold for each round.",
    },
    {
      wrong: (x, times) => Array.from({ length: times }, (_, i) => folded(x, i + 1)).reduce((sum, y) => sum + y, 0),
      message: "All folds are added up. Only the last result is asked for.",
    },
    {
      wrong: (x, times) => x + times * fold(x),
      message: "The folds are added to x. Put the new value in the place of the old one: y = fold(y).",
    },
    { wrong: (x) => x, message: "x comes back as it was. The result of fold has to be kept: y = fold(y)." },
  ],
  call: (x, times) => `foldTimes(${x}, ${times})`,
  praise: "Right. A network does the same with its layers: each one works on what the one before has left.",
});

function folded(x: number, times: number): number {
  let y = x;
  for (let i = 0; i < times; i++) y = fold(y);
  return y;
}
