import { peer } from "../install.mjs";
import { adam } from "./adam.mjs";

const { Net, Trainer, Vol } = peer("convnetjs");

/**
 * ConvNetJS, softmax networks only: its regression ends in a linear layer of its own. One sample at a time, in float64. It has no Adam, so
 * its gradients go through one written as its trainers are.
 */
export function start(problem) {
  const { sizes, activation, optimizer, learningRate, batchSize, x, y, grid, start: parameters } = problem;
  const [features, ...units] = sizes;
  const net = new Net();
  net.makeLayers([
    { type: "input", out_sx: 1, out_sy: 1, out_depth: features },
    ...units.slice(0, -1).map((num_neurons) => ({ type: "fc", num_neurons, activation })),
    { type: "softmax", num_classes: units.at(-1) },
  ]);
  const dense = net.layers.filter(({ layer_type }) => layer_type === "fc");
  let at = 0;
  for (const [index, { filters, biases }] of dense.entries()) {
    for (let input = 0; input < sizes[index]; input++) for (const { w } of filters) w[input] = parameters[at++];
    for (let unit = 0; unit < filters.length; unit++) biases.w[unit] = parameters[at++];
  }
  const volume = (values) => Object.assign(new Vol(1, 1, features, 0), { w: Float64Array.from(values) });
  const samples = y.map((_, sample) => volume(x.slice(sample * features, (sample + 1) * features)));
  const points = grid?.ys.flatMap((ys) => grid.xs.map((xs) => volume([xs, ys])));
  const trainer =
    optimizer.name === "adam"
      ? adam(net, optimizer, learningRate, batchSize)
      : new Trainer(net, { method: "sgd", momentum: 0, learning_rate: learningRate, batch_size: batchSize });
  return {
    advance(count) {
      for (let each = 0; each < count; each++)
        if (grid !== undefined) for (const point of points) net.forward(point, false);
        else for (let sample = 0; sample < y.length; sample++) trainer.train(samples[sample], y[sample]);
    },
    outputs: () =>
      (points ?? samples).flatMap((sample) => {
        net.forward(sample, false);
        return Array.from(dense.at(-1).out_act.w);
      }),
  };
}
