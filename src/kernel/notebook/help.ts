import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Help, HelpByExercise } from "../../exercises/hints";
import { helpInNotebooks } from "./notebook-help";

let known: HelpByExercise | undefined;

/**
 * The hints and the solution of an exercise: those of the lessons that come with Gradwalk, else those that its own notebook
 * carries; nothing for one that neither knows.
 */
export function helpFor(exercise: string): Partial<Help> {
  known ??= read();
  if (Object.hasOwn(known, exercise)) return known[exercise] ?? {};
  return helpInNotebooks(exercise) ?? {};
}

function read(): HelpByExercise {
  const file = join(__dirname, "..", "..", "lessons", "exercises.json");
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as HelpByExercise) : {};
}
