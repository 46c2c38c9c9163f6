import { random } from "../../data/random";
import { Tensor, tensorFrom } from "../../engine/tensor";
import { functionExercise } from "../function-exercise";
import { gradientOf } from "../gradient-of";

type Inputs = readonly [prediction: Tensor, target: Tensor];

const wrong = (compute: (prediction: Tensor, target: Tensor) => Tensor, message: string) => ({
  wrong: compute,
  message,
});

/** Lesson 06: the categorical cross-entropy of one sample, from its chances and a target with a single 1. */
export const surpriseExercise = functionExercise<Inputs>({
  name: "surprise",
  cases() {
    const chance = random(26);
    const drawn = (classes: number): Inputs => {
      const shares = Array.from({ length: classes }, () => 1 + chance.integer(19));
      const total = shares.reduce((sum, share) => sum + share, 0);
      return sampleOf(
        shares.map((share) => share / total),
        chance.integer(classes),
      );
    };
    return [sampleOf([0.7, 0.2, 0.1], 2), drawn(4), drawn(3), drawn(5), drawn(2)];
  },
  right,
  mistakes: [
    wrong(
      (p, t) => t.mul(p.log()).sum(),
      "The minus is missing. The logarithm of a chance is below zero, and a surprise is not.",
    ),
    wrong(
      (p, t) => t.mul(p.log()).mean().neg(),
      "It divides by the number of classes. Only one of them counts, and it counts whole: take the sum.",
    ),
    wrong(
      (p) => p.log().sum().neg(),
      "Every class counts. The target is there to pick the true one: multiply by it before the sum.",
    ),
    wrong(
      (p) => p.mul(p.log()).sum().neg(),
      "The target is not used. This is the entropy of the prediction: how unsure it is, whatever is true.",
    ),
    wrong(
      (p, t) => p.mul(t.log()).sum().neg(),
      "Prediction and target are exchanged. The target has zeros, and zero has no logarithm: take that of the prediction.",
    ),
    wrong(
      (p, t) => t.mul(p).sum().neg(),
      "The logarithm is missing. This only says how large the chance was, with a minus.",
    ),
    wrong(
      (p, t) => t.mul(p).sum().neg().add(1),
      "This is 1 minus the chance, and never more than 1. The surprise is −ln of the chance, and has no bound.",
    ),
    wrong(
      (p, t) => p.sub(t).pow(2).sum(),
      "This is the squared error of the chances. The surprise is −ln of the chance of the true class.",
    ),
    wrong(
      (p, t) => p.sub(t).pow(2).mean(),
      "This is the mean squared error of the chances. The surprise is −ln of the chance of the true class.",
    ),
    wrong(
      (p, t) => binary(p, t).sum(),
      "The other classes count too, by 1 − p. That is for classes that do not exclude each other; here only the true one counts.",
    ),
    wrong(
      (p, t) => binary(p, t).mean(),
      "The other classes count too, by 1 − p, and then a mean is taken. Here only the true class counts, whole.",
    ),
    wrong(
      (p, t) => t.mul(p.logSoftmax()).sum().neg(),
      "softmax is taken once more. What comes in are chances already.",
    ),
    wrong(
      (p, t) =>
        t
          .mul(p.log())
          .sum()
          .mul(-1 / Math.LN2),
      "This is a logarithm of base 2. Take the natural one, log().",
    ),
    wrong(
      (p, t) => tensorFrom(Float64Array.from(right(p, t).data), []),
      "The number is right, but it no longer knows that it was made of the prediction, so it has no slope. Build it of tensor methods: prediction.log() …",
    ),
  ],
  call: (prediction, target) => `surprise([${rounded(prediction)}], [${rounded(target)}])`,
  form(result) {
    if (!(result instanceof Tensor))
      return "A tensor has to come back, so that it has a slope. Build it of tensor methods, such as prediction.log().";
    if (result.data.length !== 1)
      return `A loss is one number; ${result.data.length} came back, one for each class. End it with sum().`;
    return undefined;
  },
  measure: (result) => ({
    loss: (result as Tensor).item(),
    gradient: gradientOf("prediction", result as Tensor),
  }),
  praise: "Right: zero for a chance of 1, and without a bound as the chance goes to zero. The widget below runs on it.",
});

function right(prediction: Tensor, target: Tensor): Tensor {
  return target.mul(prediction.log()).sum().neg();
}

function binary(p: Tensor, t: Tensor): Tensor {
  const no = t.neg().add(1).mul(p.neg().add(1).log());
  return t.mul(p.log()).add(no).neg();
}

function sampleOf(chances: readonly number[], truth: number): Inputs {
  const shape = [chances.length];
  return [
    new Tensor(Float64Array.from(chances), shape, "leaf", "prediction"),
    tensorFrom(
      Float64Array.from(chances, (_, index) => Number(index === truth)),
      shape,
    ),
  ];
}

function rounded({ data }: Tensor): string {
  return Array.from(data, (value) => Number(value.toFixed(3))).join(", ");
}
