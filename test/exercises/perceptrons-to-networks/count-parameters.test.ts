import { exercises } from "../../../src/exercises/exercises";
import { todo } from "../../../src/exercises/todo";
import { mlp } from "../../../src/nn/mlp";
import { testListed } from "../listed";

type Count = (layers: number[]) => unknown;
const counting = (mine: Count): Count => mine;
const at = (layers: number[], index: number): number => layers[index] as number;
const loop = (from: number, to: (length: number) => number, count: (inputs: number, units: number) => number): Count =>
  counting((layers) => {
    let total = 0;
    for (let i = from; i < to(layers.length); i++) total += count(at(layers, i - 1), at(layers, i));
    return total;
  });
const end = (length: number): number => length;
const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

testListed({
  name: "countParameters",
  check: exercises.countParameters,
  right: {
    "a loop over pairs": loop(1, end, (inputs, units) => inputs * units + units),
    "the bias as one more input": loop(1, end, (inputs, units) => (inputs + 1) * units),
    "reduce, with the layer before": counting((layers) =>
      layers.reduce((total, units, i) => (i === 0 ? 0 : total + at(layers, i - 1) * units + units), 0),
    ),
    "weights, then biases": counting(
      (layers) => sum(layers.slice(1).map((units, i) => units * at(layers, i))) + sum(layers.slice(1)),
    ),
    "the library's": counting((layers) => mlp({ layers }).parameterCount),
    recursion: counting(function count(layers: number[]): number {
      const [inputs, units, ...rest] = layers as [number, number?, ...number[]];
      return units === undefined ? 0 : (inputs + 1) * units + count([units, ...rest]);
    }),
  },
  wrong: {
    "the stub": [counting(() => todo("count the parameters")), "Not written yet: count the parameters."],
    "no biases": [loop(1, end, (inputs, units) => inputs * units), "These are the weights alone"],
    "biases for the inputs": [
      counting((layers) => sum(layers.slice(1).map((units, i) => units * at(layers, i))) + sum(layers)),
      "The inputs have got biases",
    ],
    "the bias at the wrong end": [
      loop(1, end, (inputs, units) => inputs * units + inputs),
      "not to the one where they",
    ],
    "one bias a layer": [loop(1, end, (inputs, units) => inputs * units + 1), "a whole layer shares one bias"],
    "no biases at the output": [
      counting((layers) => sum(layers.slice(1).map((units, i) => units * at(layers, i))) + sum(layers.slice(1, -1))),
      "The biases of the last layer are missing",
    ],
    "a sum for a product": [loop(1, end, (inputs, units) => inputs + units), "The sizes are added"],
    "biases alone": [loop(1, end, (_, units) => units), "These are the biases alone"],
    "all multiplied": [counting((layers) => layers.reduce((a, b) => a * b, 1)), "All sizes are multiplied"],
    units: [counting(sum), "These are the units"],
    "a return in the loop": [
      counting((layers) => {
        for (let i = 1; i < layers.length; i++) return at(layers, i - 1) * at(layers, i) + at(layers, i);
        return 0;
      }),
      "Is the return inside the loop?",
    ],
    "an end too early": [
      loop(
        1,
        (length) => length - 1,
        (inputs, units) => inputs * units + units,
      ),
      "The last layer is",
    ],
    "a start too late": [loop(2, end, (inputs, units) => inputs * units + units), "The first layer is missing"],
    "past the end": [
      loop(
        1,
        (length) => length + 1,
        (inputs, units) => inputs * units + units,
      ),
      "not a number",
    ],
    "the case in the text": [counting(() => 22), "the same answer, 22, whatever"],
    "a list": [counting((layers) => layers.slice(1)), "A list came back"],
    nothing: [counting(() => undefined), "countParameters returns nothing"],
  },
});
