import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Help, HelpByExercise } from "../../exercises/hints";

let known: HelpByExercise | undefined;

/** The hints and the solution that the lessons have for an exercise; nothing for one that no lesson knows. */
export function helpFor(exercise: string): Partial<Help> {
  known ??= read();
  return Object.hasOwn(known, exercise) ? known[exercise] : {};
}

function read(): HelpByExercise {
  const file = join(__dirname, "..", "..", "lessons", "exercises.json");
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as HelpByExercise) : {};
}
