import { random } from "../../data/random";
import { functionExercise } from "../function-exercise";

/** weights with the bias last, x with 1 last, target −1 or +1, learning rate. */
type Inputs = readonly [weights: number[], x: number[], target: number, learningRate: number];

/** Lesson 03: the perceptron's rule for a mistake, w + η·t·x (Rosenblatt 1958). */
export const updateExercise = functionExercise<Inputs>({
  name: "update",
  cases() {
    const chance = random(3);
    const drawn = Array.from({ length: 6 }, (_, index): Inputs => {
      const numbers = (): number[] => Array.from({ length: 2 }, () => Math.round(chance.uniform() * 90 + 5) / 10);
      const target = index % 2 === 0 ? 1 : -1;
      return [[...numbers(), -2.5], [...numbers(), 1], target, [0.1, 0.5, 2][index % 3] as number];
    });
    return [[[0, 0, 0], [1.4, 0.2, 1], -1, 1], ...drawn];
  },
  right: (weights, x, target, learningRate) => along(weights, x, learningRate * target),
  mistakes: [
    {
      wrong: (weights, x, target, learningRate) => along(weights, x, -learningRate * target),
      message:
        "The weights move the wrong way: after the update the flower would be even more wrong. Add learningRate * target * x, do not subtract it.",
    },
    {
      wrong: (weights, x, _, learningRate) => along(weights, x, learningRate),
      message:
        "The target is not used. A flower of class −1 has to push the weights away from itself: multiply by target.",
    },
    {
      wrong: (weights, x, target) => along(weights, x, target),
      message: "The learning rate is not used. It says how long the step is: multiply by learningRate.",
    },
    {
      wrong: (weights, x, target, learningRate) => [
        ...along(weights, x, learningRate * target).slice(0, -1),
        last(weights),
      ],
      message:
        "The bias is forgotten: the last of weights stays as it was. Its input is the 1 at the end of x, so the same formula does for it.",
    },
    {
      wrong: (weights, x, target, learningRate) => [
        ...along(weights, x, learningRate * target).slice(0, -1),
        last(weights) + target,
      ],
      message: "The bias takes a whole step: the learning rate has to shorten it as it does for the other weights.",
    },
    {
      wrong: (_, x, target, learningRate) => x.map((value) => learningRate * target * value),
      message: "The old weights are gone. The step is added to them: weight + learningRate * target * x[i].",
    },
    {
      wrong: (weights, _, target, learningRate) => weights.map((weight) => weight + learningRate * target),
      message:
        "The flower itself is missing: every weight moves by the same amount. Each moves in proportion to its own input, x[i].",
    },
    {
      wrong: (weights, x, target, learningRate) =>
        weights.map((weight, i) => weight * learningRate * target * at(x, i)),
      message: "The weights are multiplied by the step. It has to be added to them.",
    },
    {
      wrong: (weights, x, target, learningRate) => weights.map((weight) => weight + learningRate * target * at(x, 0)),
      message: "Every weight moves by x[0]. Each has an input of its own: x[i] for the weight at index i.",
    },
    {
      wrong: (weights, x, target, learningRate) => along(weights, x, learningRate * (target - dot(weights, x))),
      message:
        "This is another rule, the one of Widrow and Hoff (1960), which steps in proportion to the error. The perceptron's step has the same length however wrong the score is: target alone, not target − score.",
    },
    {
      wrong: (weights) => weights,
      message: "The weights come back as they went in. Something has to be added to each of them.",
    },
  ],
  call: (weights, x, target, learningRate) =>
    `update([${weights.join(", ")}], [${x.join(", ")}], ${target}, ${learningRate})`,
  form(result, weights) {
    if (!Array.isArray(result)) return undefined;
    if (result.length === weights.length - 1)
      return `There are ${weights.length} weights, and ${result.length} came back: the bias, the last one, is missing.`;
    return undefined;
  },
  praise: "Right. This is Rosenblatt's rule, and it is yours now: every picture below runs on it.",
});

function along(weights: readonly number[], x: readonly number[], step: number): number[] {
  return weights.map((weight, i) => weight + step * at(x, i));
}

function dot(weights: readonly number[], x: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * at(x, i), 0);
}

function at(values: readonly number[], index: number): number {
  return values[index] as number;
}

function last(values: readonly number[]): number {
  return at(values, values.length - 1);
}
