import { h, type VirtualElement } from "@lumino/virtualdom";
import { isDone, progressInWords } from "../progress/words";
import { type LessonProgress } from "../progress/progress";
import { type Lesson } from "./lesson";

/** How a lesson stands. */
export interface RowState {
  readonly progress: LessonProgress;
  /** It is the first that is not done. */
  readonly isNext: boolean;
  /** Its notebook is in front. */
  readonly isCurrent: boolean;
  /** The lesson that has to be done before it opens. */
  readonly waitsFor?: Lesson;
}

/** What the buttons of a row do. */
export interface RowActions {
  open(lesson: Lesson): void;
  openNewest(lesson: Lesson): void;
  startOver(lesson: Lesson): void;
}

/** A lesson in the panel: the button by its title that opens it, its minutes and progress, its goals, and what else can be done. */
export function row(lesson: Lesson, rowState: RowState, actions: RowActions): VirtualElement {
  const { progress, isNext, isCurrent, waitsFor } = rowState;
  const id = (part: string): string => `gradwalk-${lesson.name}-${part}`;
  const state = isDone(lesson, progress) ? "done" : progress.opened ? "started" : "untouched";
  return h.li(
    {
      key: lesson.name,
      className: "gradwalk-Lesson",
      dataset: { state, next: String(isNext), waits: String(waitsFor !== undefined) },
    },
    h.button(
      {
        className: "gradwalk-Lesson-open",
        type: "button",
        "aria-labelledby": id("title"),
        "aria-describedby": id("facts"),
        ...(isCurrent && { "aria-current": "true" }),
        ...(waitsFor && { "aria-disabled": "true" }),
        onclick: () => actions.open(lesson),
      },
      h.span({ className: "gradwalk-Lesson-mark", "aria-hidden": "true" }, state === "done" ? "✓" : numberOf(lesson)),
      h.span(
        { className: "gradwalk-Lesson-text" },
        h.span({ className: "gradwalk-Lesson-title", id: id("title") }, lesson.title),
        h.span(
          { className: "gradwalk-Lesson-facts", id: id("facts") },
          ...(isNext ? [h.span({ className: "gradwalk-Lesson-next" }, "Next"), " · "] : []),
          `${lesson.minutes} min · ${waitsFor ? `opens after “${waitsFor.title}”` : progressInWords(lesson, progress)}`,
        ),
      ),
    ),
    ...(isOlder(lesson, progress) ? [newer(lesson, actions)] : []),
    more(lesson, progress, actions),
  );
}

function newer(lesson: Lesson, actions: RowActions): VirtualElement {
  return h.div(
    { className: "gradwalk-Lesson-newer" },
    h.span({}, "This lesson has changed since you opened it. Your copy stays as it is."),
    action(`Open the new version beside it`, `Open the new version of ${lesson.title} beside yours`, () =>
      actions.openNewest(lesson),
    ),
  );
}

function more(lesson: Lesson, progress: LessonProgress, actions: RowActions): VirtualElement {
  return h(
    "details",
    { className: "gradwalk-Lesson-more" },
    h("summary", { "aria-label": `Goals of ${lesson.title}` }, "Goals"),
    h.ul({}, ...lesson.goals.map((goal) => h.li({}, goal))),
    ...(progress.opened ? [action("Start over", `Start ${lesson.title} over`, () => actions.startOver(lesson))] : []),
  );
}

function action(text: string, label: string, onclick: () => void): VirtualElement {
  return h.button({ className: "gradwalk-Lesson-action", type: "button", "aria-label": label, onclick }, text);
}

function isOlder(lesson: Lesson, progress: LessonProgress): boolean {
  return progress.digest !== undefined && progress.digest !== lesson.digest;
}

function numberOf(lesson: Lesson): string {
  return String(Number.parseInt(lesson.name, 10));
}
