/** `npm test`: everything CI runs. `npm test -- unit page`: those parts of it. */
import { buildExtension, buildLessons, buildLibrary } from "./build.mjs";
import { installChromium } from "./chromium.mjs";
import { checkNode, installNode, installPython } from "./install.mjs";
import { Stop, main, stage } from "./run.mjs";
import { checkLint, checkTypes } from "./test-checks.mjs";
import { runVitest } from "./test-runner.mjs";

const jupyter = () => stage("JupyterLab and what drives it", () => installPython({ test: true }));
const chromium = () => stage("Chromium", async () => void (process.env.GRADWALK_CHROMIUM = await installChromium()));
const extension = () => buildExtension({ production: true });

/** What each part needs beside npm's packages, and the check that it is when it is no project of vitest's. */
const parts = {
  lint: { needs: [], check: checkLint },
  types: { needs: [buildLibrary], check: checkTypes },
  unit: { needs: [] },
  page: { needs: [] },
  gallery: { needs: [chromium] },
  golden: { needs: [] },
  kernel: { needs: [jupyter, buildLibrary, buildLessons] },
  lessons: { needs: [jupyter, buildLibrary, buildLessons] },
  lab: { needs: [jupyter, chromium, buildLibrary, buildLessons, extension] },
  packaging: { needs: [jupyter, buildLibrary, buildLessons, extension] },
};

function chosen(names) {
  const unknown = names.find((name) => !(name in parts));
  if (unknown !== undefined)
    throw new Stop(`npm test: expected parts of ${Object.keys(parts).join(", ")}; got ${unknown} — give none for all`);
  return Object.keys(parts).filter((name) => names.length === 0 || names.includes(name));
}

/** Tests one part; that it could not be prepared, or found nothing to test, is a failure of its own. */
async function test(name, done) {
  const { needs, check = runVitest } = parts[name];
  try {
    for (const need of needs) {
      if (!done.has(need)) done.set(need, need());
      await done.get(need);
    }
    console.log(`\n── ${name}`);
    return await check(name);
  } catch (error) {
    console.log(error instanceof Stop ? error.message.trim() : error);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

main(async () => {
  checkNode();
  const names = chosen(process.argv.slice(2));
  await stage("npm packages", installNode);
  const done = new Map();
  const results = [];
  for (const name of names) results.push({ name, ...(await test(name, done)) });
  const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
  const failing = results.filter(({ failed }) => failed > 0).map(({ name }) => name);
  if (failing.length > 0) console.log(`\nFailed: ${failing.join(", ")}. Run one alone: npm test -- ${failing[0]}`);
  const skipped = total("skipped") > 0 ? `, ${total("skipped")} skipped` : "";
  console.log(`\n${total("passed")} passed, ${total("failed")} failed${skipped}`);
  process.exitCode = total("failed") > 0 ? 1 : 0;
});
