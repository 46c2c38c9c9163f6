import { exercises } from "../../../src/exercises/exercises";
import { todo } from "../../../src/exercises/todo";
import { testListed } from "../listed";

type Numbers = readonly [w1: number, w2: number, bias: number];
const unit = ([w1, w2, bias]: Numbers) => ({ weights: [w1, w2], bias });
const of = (first: Numbers, second: Numbers, output: Numbers) => () => ({
  hidden: [unit(first), unit(second)],
  output: unit(output),
});
const or: Numbers = [1, 1, -0.5];
const and: Numbers = [1, 1, -1.5];

testListed({
  name: "xorNetwork",
  check: exercises.xorNetwork,
  right: {
    "or, but not and": of(or, and, [1, -2, -0.5]),
    "and first": of(and, or, [-1, 1, -0.5]),
    "or, and not both": of(or, [-1, -1, 1.5], [1, 1, -1.5]),
    "each without the other": of([1, -1, -0.5], [-1, 1, -0.5], [1, 1, -0.5]),
    "steeper, and with lines elsewhere": of([10, 7, -3], [4, 5, -6], [3, -4, -1]),
    "points on a line, which count as off": of([1, 1, 0], [1, 1, -1], [1, -2, 0]),
  },
  wrong: {
    "the stub": [() => todo("choose the second unit"), "Not written yet: choose the second unit."],
    "the network itself": [of(or, and, [1, -2, -0.5])(), "it has to be a function"],
    "one line twice": [of(or, or, [1, -2, -0.5]), "there is only one line"],
    "a line beside the points": [of(or, [1, 1, -3], [1, -2, -0.5]), "The second hidden unit is off for all four"],
    "a line on the other side": [of([1, 1, 0.5], and, [1, -2, -0.5]), "The first hidden unit is on for all four"],
    "a line at the wrong place": [of([1, 0, -0.5], and, [1, -2, -0.5]), "no output can tell these two points apart"],
    "upside down": [of(or, and, [-1, 2, 0.5]), "The answer is upside down"],
    or: [of(or, and, [1, 1, -0.5]), "this is OR"],
    and: [of(or, and, [1, 1, -1.5]), "this is AND"],
    "never on": [of(or, and, [1, -1, -2]), "The output is never on"],
    "always on": [of(or, and, [1, -1, 2]), "The output is always on"],
    "weights that are too weak": [of([1, -1, -0.5], [-1, 1, -0.5], [1, 0.3, -0.5]), "the score of the output is -0.2"],
    "three hidden units": [
      () => ({ hidden: [unit(or), unit(and), unit(or)], output: unit(or) }),
      "Two hidden units are asked for; there are 3",
    ],
    "an output for the inputs": [
      () => ({ hidden: [unit(or), unit(and)], output: { weights: [1, -2, 1, 1], bias: 0 } }),
      "there are 4",
    ],
    "no bias": [
      () => ({ hidden: [unit(or), { weights: [1, 1] }], output: unit(or) }),
      "second hidden unit has no bias",
    ],
    "no weights": [() => ({ hidden: [unit(or), { bias: 1 }], output: unit(or) }), "second hidden unit has no weights"],
    NaN: [of(or, and, [1, NaN, 0]), "The output has NaN in it"],
    "the answers": [() => [0, 1, 1, 0], "Return the whole network"],
    nothing: [() => undefined, "xorNetwork returns nothing"],
    "an error": [() => (undefined as unknown as string).length, "stopped with an error: TypeError"],
  },
});
