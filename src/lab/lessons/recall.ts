import { type Progress } from "../progress/progress";
import { passedInFile } from "../progress/verdicts";
import { type Copies } from "./copies";
import { type Lesson } from "./lesson";

/**
 * Lab's state database belongs to a workspace. In another one, or in another browser, the learner's own copies tell what was done in
 * the lessons that are not known there.
 */
export async function recall(lessons: readonly Lesson[], copies: Copies, progress: Progress): Promise<void> {
  await progress.restored;
  const unknown = lessons.filter(({ name }) => !progress.of(name).opened);
  for (const { lesson, content } of await copies.existing(unknown)) {
    progress.open(lesson.name, content.metadata.gradwalk?.digest);
    for (const exercise of passedInFile(content)) progress.pass(lesson.name, exercise);
  }
}
