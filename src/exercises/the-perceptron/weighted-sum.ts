import { random } from "../../data/random";
import { functionExercise } from "../function-exercise";

type Inputs = readonly [weights: number[], bias: number, x: number[]];

/** Lesson 02: what a neuron adds up, z = w·x + b, for any number of inputs. */
export const weightedSumExercise = functionExercise<Inputs>({
  name: "weightedSum",
  cases() {
    const chance = random(5);
    const numbers = (size: number): number[] =>
      Array.from({ length: size }, () => Math.round(chance.normal() * 20) / 10);
    const drawn = [3, 2, 5, 1, 4].map((size): Inputs => [numbers(size), numbers(1)[0] as number, numbers(size)]);
    return [[[2, -1], 0.5, [3, 4]], ...drawn];
  },
  right: (weights, bias, x) => sum(products(weights, x)) + bias,
  mistakes: [
    {
      wrong: (weights, _, x) => sum(products(weights, x)),
      message: "The bias is missing. Add it to the sum, once.",
    },
    {
      wrong: (weights, bias, x) => sum(products(weights, x)) + bias * x.length,
      message: "The bias is added again for each input. Add it once: begin with it, or add it behind the loop.",
    },
    {
      wrong: (weights, bias, x) => sum(products(weights, x)) - bias,
      message: "The bias is taken away. It is added: z = w·x + b.",
    },
    {
      wrong: (weights, bias, x) => sum(products(weights, x)) * bias,
      message: "The sum is multiplied by the bias. The bias is added.",
    },
    {
      wrong: (weights, bias, x) => at(weights, 0) * at(x, 0) + bias,
      message: "Only the first input counts: the return stands inside the loop. Move it behind the closing brace.",
    },
    {
      wrong: (weights, bias, x) => at(weights, x.length - 1) * at(x, x.length - 1) + bias,
      message:
        "Only the last input counts: = puts a new value in place of the old one. Add with z = z + weights[i] * x[i].",
    },
    {
      wrong: (weights, _, x) => at(weights, x.length - 1) * at(x, x.length - 1),
      message:
        "Only the last input is left: = puts a new value in place of the old one. Add with z = z + weights[i] * x[i].",
    },
    {
      wrong: (weights, bias, x) => sum(products(weights, x).slice(0, 2)) + bias,
      message: "Only the first two inputs count, and there may be more: let a loop go on while i < x.length.",
    },
    {
      wrong: (weights, bias, x) => sum(products(weights, x).slice(0, -1)) + bias,
      message: "The last input is left out. The loop has to go on while i < x.length.",
    },
    {
      wrong: (weights, bias, x) => sum(products(weights, x).slice(1)) + bias,
      message: "The first input is left out. A list counts from 0.",
    },
    {
      wrong: (weights, bias, x) => sum(weights) + sum(x) + bias,
      message: "Weight and input are added. They belong together by a product: weights[i] * x[i].",
    },
    {
      wrong: (_, bias, x) => sum(x) + bias,
      message: "The weights are not used: every input counts the same. Multiply each by its own weight.",
    },
    {
      wrong: (weights, bias) => sum(weights) + bias,
      message: "The inputs are not used. Multiply each weight by its own input, x[i].",
    },
    {
      wrong: (weights, bias, x) => at(weights, 0) * sum(x) + bias,
      message: "Every input is multiplied by weights[0]. Each has a weight of its own: weights[i].",
    },
    {
      wrong: (weights, bias, x) => products(weights, x).reduce((product, value) => product * value, 1) + bias,
      message: "The products are multiplied with each other. Add them up.",
    },
    {
      wrong: (weights, bias, x) => Number(sum(products(weights, x)) + bias > 0),
      message: "This is the decision already, and it comes in the next exercise. Return the sum itself.",
    },
  ],
  call: (weights, bias, x) => `weightedSum([${weights.join(", ")}], ${bias}, [${x.join(", ")}])`,
  form: (result) =>
    Array.isArray(result) ? "A list came back. Add its numbers up: one number is asked for." : undefined,
  praise: "Right, for any number of inputs. Everything that a neuron does begins with this sum.",
});

function products(weights: readonly number[], x: readonly number[]): number[] {
  return x.map((value, i) => at(weights, i) * value);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function at(values: readonly number[], index: number): number {
  return values[index] as number;
}
