import {
  bound,
  convnetjs,
  gradwalk,
  jaxJs,
  numpy,
  playground,
  pytorch,
  relaxed,
  tfjsCpu,
  tfjsWasm,
} from "../peers.mjs";
import { problem } from "./w2.mjs";

const line = Array.from({ length: 100 }, (_, index) => Math.fround(-1 + (2 * index) / 99));

export default {
  name: "W4",
  title: "2-64-64-2 over a 100 × 100 grid",
  unit: "frames/s",
  unitsOfCount: 1,
  proof: 0,
  problem: { ...problem, grid: { xs: line, ys: line } },
  // Not a loss: the mean of the outputs' squares.
  same: (_, outputs) => outputs.reduce((sum, value) => sum + value * value, 0) / outputs.length,
  contestants: [gradwalk, relaxed, bound, playground, jaxJs, tfjsWasm, tfjsCpu, convnetjs, pytorch, numpy],
  bars: [
    { against: [playground], atLeast: 120 },
    { against: [jaxJs, tfjsWasm, tfjsCpu, convnetjs], atLeast: 2.8 },
  ],
};
