import { exercises } from "../../../src/exercises/exercises";
import { todo } from "../../../src/exercises/todo";
import { testListed } from "../listed";

type Feature = (x1: number, x2: number) => unknown;
const feature = (mine: Feature): Feature => mine;

testListed({
  name: "cornerFeature",
  check: exercises.cornerFeature,
  right: {
    "the product": feature((x1, x2) => x1 * x2),
    "a decision": feature((x1, x2) => (x1 * x2 > 0 ? 1 : 0)),
    "the signs multiplied": feature((x1, x2) => Math.sign(x1) * Math.sign(x2)),
    "two cases": feature((x1, x2) => {
      if (x1 > 0 && x2 > 0) return 1;
      if (x1 < 0 && x2 < 0) return 1;
      return -1;
    }),
    "a quotient": feature((x1, x2) => x1 / x2),
    "squares of sum and difference": feature((x1, x2) => (x1 + x2) ** 2 - (x1 - x2) ** 2),
    "the signs compared": feature((x1, x2) => (x1 > 0 === x2 > 0 ? 5 : 3)),
  },
  wrong: {
    "the stub": [feature(() => todo("find a number")), "Not written yet: find a number."],
    "a sum": [feature((x1, x2) => x1 + x2), "This is a weighted sum"],
    "the ring's feature": [feature((x1, x2) => x1 * x1 + x2 * x2), "the distance from the middle again"],
    "the sign thrown away": [feature((x1, x2) => Math.abs(x1 * x2)), "and it is thrown away"],
    "x1 squared": [feature((x1) => x1 * x1), "Only the size of x1"],
    "x2 squared": [feature((_, x2) => x2 * x2), "Only the size of x2"],
    "the sign of x1": [feature((x1) => Math.sign(x1)), "Only the sign of x1"],
    "the sign of x2": [feature((_, x2) => (x2 > 0 ? 1 : 0)), "Only the sign of x2"],
    "the sum squared": [feature((x1, x2) => (x1 + x2) ** 2), "of one sign, but small"],
    "the difference squared": [feature((x1, x2) => (x1 - x2) ** 2), "where the signs differ and both are large"],
    "one square from the other": [feature((x1, x2) => x1 * x1 - x2 * x2), "Squares know nothing of signs"],
    "sizes added": [feature((x1, x2) => Math.abs(x1) + Math.abs(x2)), "Without their signs, all four squares"],
    "signs added": [feature((x1, x2) => Math.sign(x1) + Math.sign(x2)), "The signs are added"],
    "the larger": [feature((x1, x2) => Math.max(x1, x2)), "The larger of the two"],
    "a comparison": [feature((x1, x2) => x1 * x2 > 0), "true or false"],
    "a number typed in": [feature(() => 1), "gives 1 at every point"],
    "something else": [feature((x1, x2) => Math.sin(3 * x1) + Math.exp(x2)), "whether x1 and x2 have the same sign"],
    nothing: [feature(() => undefined), "cornerFeature returns nothing"],
    "an error": [
      feature(() => {
        throw new TypeError("no such thing");
      }),
      "stopped with an error: TypeError: no such thing",
    ],
  },
});
