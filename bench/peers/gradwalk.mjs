import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const accelerated = require("../../lib/accelerator/accelerator.js");

// Epochs in one call.
const atOnce = 100;

export function start(problem, accelerator = accelerated.accelerator()) {
  const { sizes, activation, output, loss, classes, optimizer, learningRate, batchSize, x, y } = problem;
  const hidden = sizes.slice(1, -1);
  const spec = { sizes, activations: hidden.map(() => activation), output, dropout: hidden.map(() => 0) };
  const network = accelerator.create({ spec, loss, classes, optimizer, capacity: batchSize });
  network.parameters.set(problem.start);
  const set = network.load(x, y);
  const order = Uint32Array.from({ length: atOnce * y.length }, (_, index) => index % y.length);
  const stepsOfEpoch = Math.ceil(y.length / batchSize);
  let step = 0;
  return {
    advance(epochs) {
      if (problem.grid !== undefined) return frames(network, problem.grid, epochs);
      for (let left = epochs; left > 0; left -= atOnce) {
        const now = Math.min(left, atOnce);
        network.run(set, order.subarray(0, now * y.length), { batchSize, step, learningRate });
        step += now * stepsOfEpoch;
      }
    },
    outputs: () => (problem.grid === undefined ? network.outputs(set) : rows(network.grid(problem.grid), sizes.at(-1))),
  };
}

function frames(network, grid, count) {
  for (let frame = 0; frame < count; frame++) network.grid(grid);
}

function rows(planes, outputs) {
  const points = planes.length / outputs;
  return Float32Array.from(
    { length: planes.length },
    (_, at) => planes[(at % outputs) * points + Math.floor(at / outputs)],
  );
}
