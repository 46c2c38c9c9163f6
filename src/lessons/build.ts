import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { HelpByExercise } from "../exercises/hints";
import { LessonFault } from "./fault";
import { type Lesson, readLesson } from "./lesson";
import type { Library } from "./numbers";

/** The lessons of a folder in order, each from its `NN-name.md`. Throws LessonFault where one has to be mended. */
export function readLessons(folder: string, library: Library): Lesson[] {
  const names = readdirSync(folder)
    .filter((file) => /^\d\d-.+\.md$/.test(file))
    .map((file) => file.replace(/\.md$/, ""))
    .sort();
  const lessons = names.map((name) => readLesson(name, readFileSync(join(folder, `${name}.md`), "utf8"), library));
  checkNames(lessons);
  return lessons;
}

/** Hints and solutions by exercise, for the kernel's `hint`. */
export function helpOf(lessons: readonly Lesson[]): HelpByExercise {
  const exercises = lessons.flatMap(({ parts }) => parts).filter((part) => part.kind === "exercise");
  return Object.fromEntries(exercises.map(({ name, hints, solution }) => [name, { hints, solution }]));
}

function checkNames(lessons: readonly Lesson[]): void {
  const owners = new Map<string, string>();
  for (const { name: lesson, parts } of lessons)
    for (const part of parts) {
      if (!("name" in part)) continue;
      const owner = owners.get(part.name);
      if (owner !== undefined)
        throw new LessonFault(
          `${lesson}.md`,
          1,
          `expected exercises with names of their own; got "${part.name}", which ${owner} has — rename it`,
        );
      owners.set(part.name, lesson);
    }
}
