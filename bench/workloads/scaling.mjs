import { join } from "node:path";
import { root, run } from "../../scripts/run.mjs";
import { compare } from "../contest.mjs";
import { gradwalk } from "../peers.mjs";
import { lossOf, rings, startParameters } from "../problem.mjs";
import { problem } from "./w2.mjs";

const wide = [2, 208, 208, 2];
const workload = { name: "scaling", same: lossOf, proof: 0, unitsOfCount: 1 };

// What is ten times as much. An epoch has as many steps with ten times the batch.
const variants = [
  { name: "parameters × 10", problem: { ...problem, sizes: wide, start: startParameters(wide) } },
  { name: "batch × 10", problem: { ...problem, ...rings(5120, 0.3), batchSize: 320 } },
  { name: "samples × 10", problem: { ...problem, ...rings(5120, 0.3) } },
];

/** What ten times as much costs, and what 200 trainings hold on to. */
export default {
  name: "scaling",
  title: "the network of W2, ten times larger in one way; memory over 200 trainings",
  async run() {
    const rows = [];
    for (const { name, problem: larger } of variants) {
      const cost = await compare(workload, { ...gradwalk, problem }, { ...gradwalk, problem: larger });
      rows.push({ name, times: cost, reached: cost.low <= 10 });
    }
    const [early, late] = JSON.parse(await run(process.execPath, ["--expose-gc", join(root, "bench", "memory.mjs")]));
    rows.push({
      name: "memory, 200th of 20th run",
      times: { median: late / early, low: late / early, high: late / early },
      reached: late <= 1.1 * early,
    });
    return rows;
  },
};
