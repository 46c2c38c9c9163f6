/**
 * The lessons, from `notebooks/NN-name.md` to `notebooks/NN-name.ipynb`: `node scripts/lessons.mjs`. `lib/` is compiled before.
 * `--check` writes nothing and fails where a notebook is older than its Markdown; `--solutions DIR` writes every notebook with
 * its exercises solved; `--new "TITLE"` begins a lesson; `--folder DIR` takes the lessons of another folder.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { main, root, Stop } from "./run.mjs";

const require = createRequire(import.meta.url);

/** Something compiled, or one line that says how to compile it. */
function compiled(path) {
  if (!existsSync(join(root, path))) throw new Stop(`lessons: expected ${path}; got none — run npm run build first`);
  return require(join(root, path));
}

function newLesson({ scaffold, slug }, folder, title) {
  mkdirSync(folder, { recursive: true });
  const numbers = readdirSync(folder).map((file) => Number(/^(\d\d)-.*\.md$/.exec(file)?.[1] ?? -1));
  const number = String(Math.max(...numbers, -1) + 1).padStart(2, "0");
  const path = join(folder, `${number}-${slug(title)}.md`);
  if (slug(title) === "")
    throw new Stop(`lessons: expected a title; got "${title}" — for example --new "Moving averages"`);
  writeFileSync(path, scaffold(title), { flag: "wx" });
  return `lessons: ${relative(root, path)} is yours to write; npm run lessons builds its notebook`;
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

await main(async () => {
  const { values } = parseArgs({
    options: {
      check: { type: "boolean", default: false },
      folder: { type: "string" },
      new: { type: "string" },
      solutions: { type: "string" },
    },
  });
  const folder = values.folder === undefined ? join(root, "notebooks") : resolve(values.folder);
  const lessons = compiled("lib/lessons/index.js");
  const solutions = values.solutions === undefined ? undefined : resolve(values.solutions);
  console.log(
    values.new === undefined
      ? build(lessons, { folder, solutions, check: values.check, own: values.folder !== undefined })
      : newLesson(lessons, folder, values.new),
  );
});
