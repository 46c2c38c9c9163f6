/**
 * The lessons, from `notebooks/NN-name.md` to `notebooks/NN-name.ipynb`: `node scripts/lessons.mjs`. `lib/` is compiled before.
 * `--check` writes nothing and fails where a notebook is older than its Markdown; `--solutions DIR` writes every notebook with
 * its exercises solved; `--new "TITLE"` begins a lesson; `--folder DIR` takes the lessons of another folder, and `--test` then checks
 * them as ours are checked; `--progress DIR` says how far the learners are whose files are there.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { installPython } from "./install.mjs";
import { progressTable } from "./lesson-progress.mjs";
import { main, root, run, stage, Stop } from "./run.mjs";

const require = createRequire(import.meta.url);

const usage = 'npm run lessons -- [--check] [--solutions DIR] [--new "TITLE"] [--folder DIR [--test]] [--progress DIR]';

/** Something compiled, or one line that says how to compile it. */
function compiled(path) {
  if (!existsSync(join(root, path))) throw new Stop(`lessons: expected ${path}; got none — run npm run build first`);
  return require(join(root, path));
}

/** Begins a lesson, builds it, and says what to do next. */
function newLesson(lessons, { folder, own }, title) {
  const { scaffold, slug } = lessons;
  if (slug(title) === "")
    throw new Stop(`lessons: expected a title; got "${title}" — for example --new "Moving averages"`);
  mkdirSync(folder, { recursive: true });
  const numbers = readdirSync(folder).map((file) => Number(/^(\d\d)-.*\.md$/.exec(file)?.[1] ?? -1));
  const name = `${String(Math.max(...numbers, -1) + 1).padStart(2, "0")}-${slug(title)}`;
  const path = join(folder, `${name}.md`);
  writeFileSync(path, scaffold(title), { flag: "wx" });
  const where = own ? ` --folder ${relative(process.cwd(), folder) || "."}` : "";
  const steps = [
    [`write in ${relative(process.cwd(), path)}`, "every kind of cell stands there once"],
    [`npm run lessons${where && ` --${where}`}`, `builds ${name}.ipynb from it`],
    [own ? `npm run lessons --${where} --test` : "npm test -- lessons", "checks it as every other lesson is checked"],
    [
      own ? `open ${name}.ipynb in JupyterLab` : "npm start",
      own ? "with the kernel TypeScript (Gradwalk)" : "shows it in the panel",
    ],
  ];
  const width = Math.max(...steps.map(([what]) => what.length));
  return [
    build(lessons, { folder, own, check: false }),
    `lessons: ${name} is begun. Next:`,
    ...steps.map(([what, why], index) => `  ${index + 1}. ${what.padEnd(width)}  ${why}`),
  ].join("\n");
}

function build({ readLessons, toNotebook, notebookText, helpOf, LessonFault }, { folder, solutions, check, own }) {
  try {
    const lessons = readLessons(folder, compiled("lib/index.js"));
    const target = solutions ?? folder;
    if (!check) mkdirSync(target, { recursive: true });
    const stale = lessons.filter((lesson) => {
      const path = join(target, `${lesson.name}.ipynb`);
      const text = notebookText(toNotebook(lesson, { solved: solutions !== undefined }));
      if (existsSync(path) && readFileSync(path, "utf8") === text) return false;
      if (!check) writeFileSync(path, text);
      return true;
    });
    if (check && stale.length > 0)
      throw new Stop(
        `lessons: expected notebooks as new as their Markdown; got old ones of ${stale.map(({ name }) => name).join(", ")} — run npm run lessons`,
      );
    if (!check && !own && solutions === undefined) {
      const help = join(root, "lib/lessons/exercises.json");
      writeFileSync(help, `${JSON.stringify(helpOf(lessons), null, 2)}\n`);
    }
    return `lessons: ${lessons.length} in ${relative(root, target) || "."}, ${stale.length} written`;
  } catch (error) {
    if (error instanceof LessonFault) throw new Stop(`lessons: ${error.message}`);
    throw error;
  }
}

/** The tests that go over every lesson, over those of a folder: text, notebook, and runs in the kernel. */
async function test(folder) {
  await stage("JupyterLab and what drives it", () => installPython({ test: true }));
  const files = ["prose", "notebooks", "runs"].map((name) => `test/lessons/${name}.test.ts`);
  const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
  const args = [vitest, "run", "--project", "lessons", ...files];
  await run(process.execPath, args, { show: true, env: { GRADWALK_LESSONS: folder } }).catch(() => {
    throw new Stop("lessons: expected every test to pass; got the failures above — each says what to mend");
  });
}

function options() {
  try {
    const flag = { type: "boolean", default: false };
    const text = { type: "string" };
    const options = { check: flag, folder: text, new: text, progress: text, solutions: text, test: flag };
    return parseArgs({ options }).values;
  } catch (error) {
    throw new Stop(`lessons: ${error.message.split(".")[0]} — usage: ${usage}`);
  }
}

await main(async () => {
  const { folder: given, new: title, progress, solutions, check, test: tests } = options();
  if (progress !== undefined) return console.log(progressTable(resolve(progress)));
  const own = given !== undefined;
  const folder = own ? resolve(given) : join(root, "notebooks");
  const lessons = compiled("lib/lessons/index.js");
  if (title !== undefined) return console.log(newLesson(lessons, { folder, own }, title));
  if (own && !existsSync(folder))
    throw new Stop(
      `lessons: expected a folder; got ${given}, which is not there — begin with --folder ${given} --new "TITLE"`,
    );
  console.log(build(lessons, { folder, solutions: solutions && resolve(solutions), check, own }));
  if (tests) await test(folder);
});
