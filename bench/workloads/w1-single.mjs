import { gradwalk, playground, synaptic } from "../peers.mjs";
import { lossOf } from "../problem.mjs";
import { problem } from "./w1.mjs";

export default {
  name: "W1-single",
  title: "2-4-2-1 tanh, linear at the end, batch 1",
  unit: "epochs/s",
  unitsOfCount: 1,
  proof: 20,
  // Synaptic leaves the last unit's slope out of its rule: it computes the same only where that slope is 1.
  problem: { ...problem, output: "linear", batchSize: 1 },
  same: lossOf,
  // It also changes a layer's weights before the error goes through them to the layer below: nearly the same.
  contestants: [gradwalk, { ...synaptic, tolerance: 0.05 }, playground],
  bars: [{ against: [synaptic, playground], atLeast: 2 }],
};
