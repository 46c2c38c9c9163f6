import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";

const root = resolve(__dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "gradwalk-own-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** `npm run lessons -- …`, after the library was built. What it says, whether it ends well or not. */
async function lessons(...args: string[]): Promise<string> {
  const script = join(root, "scripts", "lessons.mjs");
  // Vitest's own variables would make the tests within believe that they are these.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("VITEST")));
  const run = promisify(execFile)(process.execPath, [script, ...args], { cwd: root, env, maxBuffer: 1 << 26 });
  const { stdout, stderr } = await run.catch((error: { stdout: string; stderr: string }) => error);
  return stdout + stderr;
}

test("a lesson of a teacher's own is begun, built, passes the tests of every lesson as it is, and says what to do next", async () => {
  const said = await lessons("--folder", folder, "--new", "Moving averages: a story");
  expect(readdirSync(folder).sort()).toEqual(["00-moving-averages-a-story.ipynb", "00-moving-averages-a-story.md"]);
  expect(said).toMatch(/1\. write in .*00-moving-averages-a-story\.md/);
  expect(said).toMatch(/3\. npm run lessons -- --folder .* --test/);
  expect(await lessons("--folder", folder, "--test")).toMatch(/Tests .*17 passed/);
});

test("a fault of the lesson is found by the same tests, and by the builder with its line", async () => {
  const path = join(folder, "00-moving-averages-a-story.md");
  const text = readFileSync(path, "utf8");
  writeFileSync(path, text.replace("return sum / values.length", "return sum").replace("Begin with", "Beginn with"));
  const said = await lessons("--folder", folder, "--test");
  expect(said).toMatch(/Tests .*2 failed/);
  expect(said).toContain('"Beginn"');
  expect(said).toContain("lessons: expected every test to pass");
  writeFileSync(path, text.replace("ts solution=", "ts solutoin="));
  expect(await lessons("--folder", folder)).toMatch(/00-moving-averages-a-story\.md:\d+: expected one of/);
});

test("the progress of a class is read from its notebooks: what was passed and what was answered", async () => {
  const learners = join(folder, "home");
  const outputs = [
    { metadata: { gradwalk: { exercise: "update", passed: true } } },
    { metadata: { gradwalk: { exercise: "guess", passed: false, state: { passed: true } } } },
    { metadata: { gradwalk: { exercise: "other", passed: false } } },
    { output_type: "stream" },
  ];
  const notebook = { metadata: { gradwalk: { exercises: ["update", "guess", "other"] } }, cells: [{ outputs }, {}] };
  const files = join(learners, "one", "gradwalk-lessons");
  mkdirSync(files, { recursive: true });
  writeFileSync(join(files, "03-two-flowers.ipynb"), JSON.stringify(notebook));
  writeFileSync(join(files, "03-two-flowers 2026-01-01 10.00.00.ipynb"), JSON.stringify(notebook));
  writeFileSync(join(files, "04-half.ipynb"), '{"cells": [');
  expect((await lessons("--progress", learners)).trim().split("\n")).toEqual([
    "learner  lesson          exercises done",
    "one      03-two-flowers  2 of 3",
  ]);
  expect(await lessons("--progress", join(folder, "nowhere"))).toContain("which is not there");
});
