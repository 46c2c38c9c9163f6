import type { Dataset } from "../../../src/data/dataset";
import { exercises } from "../../../src/exercises/exercises";
import { todo } from "../../../src/exercises/todo";
import { testListed } from "../listed";

type Baseline = (train: Dataset, other: Dataset) => unknown;
const baseline = (mine: Baseline): Baseline => mine;
const countIn = (data: Dataset, kind: number): number => [...data].filter(({ y }) => y === kind).length;
const countsOf = (data: Dataset): number[] => data.classes.map((_, kind) => countIn(data, kind));
const most = (data: Dataset): number => countsOf(data).indexOf(Math.max(...countsOf(data)));

testListed({
  name: "baselineAccuracy",
  check: exercises.baselineAccuracy,
  right: {
    "counts, then the largest": baseline((train, other) => countIn(other, most(train)) / other.size),
    "a loop": baseline((train, other) => {
      const counts = train.classes.map(() => 0);
      for (const { y } of train) counts[y]!++;
      let best = 0;
      for (let kind = 1; kind < counts.length; kind++) if (counts[kind]! > counts[best]!) best = kind;
      let right = 0;
      for (const { y } of other) if (y === best) right++;
      return right / other.size;
    }),
    "a sort": baseline((train, other) => {
      const [kind] = train.classes.map((_, kind) => kind).sort((a, b) => countIn(train, b) - countIn(train, a));
      return countIn(other, kind!) / other.size;
    }),
    "the data of the tensors": baseline(
      (train, other) => other.y.data.reduce((sum, y) => sum + Number(y === most(train)), 0) / other.y.data.length,
    ),
    "a mean of hits": baseline((train, other) => {
      const hits = [...other].map(({ y }): number => (y === most(train) ? 1 : 0));
      return hits.reduce((a, b) => a + b, 0) / hits.length;
    }),
  },
  wrong: {
    "the stub": [baseline(() => todo("count the classes")), "Not written yet: count the classes."],
    "the other's own favourite": [
      baseline((_, other) => countIn(other, most(other)) / other.size),
      "The baseline has seen the training set only",
    ],
    "about the training set": [baseline((train) => countIn(train, most(train)) / train.size), "Ask it about the other"],
    guessing: [baseline((train) => 1 / train.classes.length), "what blind guessing gets"],
    "the class": [baseline((train) => most(train)), "This is the class that it says"],
    "a number of hits": [baseline((train, other) => countIn(other, most(train))), "This is how many are right"],
    "the wrong size": [
      baseline((train, other) => countIn(other, most(train)) / train.size),
      "divided by the size of the training set",
    ],
    "per cent": [baseline((train, other) => (100 * countIn(other, most(train))) / other.size), "This is in per cent"],
    errors: [baseline((train, other) => 1 - countIn(other, most(train)) / other.size), "how often it is wrong"],
    "the rarest": [
      baseline((train, other) => countIn(other, countsOf(train).indexOf(Math.min(...countsOf(train)))) / other.size),
      "It says the rarest class",
    ],
    "class 0": [baseline((_, other) => countIn(other, 0) / other.size), "It always says class 0"],
    "the last class": [
      baseline((train, other) => countIn(other, train.classes.length - 1) / other.size),
      "It always says the last class",
    ],
    "a list": [baseline((train) => countsOf(train)), "A list came back"],
    "a number typed in": [baseline(() => 0.3), "the same answer, 0.3, whatever"],
    nothing: [baseline(() => undefined), "baselineAccuracy returns nothing"],
  },
});
