import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Stop, root, run } from "./run.mjs";

/** Runs one of vitest's projects, shown as it goes; returns `{ passed, failed, skipped }`. */
export async function runVitest(project) {
  const report = join(root, "build", "test-results", `${project}.json`);
  rmSync(report, { force: true });
  const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const ended = await run(process.execPath, [vitest, "run", "--project", project, ...reporters], { show: true }).then(
    () => "well",
    () => "badly",
  );
  return counted(JSON.parse(readFileSync(report, "utf8")), project, ended);
}

/**
 * A file that fails outside its tests counts as one failure: it did not load, or a hook of it failed. So does a run in
 * which something else went wrong, or which found nothing to do.
 */
function counted(report, project, ended) {
  const outside = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((assertion) => assertion.status === "failed"),
  ).length;
  const passed = report.numPassedTests;
  const failed = report.numFailedTests + outside;
  const skipped = report.numPendingTests + report.numTodoTests;
  if (passed + failed === 0) throw new Stop(`npm test: expected tests in the part ${project}; got none`);
  return { passed, failed: failed === 0 && ended === "badly" ? 1 : failed, skipped };
}
