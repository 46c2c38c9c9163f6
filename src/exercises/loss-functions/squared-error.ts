import { random } from "../../data/random";
import { Tensor, tensorFrom } from "../../engine/tensor";
import { functionExercise } from "../function-exercise";
import { gradientOf } from "../gradient-of";

type Inputs = readonly [prediction: Tensor, target: Tensor];

const wrong = (compute: (prediction: Tensor, target: Tensor) => Tensor, message: string) => ({
  wrong: compute,
  message,
});

/** Lesson 06: the mean squared error, of tensors of any shape. */
export const squaredErrorExercise = functionExercise<Inputs>({
  name: "squaredError",
  cases() {
    const chance = random(6);
    const drawn = (shape: readonly number[], name?: string): Tensor => {
      const size = shape.reduce((product, length) => product * length, 1);
      return new Tensor(
        Float64Array.from({ length: size }, () => Math.round(chance.normal() * 30) / 10 + 0.05),
        shape,
        "leaf",
        name,
      );
    };
    const lesson: Inputs = [
      new Tensor(Float64Array.of(2, 1, 2.5, 3), [4], "leaf", "prediction"),
      tensorFrom(Float64Array.of(1, 1.5, 2, 5), [4]),
    ];
    const shapes = [[5], [3, 2], [7], [4, 3]];
    return [lesson, ...shapes.map((shape): Inputs => [drawn(shape, "prediction"), drawn(shape)])];
  },
  right,
  mistakes: [
    wrong(
      (p, t) => p.sub(t).pow(2).sum(),
      "This is the sum. With twice as many samples it would be twice as large: take the mean.",
    ),
    wrong(
      (p, t) =>
        p
          .sub(t)
          .pow(2)
          .sum()
          .mul(1 / (t.shape[0] as number)),
      "Right for one value a sample, but it divides by the number of samples. Divide by the number of all values: mean() does.",
    ),
    wrong(
      (p, t) => p.sub(t).mean(),
      "The square is missing: errors up and errors down cancel each other out. Square each error, then take the mean.",
    ),
    wrong(
      (p, t) => p.sub(t).mean().pow(2),
      "It takes the mean first, and squares last. Then errors up and down cancel out. Square each error first.",
    ),
    wrong(
      (p, t) => p.sub(t).abs().mean(),
      "This is the mean absolute error: the length of each error. Take its square in place of its length.",
    ),
    wrong(
      (p, t) => p.sub(t).pow(2).mean().mul(0.5),
      "It is half of what it should be. A factor of one half is often put in front, but not here.",
    ),
    wrong((p, t) => p.sub(t).pow(2).mean().mul(2), "It is twice what it should be. Nothing has to be doubled."),
    wrong(
      (p, t) => p.sub(t).pow(2).mean().sqrt(),
      "This is the root of the mean squared error. Leave the root away: its slope is another one.",
    ),
    wrong(
      (p, t) => p.pow(2).sub(t.pow(2)).mean(),
      "It squares prediction and target, and then subtracts. Subtract first: the error is what has to be squared.",
    ),
    wrong((p, t) => p.add(t).pow(2).mean(), "It adds the target. The error is the prediction minus the target."),
    wrong(
      (p, t) => p.sub(t).pow(2).mean().neg(),
      "It is negative. A loss is large where the prediction is bad: no minus here.",
    ),
    wrong((p) => p.pow(2).mean(), "The target is not used: this says how far the predictions are from zero."),
    wrong(
      (p, t) => tensorFrom(Float64Array.from(right(p, t).data), []),
      "The number is right, but it no longer knows that it was made of the prediction, so it has no slope. Build it of tensor methods: prediction.sub(…).",
    ),
  ],
  call: ({ shape }) => `squaredError(prediction and target of shape [${shape.join(", ")}])`,
  form(result, prediction) {
    if (!(result instanceof Tensor))
      return "A tensor has to come back, so that it has a slope. Build it of tensor methods, such as prediction.sub(target).";
    if (result.data.length !== 1)
      return `A loss is one number; ${result.data.length} came back for ${prediction.data.length} predictions. End it with mean().`;
    return undefined;
  },
  measure: (result) => ({
    loss: (result as Tensor).item(),
    gradient: gradientOf("prediction", result as Tensor),
  }),
  praise: "Right: one number, never below zero, and zero only where everything is met. The widget below runs on it.",
});

function right(prediction: Tensor, target: Tensor): Tensor {
  return prediction.sub(target).pow(2).mean();
}
