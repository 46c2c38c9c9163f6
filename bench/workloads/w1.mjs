import { gradwalk, playground, pytorch } from "../peers.mjs";
import { lossOf, rings, startParameters } from "../problem.mjs";

const sizes = [2, 4, 2, 1];
const { x, y } = rings(250);

export const problem = {
  sizes,
  activation: "tanh",
  output: "tanh",
  loss: "meanSquaredError",
  classes: 0,
  optimizer: { name: "sgd" },
  learningRate: 0.015,
  batchSize: 10,
  x,
  y: y.map((inner) => 2 * inner - 1),
  start: startParameters(sizes),
};

export default {
  name: "W1",
  title: "2-4-2-1 tanh, batch 10 of 250 samples",
  unit: "epochs/s",
  unitsOfCount: 1,
  proof: 100,
  problem,
  same: lossOf,
  contestants: [gradwalk, playground, pytorch],
  bars: [
    { against: [playground], atLeast: 28 },
    { against: [pytorch], atLeast: 900 },
  ],
};
