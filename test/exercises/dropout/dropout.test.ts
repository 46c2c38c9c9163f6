import { dropout } from "../../../src/engine/dropout";
import { type Tensor, tensor } from "../../../src/engine/tensor";
import { exercises } from "../../../src/exercises/exercises";
import { todo } from "../../../src/exercises/todo";
import { testListed } from "../listed";

interface Options {
  rate: number;
  mask: Tensor;
  training: boolean;
}
type Drop = (x: Tensor, options: Options) => unknown;
const dropping = (mine: Drop): Drop => mine;

testListed({
  name: "dropout",
  check: exercises.dropout,
  right: {
    "mask, then scale": dropping((x, { rate, mask, training }) => (training ? x.mul(mask).mul(1 / (1 - rate)) : x)),
    "a division": dropping((x, { rate, mask, training }) => {
      if (!training) return x;
      return x.mul(mask).div(1 - rate);
    }),
    "the mask scaled first": dropping((x, { rate, mask, training }) =>
      training ? x.mul(mask.mul(1 / (1 - rate))) : x,
    ),
    "a factor of one in evaluation": dropping((x, { rate, mask, training }) =>
      x.mul(training ? mask.div(1 - rate) : 1),
    ),
    "the library's": dropping((x, options) => dropout(x, options)),
    "a mask of numbers": dropping((x, { rate, mask, training }) =>
      training ? x.mul(tensor(mask.toArray<number[][]>().map((row) => row.map((keep) => keep / (1 - rate))))) : x,
    ),
  },
  wrong: {
    "the stub": [dropping(() => todo("drop and scale")), "Not written yet: drop and scale."],
    "no scale": [dropping((x, { mask, training }) => (training ? x.mul(mask) : x)), "The survivors are not scaled"],
    "left on": [dropping((x, { mask, rate }) => x.mul(mask).div(1 - rate)), "Dropout is left on in evaluation"],
    "the modes exchanged": [
      dropping((x, { rate, mask, training }) => (training ? x : x.mul(mask).div(1 - rate))),
      "The two modes are exchanged",
    ],
    "scaled in evaluation instead": [
      dropping((x, { rate, mask, training }) => (training ? x.mul(mask) : x.mul(1 - rate))),
      "as it was first published",
    ],
    "times 1 − rate": [
      dropping((x, { rate, mask, training }) => (training ? x.mul(mask).mul(1 - rate) : x)),
      "The survivors are made smaller",
    ],
    "divided by the rate": [
      dropping((x, { rate, mask, training }) => (training ? x.mul(mask).div(rate) : x)),
      "The scale is 1 / rate",
    ],
    "the mask the wrong way round": [
      dropping((x, { rate, mask, training }) => (training ? x.mul(mask.mul(-1).add(1)).div(1 - rate) : x)),
      "The mask is the wrong way round",
    ],
    "no mask": [dropping((x, { rate, training }) => (training ? x.div(1 - rate) : x)), "Nothing is dropped"],
    "evaluation scaled too": [
      dropping((x, { rate, mask, training }) => (training ? x.mul(mask) : x).div(1 - rate)),
      "Evaluation is scaled as well",
    ],
    "the mask added": [
      dropping((x, { rate, mask, training }) => (training ? x.add(mask).div(1 - rate) : x)),
      "The mask is added",
    ],
    "x as it was": [dropping((x) => x), "x comes back as it was"],
    "the mask alone": [dropping((_, { mask }) => mask), "The mask came back"],
    "cut off from x": [
      dropping((x, { rate, mask, training }) =>
        tensor((training ? x.mul(mask).div(1 - rate) : x).toArray<number[][]>()),
      ),
      "no gradient can flow back",
    ],
    "a list": [dropping((x) => Array.from(x.data)), "A tensor has to come back"],
    nothing: [dropping(() => undefined), "dropout returns nothing"],
  },
});
