import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { scalar } = require("../../lib/engine/tensor.js");
const { tape } = require("../../lib/engine/tape.js");

/** Micrograd's demo with one scalar for every number: its graph is recorded once and run again. */
export function start({ sizes, x, y, start: parameters, regularization, rateOf }) {
  const weights = parameters.map((value) => scalar(value));
  const neurons = neuronsOf(sizes, weights);
  const scores = y.map((_, sample) => {
    let values = [x[2 * sample], x[2 * sample + 1]].map((value) => scalar(value));
    for (const [layer, units] of neurons.entries())
      values = units.map(({ inputs, bias }) => {
        const sum = inputs.reduce((total, weight, input) => total.add(weight.mul(values[input])), bias);
        return layer < neurons.length - 1 ? sum.relu() : sum;
      });
    return values[0];
  });
  const margins = scores.map((score, sample) => score.mul(-y[sample]).add(1).relu());
  const data = margins.reduce((total, margin) => total.add(margin)).mul(1 / y.length);
  const loss = weights
    .reduce((total, weight) => total.add(weight.mul(weight)), scalar(0))
    .mul(regularization)
    .add(data);
  const recorded = tape(loss);
  let made = 0;
  return {
    advance(count) {
      for (let each = 0; each < count; each++) {
        recorded.replay();
        const rate = Math.max(rateOf.least, 1 - rateOf.fall * made++);
        for (const weight of weights) weight.data[0] -= rate * weight.grad.data[0];
      }
    },
    outputs: () => [recorded.replay()],
  };
}

/** The parameters neuron by neuron, layer by layer. */
export function neuronsOf(sizes, parameters) {
  let at = 0;
  return sizes.slice(1).map((outputs, layer) => {
    const inputs = sizes[layer];
    const from = at;
    at += inputs * outputs + outputs;
    return Array.from({ length: outputs }, (_, unit) => ({
      inputs: Array.from({ length: inputs }, (_, input) => parameters[from + input * outputs + unit]),
      bias: parameters[from + inputs * outputs + unit],
    }));
  });
}
