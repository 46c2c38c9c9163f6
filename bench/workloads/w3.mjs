import { bound, convnetjs, gradwalk, jaxJs, numpy, pytorch, relaxed, tfjsWasm } from "../peers.mjs";
import { images, lossOf, startParameters } from "../problem.mjs";

const sizes = [784, 128, 10];

const problem = (share) => ({
  sizes,
  activation: "relu",
  output: "linear",
  loss: "crossEntropy",
  classes: 10,
  optimizer: { name: "sgd" },
  learningRate: 0.05,
  batchSize: 64,
  ...images(640, 784, 10, share),
  start: startParameters(sizes),
});

const workload = {
  unit: "samples/s",
  unitsOfCount: 640,
  proof: 1,
  same: lossOf,
};

export const dense = {
  ...workload,
  name: "W3",
  title: "784-128-10 relu, batch 64, no pixel black",
  problem: problem(1),
  contestants: [gradwalk, relaxed, bound, jaxJs, tfjsWasm, convnetjs, pytorch, numpy],
  bars: [
    { against: [jaxJs, tfjsWasm, convnetjs], atLeast: 2 },
    { ours: relaxed, against: [bound], atLeast: 0.75 },
  ],
};

export const sparse = {
  ...workload,
  name: "W3-sparse",
  title: "784-128-10 relu, batch 64, 19 % of the pixels not black, as in MNIST",
  problem: problem(0.19),
  contestants: [gradwalk, jaxJs, tfjsWasm, pytorch, numpy],
  bars: [
    { against: [jaxJs, tfjsWasm], atLeast: 2 },
    { against: [pytorch], atLeast: 2 },
    { against: [numpy], atLeast: 1.3 },
  ],
};
