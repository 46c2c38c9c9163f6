import { Notification } from "@jupyterlab/apputils";
import { type Progress } from "../progress/progress";
import { isDone } from "../progress/words";
import { type Lesson } from "./lesson";
import { nextOf } from "./order";

/** Says when the last exercise of a lesson is done, and offers the one that comes next. Starts with what is done by now. */
export function praiseWhenDone(lessons: readonly Lesson[], progress: Progress, open: (lesson: Lesson) => void): void {
  const done = (): readonly Lesson[] => lessons.filter((lesson) => isDone(lesson, progress.of(lesson.name)));
  let before = done();
  progress.changed.connect(() => {
    const now = done();
    const fresh = now.find((lesson) => !before.includes(lesson));
    before = now;
    if (fresh === undefined || fresh.exercises.length === 0) return;
    const next = nextOf(lessons, progress);
    const rest = next ? `Next comes “${next.title}”.` : "It was the last lesson that was not done.";
    Notification.success(`Every exercise of “${fresh.title}” is done. ${rest}`, {
      autoClose: 15_000,
      actions: next ? [{ label: "Go on", callback: () => open(next) }] : [],
    });
  });
}
