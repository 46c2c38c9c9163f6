import { exercises } from "../../../src/exercises/exercises";
import { todo } from "../../../src/exercises/todo";
import { testListed } from "../listed";

type Fire = (z: number) => unknown;
const firing = (mine: Fire): Fire => mine;

testListed({
  name: "fire",
  check: exercises.fire,
  right: {
    "a question mark": firing((z) => (z > 0 ? 1 : 0)),
    "an if": firing((z) => {
      if (z > 0) return 1;
      return 0;
    }),
    "the other way round": firing((z) => (z <= 0 ? 0 : 1)),
    "Number of a comparison": firing((z) => Number(z > 0)),
    "a sign cut off": firing((z) => Math.max(0, Math.sign(z))),
    "an answer that changes": firing((z) => {
      let answer = 0;
      if (0 < z) answer = 1;
      return answer;
    }),
  },
  wrong: {
    "the stub": [firing(() => todo("decide")), "Not written yet: decide."],
    ">= for >": [firing((z) => (z >= 0 ? 1 : 0)), "At exactly zero it must not fire"],
    "below zero": [firing((z) => (z < 0 ? 1 : 0)), "It fires when it should not"],
    exchanged: [firing((z) => (z > 0 ? 0 : 1)), "The two answers are exchanged"],
    "−1 for 0": [firing((z) => (z > 0 ? 1 : -1)), "the answer is 0 and not −1."],
    "−1 for 0, and >=": [firing((z) => (z >= 0 ? 1 : -1)), "and at exactly zero it does not fire"],
    "the sign": [firing((z) => Math.sign(z)), "This is the sign"],
    "the sum above zero": [firing((z) => Math.max(0, z)), "Above zero the sum itself comes back"],
    "a limit of 1": [firing((z) => (z > 1 ? 1 : 0)), "It fires above 1"],
    "a limit of 1, and >=": [firing((z) => (z >= 1 ? 1 : 0)), "It fires from 1 on"],
    "rounding half": [firing((z) => (z > 0.5 ? 1 : 0)), "It fires above one half"],
    "what is true": [firing((z) => (z ? 1 : 0)), "every sum that is not zero"],
    "the sum": [firing((z) => z), "The sum comes back as it was"],
    "the sigmoid": [firing((z) => 1 / (1 + Math.exp(-z))), "This is the sigmoid"],
    "a comparison": [firing((z) => z > 0), "true or false came back"],
    "a text": [firing((z) => (z > 0 ? "1" : "0")), "A text came back"],
    "always 1": [firing(() => 1), "the same answer, 1, whatever"],
    "no return": [firing(() => undefined), "fire returns nothing"],
  },
});
