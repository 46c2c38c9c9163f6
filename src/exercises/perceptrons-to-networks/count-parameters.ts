import { functionExercise } from "../function-exercise";

type Inputs = readonly [layers: number[]];

/** Lesson 04: how many weights and biases a network of dense layers has. */
export const countParametersExercise = functionExercise<Inputs>({
  name: "countParameters",
  cases: () => [[[2, 4, 2]], [[2, 2, 1]], [[64, 32, 10]], [[3, 5]], [[1, 7, 6, 1]], [[4, 3, 8, 2, 5]]],
  right: (layers) => overPairs(layers, (inputs, units) => inputs * units + units),
  mistakes: [
    {
      wrong: (layers) => overPairs(layers, (inputs, units) => inputs * units),
      message: "These are the weights alone. Each unit has a bias as well: add one for each unit of the layer.",
    },
    {
      wrong: (layers) => overPairs(layers, (inputs, units) => inputs * units) + sum(layers),
      message: "The inputs have got biases. They are only numbers that come in; a bias belongs to a unit.",
    },
    {
      wrong: (layers) => overPairs(layers, (inputs, units) => inputs * units + inputs),
      message:
        "A bias belongs to the unit at which the weights arrive, not to the one where they start: add units, not inputs.",
    },
    {
      wrong: (layers) => overPairs(layers, (inputs, units) => inputs * units + 1),
      message: "Here a whole layer shares one bias. Every unit has its own.",
    },
    {
      wrong: (layers) => overPairs(layers, (inputs, units) => inputs * units) + sum(layers.slice(1, -1)),
      message: "The biases of the last layer are missing. Its units have them too.",
    },
    {
      wrong: (layers) => overPairs(layers, (inputs, units) => inputs + units),
      message: "The sizes are added. Every unit has a weight for every input: multiply them.",
    },
    {
      wrong: (layers) => overPairs(layers, (_, units) => units),
      message: "These are the biases alone. The weights are missing: inputs times units in each layer.",
    },
    {
      wrong: (layers) => layers.reduce((product, size) => product * size, 1),
      message:
        "All sizes are multiplied. Weights lead from a layer to the next one only: take the sizes in pairs, and add up.",
    },
    {
      wrong: sum,
      message: "These are the units. Count the numbers: a weight for each line, and a bias for each unit.",
    },
    {
      wrong: (layers) => overPairs(layers.slice(0, 2), (inputs, units) => inputs * units + units),
      message: "Only the first layer is counted. Is the return inside the loop? Move it behind the closing brace.",
    },
    {
      wrong: (layers) => overPairs(layers.slice(0, -1), (inputs, units) => inputs * units + units),
      message: "The last layer is missing: the loop ends one step too early.",
    },
    {
      wrong: (layers) => overPairs(layers.slice(1), (inputs, units) => inputs * units + units),
      message: "The first layer is missing: begin with the weights that lead away from the inputs, layers[0].",
    },
  ],
  call: (layers) => `countParameters([${layers.join(", ")}])`,
  form: (result) =>
    Array.isArray(result) ? "A list came back. Add its numbers up: one number is asked for." : undefined,
  praise: "Right: in each layer inputs · units weights, and units biases.",
});

/** Adds up over each layer: how many come in, and how many units there are. */
function overPairs(layers: readonly number[], count: (inputs: number, units: number) => number): number {
  return sum(layers.slice(1).map((units, index) => count(layers[index], units)));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
