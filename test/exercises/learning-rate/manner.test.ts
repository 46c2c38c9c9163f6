import { exercises } from "../../../src/exercises/exercises";
import { todo } from "../../../src/exercises/todo";
import { testListed } from "../listed";

type Manner = (learningRate: number, curvature: number) => unknown;
const manner = (mine: Manner): Manner => mine;
const by = (product: number, swing: number, end: number) =>
  product < swing ? "straight" : product < end ? "swings" : "diverges";

testListed({
  name: "manner",
  check: exercises.manner,
  right: {
    "the product": manner((η, λ) => by(η * λ, 1, 2)),
    "the factor": manner((η, λ) => {
      const factor = 1 - η * λ;
      if (Math.abs(factor) > 1) return "diverges";
      return factor < 0 ? "swings" : "straight";
    }),
    "the limits": manner((η, λ) => (η > 2 / λ ? "diverges" : η > 1 / λ ? "swings" : "straight")),
    "with the ends the other way": manner((η, λ) => (η * λ <= 1 ? "straight" : η * λ <= 2 ? "swings" : "diverges")),
    "by trying": manner((η, λ) => {
      const next = 1 - η * λ;
      return next > 0 ? "straight" : next ** 2 < 1 ? "swings" : "diverges";
    }),
  },
  wrong: {
    "the stub": [manner(() => todo("which of the three")), "Not written yet: which of the three."],
    "no curvature": [manner((η) => by(η, 1, 2)), "The curvature is not used"],
    "a quotient": [manner((η, λ) => by(η / λ, 1, 2)), "do not divide"],
    "half the limits": [manner((η, λ) => by(η * λ, 0.5, 1)), "half of what they should be"],
    "no swing": [manner((η, λ) => by(η * λ, 1, 1)), "its size is below 1"],
    "no swing below 2": [manner((η, λ) => by(η * λ, 2, 2)), "it lands on the other side."],
    "no end": [manner((η, λ) => by(η * λ, 1, Infinity)), "It never diverges"],
    "straight and swings exchanged": [
      manner((η, λ) => (η * λ < 1 ? "swings" : η * λ < 2 ? "straight" : "diverges")),
      "“straight” and “swings” are exchanged",
    ],
    "straight and diverges exchanged": [
      manner((η, λ) => (η * λ < 1 ? "diverges" : η * λ < 2 ? "swings" : "straight")),
      "“straight” and “diverges” are exchanged",
    ],
    "a word typed in": [manner(() => "straight"), "the same answer"],
    "another word": [manner(() => "good"), "one of three words"],
    nothing: [manner(() => undefined), "manner returns nothing"],
  },
});
