import { convnetjs, gradwalk, jaxJs, numpy, pytorch, tfjsCpu, tfjsWasm } from "../peers.mjs";
import { lossOf, rings, startParameters } from "../problem.mjs";

const sizes = [2, 64, 64, 2];

export const problem = {
  sizes,
  activation: "relu",
  output: "linear",
  loss: "crossEntropy",
  classes: 2,
  optimizer: { name: "adam", beta1: 0.9, beta2: 0.999, epsilon: 1e-8 },
  learningRate: 0.001,
  batchSize: 32,
  // With wrong classes there is always something to learn: nothing becomes 0, or subnormal.
  ...rings(512, 0.3),
  start: startParameters(sizes),
};

export default {
  name: "W2",
  title: "2-64-64-2 relu, cross-entropy, Adam, batch 32",
  unit: "steps/s",
  unitsOfCount: 16,
  proof: 2,
  problem,
  same: lossOf,
  contestants: [gradwalk, jaxJs, tfjsWasm, tfjsCpu, convnetjs, pytorch, numpy],
  bars: [
    { against: [jaxJs, tfjsWasm, tfjsCpu, convnetjs], atLeast: 13 },
    { against: [pytorch], atLeast: 11 },
    { against: [numpy], atLeast: 3 },
  ],
};
