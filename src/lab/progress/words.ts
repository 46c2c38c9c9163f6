import { type Lesson } from "../lessons/lesson";
import { type LessonProgress } from "./progress";

/** Exercises of this lesson that are done; names of an older version do not count. */
export function doneExercises(lesson: Lesson, progress: LessonProgress): number {
  return lesson.exercises.filter((exercise) => progress.passed.includes(exercise)).length;
}

/** Every exercise is done; a lesson without exercises is done when it was opened. */
export function isDone(lesson: Lesson, progress: LessonProgress): boolean {
  return progress.opened && doneExercises(lesson, progress) === lesson.exercises.length;
}

/** `"not started"`, `"started"`, `"2 of 4 exercises done"`, `"all 4 exercises done"`. */
export function progressInWords(lesson: Lesson, progress: LessonProgress): string {
  const done = doneExercises(lesson, progress);
  const all = lesson.exercises.length;
  if (!progress.opened) return "not started";
  if (all === 0) return "opened";
  if (done === all) return all === 1 ? "exercise done" : `all ${all} exercises done`;
  if (done === 0) return "started";
  return `${done} of ${all} exercises done`;
}
