import { type GatingMode } from "../gating/gating";
import { type Progress } from "../progress/progress";
import { isDone } from "../progress/words";
import { type Lesson } from "./lesson";

/** The first lesson with an exercise that is not done. */
export function nextOf(lessons: readonly Lesson[], progress: Progress): Lesson | undefined {
  return lessons.find((lesson) => !isDone(lesson, progress.of(lesson.name)));
}

/**
 * The lesson that has to be done before this one opens; undefined where it is open. What was begun stays open, however the course is
 * set later: it is the learner's work.
 */
export function waitsFor(
  lesson: Lesson,
  lessons: readonly Lesson[],
  progress: Progress,
  mode: GatingMode,
): Lesson | undefined {
  if (mode !== "strict" || progress.of(lesson.name).opened) return undefined;
  return nextOf(lessons.slice(0, lessons.indexOf(lesson)), progress);
}
