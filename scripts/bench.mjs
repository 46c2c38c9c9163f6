import { writeFile } from "node:fs/promises";
import { availableParallelism, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { contest } from "../bench/contest.mjs";
import { installPeers } from "../bench/install.mjs";
import { judge, print, printBounded, printScaling } from "../bench/report.mjs";
import { workloads } from "../bench/workloads.mjs";
import { main, stage } from "./run.mjs";

await main(async () => {
  const { values } = parseArgs({ options: { json: { type: "string" }, only: { type: "string" } } });
  const wanted = values.only?.split(",");
  await stage("Peers", installPeers);
  const [load] = loadavg();
  if (load > availableParallelism() / 2)
    console.log(`The machine is busy (load ${load.toFixed(1)}): spreads are wide.`);
  const results = [];
  for (const workload of workloads) {
    if (wanted !== undefined && !wanted.some((name) => workload.name.startsWith(name))) continue;
    const { name, title } = workload;
    const rows = await (workload.run?.() ?? contest(workload));
    const result = { name, title, rows, ...(workload.bars !== undefined && { bars: judge(workload.bars, rows) }) };
    if (workload.bars !== undefined) print(result);
    else if (rows[0].atMost !== undefined) printBounded(result);
    else printScaling(result);
    results.push(result);
  }
  if (values.json !== undefined) await writeFile(values.json, JSON.stringify({ load, workloads: results }, null, 2));
});
