import { peer } from "../install.mjs";

const { Architect, Neuron } = peer("synaptic");

/** Synaptic, tanh and at the end linear. It knows steps of one sample only; its error is half the square. */
export function start({ sizes, learningRate, x, y, start: parameters }) {
  const network = new Architect.Perceptron(...sizes);
  const layers = [network.layers.input, ...network.layers.hidden, network.layers.output];
  let at = 0;
  for (const [index, layer] of layers.slice(1).entries()) {
    const links = layers[index].list.map((from) => Object.values(from.connections.projected));
    for (const from of links)
      for (const to of layer.list) from.find((link) => link.to === to).weight = parameters[at++];
    for (const neuron of layer.list) {
      neuron.squash = layer === layers.at(-1) ? Neuron.squash.IDENTITY : Neuron.squash.TANH;
      neuron.bias = parameters[at++];
    }
  }
  const inputs = y.map((_, sample) => [x[2 * sample], x[2 * sample + 1]]);
  const targets = y.map((value) => [value]);
  return {
    advance(epochs) {
      for (let epoch = 0; epoch < epochs; epoch++)
        for (let sample = 0; sample < y.length; sample++) {
          network.activate(inputs[sample]);
          network.propagate(2 * learningRate, targets[sample]);
        }
    },
    outputs: () => inputs.flatMap((input) => network.activate(input)),
  };
}
