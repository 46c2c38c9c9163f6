import { exercises } from "../../../src/exercises/exercises";
import { todo } from "../../../src/exercises/todo";
import { testListed } from "../listed";

type Feature = (x1: number, x2: number) => unknown;
const feature = (mine: Feature): Feature => mine;

testListed({
  name: "ringFeature",
  check: exercises.ringFeature,
  right: {
    "the squares added": feature((x1, x2) => x1 * x1 + x2 * x2),
    "the distance": feature((x1, x2) => Math.sqrt(x1 ** 2 + x2 ** 2)),
    hypot: feature((x1, x2) => Math.hypot(x1, x2)),
    "large inside": feature((x1, x2) => -(x1 * x1) - x2 * x2),
    "a decision": feature((x1, x2) => (x1 * x1 + x2 * x2 > 0.36 ? 1 : 0)),
    "fourth powers": feature((x1, x2) => x1 ** 4 + x2 ** 4),
    "a hill": feature((x1, x2) => Math.exp(-(x1 * x1) - x2 * x2)),
  },
  wrong: {
    "the stub": [feature(() => todo("find a number")), "Not written yet: find a number."],
    "a sum": [feature((x1, x2) => x1 + x2), "This is a weighted sum"],
    "x1 squared": [feature((x1) => x1 ** 2), "Only x1 has a say"],
    "x2 without its sign": [feature((_, x2) => Math.abs(x2)), "Only x2 has a say"],
    "the sum squared": [feature((x1, x2) => (x1 + x2) ** 2), "The sum is squared"],
    "the difference squared": [feature((x1, x2) => (x1 - x2) ** 2), "The difference is squared"],
    "one square from the other": [feature((x1, x2) => x1 * x1 - x2 * x2), "they can cancel. Both speak"],
    "the product": [feature((x1, x2) => x1 * x2), "whether the two signs agree"],
    "the product without its sign": [
      feature((x1, x2) => Math.abs(x1 * x2)),
      "0 along both axes, even far from the middle. Add",
    ],
    "one square only": [feature((x1, x2) => x1 * x1 + x2), "Only x1 is squared"],
    "the other square only": [feature((x1, x2) => x1 + x2 * x2), "Only x2 is squared"],
    "third powers": [feature((x1, x2) => x1 ** 3 + x2 ** 3), "A third power keeps its sign"],
    "the angle": [feature((x1, x2) => Math.atan2(x2, x1)), "the direction in which a point lies"],
    "the slope": [feature((x1, x2) => x2 / x1), "how steep the way"],
    "a root of something below zero": [feature((x1, x2) => Math.sqrt(x1 + x2)), "gives NaN at some points"],
    "a comparison": [feature((x1, x2) => x1 * x1 + x2 * x2 > 0.36), "true or false"],
    "a number typed in": [feature(() => 0.36), "gives 0.36 at every point"],
    "something else": [feature((x1, x2) => Math.sin(5 * x1) + x2), "What differs between them is how far"],
    "a list": [feature((x1, x2) => [x1, x2]), "where a number belongs"],
    nothing: [feature(() => undefined), "ringFeature returns nothing"],
    "no function": [0.36, "it has to be a function"],
  },
});
