import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative, sep } from "node:path";
import { Stop } from "./run.mjs";

/**
 * How far learners are, from the notebooks below a folder: one line for each lesson that somebody has opened. A notebook tells what
 * was passed in it when it was last saved; a copy that was put aside does not count.
 */
export function progressTable(folder) {
  if (!existsSync(folder))
    throw new Stop(`lessons: expected a folder of learners' files; got ${folder}, which is not there`);
  const rows = notebooks(folder)
    .map((path) => rowOf(folder, path))
    .filter((row) => row !== undefined);
  if (rows.length === 0)
    throw new Stop(
      `lessons: expected learners' lessons below ${folder}; got none — a learner's are in their gradwalk-lessons`,
    );
  const table = [["learner", "lesson", "exercises done"], ...rows];
  const widths = [0, 1].map((column) => Math.max(...table.map((row) => row[column].length)));
  return table
    .map(([who, lesson, done]) => `${who.padEnd(widths[0])}  ${lesson.padEnd(widths[1])}  ${done}`)
    .join("\n");
}

function notebooks(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith(".") && name !== "node_modules")
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return notebooks(path);
      return /^\d\d-[^ ]+\.ipynb$/.test(entry.name) ? [path] : [];
    });
}

function rowOf(folder, path) {
  const notebook = readNotebook(path);
  const exercises = notebook?.metadata?.gradwalk?.exercises;
  if (!Array.isArray(exercises)) return undefined;
  const passed = new Set(notebook.cells.flatMap(({ outputs = [] }) => outputs.flatMap(passedBy)));
  const done = exercises.filter((exercise) => passed.has(exercise)).length;
  const place = relative(folder, dirname(path))
    .split(sep)
    .filter((part) => part !== "gradwalk-lessons");
  return [place.join("/") || ".", basename(path, ".ipynb"), `${done} of ${exercises.length}`];
}

/** Undefined for a file that is half written, or no notebook. */
function readNotebook(path) {
  try {
    const notebook = JSON.parse(readFileSync(path, "utf8"));
    return Array.isArray(notebook.cells) ? notebook : undefined;
  } catch {
    return undefined;
  }
}

/** The exercise that an output says is done, as `src/lab/progress/verdicts.ts` reads it. */
function passedBy({ metadata }) {
  const { exercise, passed, state } = metadata?.gradwalk ?? {};
  return passed === true || state?.passed === true ? [exercise] : [];
}
