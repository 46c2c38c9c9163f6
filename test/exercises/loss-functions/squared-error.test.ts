import { meanSquaredError } from "../../../src/engine/losses";
import { type Tensor, tensor } from "../../../src/engine/tensor";
import { exercises } from "../../../src/exercises/exercises";
import { todo } from "../../../src/exercises/todo";
import { testListed } from "../listed";

type Loss = (prediction: Tensor, target: Tensor) => unknown;
const loss = (mine: Loss): Loss => mine;

testListed({
  name: "squaredError",
  check: exercises.squaredError,
  right: {
    "a chain of methods": loss((p, t) => p.sub(t).pow(2).mean()),
    "the other way round": loss((p, t) => t.sub(p).pow(2).mean()),
    "times itself": loss((p, t) => {
      const error = p.sub(t);
      return error.mul(error).mean();
    }),
    "a sum, divided": loss((p, t) => p.sub(t).pow(2).sum().div(p.data.length)),
    "the library's": loss(meanSquaredError),
    "the long form of the square": loss((p, t) => p.mul(p).sub(p.mul(t).mul(2)).add(t.mul(t)).mean()),
  },
  wrong: {
    "the stub": [loss(() => todo("square and average")), "Not written yet: square and average."],
    "the sum": [loss((p, t) => p.sub(t).pow(2).sum()), "This is the sum"],
    "by the number of samples": [
      loss((p, t) =>
        p
          .sub(t)
          .pow(2)
          .sum()
          .div(p.shape[0] as number),
      ),
      "divides by the number of samples",
    ],
    "no square": [loss((p, t) => p.sub(t).mean()), "The square is missing"],
    "squared last": [loss((p, t) => p.sub(t).mean().pow(2)), "It takes the mean first"],
    absolute: [loss((p, t) => p.sub(t).abs().mean()), "the mean absolute error"],
    half: [loss((p, t) => p.sub(t).pow(2).mean().div(2)), "half of what it should be"],
    twice: [loss((p, t) => p.sub(t).pow(2).mean().mul(2)), "twice what it should be"],
    "the root": [loss((p, t) => p.sub(t).pow(2).mean().sqrt()), "the root of the mean squared error"],
    "a difference of squares": [loss((p, t) => p.pow(2).sub(t.pow(2)).mean()), "Subtract first"],
    "a sum of both": [loss((p, t) => p.add(t).pow(2).mean()), "It adds the target"],
    "a minus": [loss((p, t) => p.sub(t).pow(2).mean().neg()), "It is negative"],
    "without the target": [loss((p) => p.pow(2).mean()), "The target is not used"],
    "cut off": [loss((p, t) => tensor(meanSquaredError(p, t).item())), "it has no slope"],
    "one for each": [loss((p, t) => p.sub(t).pow(2)), "A loss is one number; 4 came back"],
    "a number": [loss((p, t) => meanSquaredError(p, t).item()), "A tensor has to come back"],
    nothing: [loss(() => undefined), "squaredError returns nothing"],
    "typed in": [
      loss((p, t) => p.sub(t).pow(2).sum().mul(0.25)),
      "Right for the case in the text, but not for every other",
    ],
  },
});
