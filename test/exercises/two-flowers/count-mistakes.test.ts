import type { Dataset } from "../../../src/data/dataset";
import { exercises } from "../../../src/exercises/exercises";
import { todo } from "../../../src/exercises/todo";
import type { Line } from "../../../src/nn/perceptron";
import { testListed } from "../listed";

type Count = (flowers: Dataset, line: Line) => unknown;
const counting = (mine: Count): Count => mine;
const score = (x: readonly number[], { weights, bias }: Line): number =>
  x.reduce((sum, value, i) => sum + value * (weights[i] as number), bias);
const where = (wrong: (score: number, y: number) => boolean): Count =>
  counting((flowers, line) => [...flowers].filter(({ x, y }) => wrong(score(x, line), y)).length);

testListed({
  name: "countMistakes",
  check: exercises.countMistakes,
  right: {
    "a loop": counting((flowers, line) => {
      let mistakes = 0;
      for (const { x, y } of flowers) {
        const target = y === 1 ? 1 : -1;
        if (target * score(x, line) <= 0) mistakes += 1;
      }
      return mistakes;
    }),
    "a filter": where((s, y) => (2 * y - 1) * s <= 0),
    "two cases": where((s, y) => (y === 1 ? s <= 0 : s >= 0)),
    "those that are not right": where((s, y) => !((y === 0 && s < 0) || (y === 1 && s > 0))),
    "all minus right": counting(
      (flowers, line) => flowers.size - [...flowers].filter(({ x, y }) => (2 * y - 1) * score(x, line) > 0).length,
    ),
    "an index": counting((flowers, { weights: [a = 0, b = 0], bias }) => {
      let mistakes = 0;
      for (let i = 0; i < flowers.size; i++) {
        const { x, y } = flowers.at(i);
        if ((y ? 1 : -1) * (a * (x[0] as number) + b * (x[1] as number) + bias) <= 0) mistakes++;
      }
      return mistakes;
    }),
  },
  wrong: {
    "the stub": [counting(() => todo("count the mistakes")), "Not written yet: count the mistakes."],
    "0 and 1 for targets": [where((s, y) => y * s <= 0), "The rule needs a target of −1 or +1"],
    "< for <=": [where((s, y) => (2 * y - 1) * s < 0), "exactly on the line is missed"],
    "no bias": [
      counting(
        (flowers, line) => [...flowers].filter(({ x, y }) => (2 * y - 1) * score(x, { ...line, bias: 0 }) <= 0).length,
      ),
      "The bias is missing",
    ],
    "the right ones": [where((s, y) => (2 * y - 1) * s > 0), "These are the flowers that are right"],
    "the classes exchanged": [where((s, y) => (1 - 2 * y) * s <= 0), "The classes are exchanged"],
    "a share": [
      counting(
        (flowers, line) => [...flowers].filter(({ x, y }) => (2 * y - 1) * score(x, line) <= 0).length / flowers.size,
      ),
      "This is the share",
    ],
    "class 1 alone": [where((s, y) => y === 1 && s <= 0), "Only the mistakes of class 1"],
    "class 0 alone": [where((s, y) => y === 0 && s >= 0), "Only the mistakes of class 0"],
    "no class": [where((s) => s <= 0), "The class is not used"],
    "the return inside the loop": [
      counting((flowers, line) => {
        let mistakes = 0;
        for (const { x, y } of flowers) {
          if ((2 * y - 1) * score(x, line) <= 0) mistakes++;
          return mistakes;
        }
        return mistakes;
      }),
      "the return stands inside the loop",
    ],
    "every flower": [counting((flowers) => flowers.size), "Every flower is counted"],
    "a count that stays at zero": [counting(() => 0), "The count never goes up"],
    "a number typed in": [counting(() => 2), "the same answer, 2, whatever"],
    "no return": [counting(() => undefined), "countMistakes returns nothing"],
    "a list": [counting((flowers) => [...flowers]), "Expected 2, got"],
  },
});
