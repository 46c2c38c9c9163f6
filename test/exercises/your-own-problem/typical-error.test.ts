import { tensor } from "../../../src/engine/tensor";
import { meanSquaredError } from "../../../src/engine/losses";
import { exercises } from "../../../src/exercises/exercises";
import { todo } from "../../../src/exercises/todo";
import { testListed } from "../listed";

type Typical = (predicted: number[], actual: number[]) => unknown;
const typical = (mine: Typical): Typical => mine;
const differences = (a: number[], b: number[]): number[] => a.map((value, i) => value - (b[i] as number));
const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
const squares = (a: number[], b: number[]): number => sum(differences(a, b).map((d) => d * d));

testListed({
  name: "typicalError",
  check: exercises.typicalError,
  right: {
    "the root of the mean": typical((a, b) => Math.sqrt(squares(a, b) / b.length)),
    "the other difference": typical((a, b) => (squares(b, a) / a.length) ** 0.5),
    "a loop": typical((predicted, actual) => {
      let total = 0;
      for (let i = 0; i < actual.length; i++) total += Math.pow((predicted[i] as number) - (actual[i] as number), 2);
      return Math.sqrt(total / actual.length);
    }),
    tensors: typical((a, b) => meanSquaredError(tensor(a), tensor(b)).sqrt().item()),
    "a length divided by a root": typical((a, b) => Math.hypot(...differences(a, b)) / Math.sqrt(a.length)),
  },
  wrong: {
    "the stub": [typical(() => todo("measure the error")), "Not written yet: measure the error."],
    "no root": [typical((a, b) => squares(a, b) / b.length), "in squared units"],
    "the mean distance": [
      typical((a, b) => sum(differences(a, b).map(Math.abs)) / a.length),
      "the mean of the distances",
    ],
    "a mean difference": [
      typical((a, b) => sum(differences(a, b)) / a.length),
      "errors upwards and downwards cancel each",
    ],
    "the same with the other sign": [typical((a, b) => sum(differences(b, a)) / a.length), "Nothing is squared"],
    "the size of it": [
      typical((a, b) => Math.abs(sum(differences(a, b))) / a.length),
      "the differences have cancelled already",
    ],
    "a sum for a mean": [typical((a, b) => Math.sqrt(squares(a, b))), "not divided by how many there are"],
    "the root too early": [
      typical((a, b) => Math.sqrt(squares(a, b)) / a.length),
      "The root is taken before the division",
    ],
    "half of it": [typical((a, b) => Math.sqrt(squares(a, b) / a.length / 2)), "a 2 too many"],
    "the sum of squares": [typical((a, b) => squares(a, b)), "This is the sum of the squares"],
    "the largest": [typical((a, b) => Math.max(...differences(a, b).map(Math.abs))), "This is the largest error"],
    "a list": [typical((a, b) => differences(a, b)), "A list came back"],
    NaN: [typical((a, b) => Math.sqrt(squares(a, b.slice(1)) / b.length)), "not a number"],
    nothing: [typical(() => undefined), "typicalError returns nothing"],
  },
});
