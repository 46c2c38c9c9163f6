import { type Tensor, tensor } from "../../../src/engine/tensor";
import { exercises } from "../../../src/exercises/exercises";
import { todo } from "../../../src/exercises/todo";
import { testListed } from "../listed";

interface LinearLayer {
  weights: Tensor;
  bias: Tensor;
}
type Collapse = (first: LinearLayer, second: LinearLayer) => unknown;
const collapsing = (mine: Collapse): Collapse => mine;
const product = (first: LinearLayer, second: LinearLayer): Tensor => first.weights.matmul(second.weights);
const through = ({ weights, bias }: LinearLayer, x: Tensor): Tensor => x.matmul(weights).add(bias);
const zeros = ({ weights }: LinearLayer): Tensor => tensor([new Array<number>(weights.shape[0] as number).fill(0)]);
const biased = (bias: (first: LinearLayer, second: LinearLayer) => Tensor): Collapse =>
  collapsing((first, second) => ({ weights: product(first, second), bias: bias(first, second) }));

testListed({
  name: "collapse",
  check: exercises.collapse,
  right: {
    "two matrix products": biased((first, second) => first.bias.matmul(second.weights).add(second.bias)),
    "the second bias first": biased((first, second) => second.bias.add(first.bias.matmul(second.weights))),
    "what zeros come to": biased((first, second) =>
      through(second, through(first, zeros(first))).reshape([second.bias.shape[0] as number]),
    ),
    "the bias as one more row": collapsing((first, second) => {
      const all = first.weights.concat([first.bias.reshape([1, first.bias.shape[0] as number])], 0);
      const [rows] = all.shape as [number];
      const both = all.matmul(second.weights);
      return {
        weights: both.slice(0, 0, rows - 1),
        bias: both
          .slice(0, rows - 1, rows)
          .add(second.bias)
          .reshape([second.bias.shape[0] as number]),
      };
    }),
    "loops over plain lists": collapsing((first, second) => {
      const [a, b] = [first.weights.toArray<number[][]>(), second.weights.toArray<number[][]>()];
      const times = (row: number[]): number[] =>
        (b[0] as number[]).map((_, j) =>
          row.reduce((sum, value, k) => sum + value * ((b[k] as number[])[j] as number), 0),
        );
      const bias = times(first.bias.toArray<number[]>());
      return { weights: tensor(a.map(times)), bias: tensor(bias).add(second.bias) };
    }),
  },
  wrong: {
    "the stub": [collapsing(() => todo("make one layer of two")), "Not written yet: make one layer of two."],
    "the first bias lost": [biased((_, second) => second.bias), "The first bias is lost"],
    "the second bias missing": [
      biased((first, second) => first.bias.matmul(second.weights)),
      "The bias of the second layer is missing",
    ],
    "no bias": [biased((_, second) => second.bias.mul(0)), "The bias is zero"],
    "the first bias unchanged": [
      biased((first, second) => second.bias.add(first.bias.sum())),
      "arrives at every output unchanged",
    ],
    "taken away": [
      biased((first, second) => first.bias.matmul(second.weights).sub(second.bias)),
      "The bias of the second layer is taken away",
    ],
    "a bias in the weights": [
      collapsing((first, second) => ({
        weights: product(first, second).add(second.bias),
        bias: first.bias.matmul(second.weights).add(second.bias),
      })),
      "A bias has got into the weights",
    ],
    "the first bias as it is": [biased((first) => first.bias), "It needs one number for each output: 1"],
    transposed: [
      collapsing((first, second) => ({ weights: product(first, second).transpose(), bias: second.bias })),
      "The weights are transposed",
    ],
    "the second weights": [collapsing((_, second) => ({ ...second })), "multiply the two matrices"],
    "the wrong order": [
      collapsing((first, second) => ({ weights: second.weights.matmul(first.weights), bias: second.bias })),
      "stopped with an error: RangeError",
    ],
    "a bias in two brackets": [
      biased((first, second) => through(second, through(first, zeros(first)))),
      "reshape it to [1]",
    ],
    "the weights alone": [collapsing(product), "A tensor came back"],
    lists: [
      collapsing((first, second) => ({ weights: product(first, second).toArray(), bias: [0] })),
      "both of them tensors",
    ],
    nothing: [collapsing(() => undefined), "collapse returns nothing"],
  },
});
