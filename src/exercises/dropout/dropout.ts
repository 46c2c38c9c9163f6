import { random } from "../../data/random";
import { dropoutMask } from "../../engine/dropout";
import { Tensor, tensorFrom } from "../../engine/tensor";
import { functionExercise } from "../function-exercise";
import { gradientOf } from "../gradient-of";

interface Options {
  readonly rate: number;
  readonly mask: Tensor;
  readonly training: boolean;
}

type Inputs = readonly [x: Tensor, options: Options];

/** Lesson 11: inverted dropout with a given mask (Srivastava et al. 2014, section 10). */
export const dropoutExercise = functionExercise<Inputs>({
  name: "dropout",
  cases() {
    const chance = random(4);
    return [0.5, 0.8, 0.25, 0.8, 0.25].map((rate, index): Inputs => {
      const shape = [1 + chance.integer(3), 6 + chance.integer(4)] as const;
      const values = Float64Array.from({ length: shape[0] * shape[1] }, () => Math.round(chance.normal() * 20) / 10);
      const x = new Tensor(values, [...shape], "leaf", "x");
      return [x, { rate, mask: dropoutMask({ shape: [...shape], rate, seed: index + 3 }), training: index < 3 }];
    });
  },
  right,
  mistakes: [
    {
      wrong: (x, { mask, training }) => (training ? x.mul(mask) : x),
      message:
        "The survivors are not scaled: with fewer units at work the next layer gets less than it will in evaluation. Multiply by 1 / (1 - rate) too.",
    },
    {
      wrong: (x, { rate, mask }) => x.mul(mask).mul(1 / (1 - rate)),
      message:
        "Dropout is left on in evaluation: where training is false, x has to come back as it is, every unit of it.",
    },
    {
      wrong: (x, { rate, mask, training }) => (training ? x : x.mul(mask).mul(1 / (1 - rate))),
      message: "The two modes are exchanged: units are dropped where training is true, and only there.",
    },
    {
      wrong: (x, { rate, mask, training }) => (training ? x.mul(mask) : x.mul(1 - rate)),
      message:
        "This is dropout as it was first published: it scales in evaluation. It works, but here the survivors are scaled in training, so that evaluation needs nothing.",
    },
    {
      wrong: (x, { rate, mask, training }) => (training ? x.mul(mask).mul(1 - rate) : x),
      message:
        "The survivors are made smaller. They have to make up for the others: divide by 1 - rate, do not multiply.",
    },
    {
      wrong: (x, { rate, mask, training }) => (training ? x.mul(mask).mul(1 / rate) : x),
      message:
        "The scale is 1 / rate. The rate is the share that is dropped; divide by the share that is kept, 1 - rate.",
    },
    {
      wrong: (x, { rate, mask, training }) => (training ? x.mul(ones(mask).sub(mask)).mul(1 / (1 - rate)) : x),
      message: "The mask is the wrong way round: it is 1 for the units that are kept.",
    },
    {
      wrong: (x, { rate, training }) => (training ? x.mul(1 / (1 - rate)) : x),
      message: "Nothing is dropped: the mask is not used. Multiply by it.",
    },
    {
      wrong: (x, { rate, mask, training }) => x.mul(training ? mask : 1).mul(1 / (1 - rate)),
      message:
        "Evaluation is scaled as well. Where training is false nothing is missing, so nothing has to be made up.",
    },
    {
      wrong: (x, { rate, mask, training }) => (training ? x.add(mask).mul(1 / (1 - rate)) : x),
      message: "The mask is added. Multiply by it: then 0 wipes a unit out, and 1 leaves it.",
    },
    { wrong: (_, { mask }) => mask, message: "The mask came back. It has to be multiplied with x." },
    { wrong: (x) => x, message: "x comes back as it was, in training too. Multiply it by the mask and by the scale." },
    {
      wrong: (x, options) => tensorFrom(Float64Array.from(right(x, options).data), x.shape),
      message:
        "The numbers are right, but the result no longer knows that it was made of x, so no gradient can flow back. Build it of tensor methods: x.mul(…).",
    },
  ],
  call: (x, { rate, training }) =>
    `dropout(x of shape [${x.shape.join(", ")}], { rate: ${rate}, training: ${training} })`,
  form: (result) =>
    result instanceof Tensor
      ? undefined
      : "A tensor has to come back. Build it of tensor methods, such as x.mul(mask).",
  measure: (result) => ({
    result: (result as Tensor).toArray(),
    gradient: gradientOf("x", result as Tensor),
  }),
  praise: "Right: kept units are scaled by 1 / (1 - rate), and evaluation is left alone. The widget below runs on it.",
});

function right(x: Tensor, { rate, mask, training }: Options): Tensor {
  return training ? x.mul(mask).mul(1 / (1 - rate)) : x;
}

function ones({ data, shape }: Tensor): Tensor {
  return tensorFrom(new Float64Array(data.length).fill(1), shape);
}
