import { micrograd, microgradTs, pytorchScalars, scalars, tensors } from "../peers.mjs";
import { moons, startParameters } from "../problem.mjs";

const sizes = [2, 16, 16, 1];

export default {
  name: "W5",
  title: "micrograd's moons, every number a scalar of its own",
  unit: "iterations/s",
  unitsOfCount: 1,
  proof: 2,
  problem: {
    sizes,
    ...moons(100),
    start: startParameters(sizes),
    regularization: 1e-4,
    rateOf: { fall: 0.009, least: 0.1 },
  },
  // What the contestants answer is the loss.
  same: (_, [loss]) => loss,
  contestants: [scalars, tensors, microgradTs, micrograd, pytorchScalars],
  bars: [
    { against: [microgradTs], atLeast: 100 },
    { against: [micrograd], atLeast: 1400 },
    { against: [pytorchScalars], atLeast: 1000 },
  ],
};
