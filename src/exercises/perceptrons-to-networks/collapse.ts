import { random } from "../../data/random";
import { Tensor, tensor } from "../../engine/tensor";
import { functionExercise } from "../function-exercise";

/** A layer without an activation: x · weights + bias. */
interface LinearLayer {
  /** [inputs, outputs] */
  readonly weights: Tensor;
  /** [outputs] */
  readonly bias: Tensor;
}

type Inputs = readonly [first: LinearLayer, second: LinearLayer];

/** Lesson 04: the one linear layer that two linear layers come to. */
export const collapseExercise = functionExercise<Inputs>({
  name: "collapse",
  cases() {
    const chance = random(4);
    const numbers = (length: number): number[] => Array.from({ length }, () => chance.integer(9) - 4 || 5);
    const layer = (inputs: number, outputs: number): LinearLayer => ({
      weights: tensor(Array.from({ length: inputs }, () => numbers(outputs))),
      bias: tensor(numbers(outputs)),
    });
    return [
      [2, 3, 1],
      [2, 2, 2],
      [3, 4, 2],
      [1, 2, 3],
    ].map(([inputs, between, outputs]): Inputs => [layer(inputs, between), layer(between, outputs)]);
  },
  right: (first, second) => ({ weights: product(first, second), bias: carried(first, second).add(second.bias) }),
  mistakes: [
    {
      wrong: (first, second) => ({ weights: product(first, second), bias: second.bias }),
      message:
        "The first bias is lost. What the first layer adds goes through the second one too: first.bias.matmul(second.weights).",
    },
    {
      wrong: (first, second) => ({ weights: product(first, second), bias: carried(first, second) }),
      message: "The bias of the second layer is missing: add second.bias.",
    },
    {
      wrong: (first, second) => ({ weights: product(first, second), bias: second.bias.mul(0) }),
      message: "The bias is zero, as if neither layer had one. What does an input of zeros come to, after both layers?",
    },
    {
      wrong: (first, second) => ({ weights: product(first, second), bias: second.bias.add(first.bias.sum()) }),
      message:
        "The first bias arrives at every output unchanged. On its way it meets the weights of the second layer: first.bias.matmul(second.weights).",
    },
    {
      wrong: (first, second) => ({ weights: product(first, second), bias: carried(first, second).sub(second.bias) }),
      message: "The bias of the second layer is taken away. It is added.",
    },
    {
      wrong: (first, second) => ({
        weights: product(first, second).add(second.bias),
        bias: carried(first, second).add(second.bias),
      }),
      message: "A bias has got into the weights. Multiply the bracket out: what does not belong to x is bias.",
    },
  ],
  call: (first, second) =>
    `collapse(a layer ${first.weights.shape.join(" → ")}, a layer ${second.weights.shape.join(" → ")})`,
  form(result, first, second) {
    const { weights, bias } = (result ?? {}) as { weights?: unknown; bias?: unknown };
    if (!(weights instanceof Tensor) || !(bias instanceof Tensor))
      return result instanceof Tensor
        ? "A tensor came back. Return a layer, { weights, bias }, of two tensors."
        : "Return a layer: { weights, bias }, both of them tensors.";
    const [inputs] = first.weights.shape;
    const [, outputs] = second.weights.shape;
    const shape = weights.shape.join(", ");
    if (shape === `${outputs}, ${inputs}` && inputs !== outputs)
      return `The weights are transposed: for ${inputs} inputs and ${outputs} outputs they are [${inputs}, ${outputs}], and yours are [${shape}].`;
    if (shape !== `${inputs}, ${outputs}`)
      return `The weights have shape [${shape}]. One layer from ${inputs} inputs to ${outputs} outputs has [${inputs}, ${outputs}]: multiply the two matrices.`;
    if (bias.shape.length !== 1)
      return `The bias has shape [${bias.shape.join(", ")}]. It is a list, one number for each output: reshape it to [${outputs}].`;
    if (bias.shape[0] !== outputs)
      return `The bias has length ${bias.shape[0]}. It needs one number for each output: ${outputs}.`;
    return undefined;
  },
  praise: "Right: two linear layers are one. So are three, and a hundred.",
});

function product(first: LinearLayer, second: LinearLayer): Tensor {
  return first.weights.matmul(second.weights);
}

/** The first bias, after the second layer. */
function carried(first: LinearLayer, second: LinearLayer): Tensor {
  return first.bias.matmul(second.weights);
}
