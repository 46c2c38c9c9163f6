import { type JupyterFrontEnd } from "@jupyterlab/application";
import { type ICommandPalette } from "@jupyterlab/apputils";
import { gradwalkIcon } from "../icon";
import { type Progress } from "../progress/progress";
import { type LessonActions } from "./actions";
import { type Lesson } from "./lesson";
import { nextOf } from "./order";

/** The commands' ids. `openLesson` and `startOver` take `{ lesson: "03-two-flowers" }`. */
export const commands = {
  openLessons: "gradwalk:open-lessons",
  openNext: "gradwalk:open-next",
  openLesson: "gradwalk:open-lesson",
  startOver: "gradwalk:start-over",
  showAround: "gradwalk:show-around",
  openTeachers: "gradwalk:open-teachers-page",
} as const;

/** What the commands work on. */
export interface LessonCommandOptions {
  readonly app: JupyterFrontEnd;
  readonly lessons: readonly Lesson[];
  readonly progress: Progress;
  readonly actions: LessonActions;
  /** The id of the side panel. */
  readonly panel: string;
}

/** Adds the commands; each lesson is opened and started over by the same two. */
export function addCommands({ app, lessons, progress, actions, panel }: LessonCommandOptions): void {
  const named = (name: unknown): Lesson => {
    const lesson = lessons.find((candidate) => candidate.name === name);
    if (lesson) return lesson;
    const known = lessons.map((candidate) => candidate.name).join(", ");
    throw new RangeError(`gradwalk: expected the name of a lesson; got ${String(name)} — use one of ${known}`);
  };
  const next = (): Lesson | undefined => nextOf(lessons, progress);
  const title = (name: unknown): string => lessons.find((lesson) => lesson.name === name)?.title ?? "Lesson";
  app.commands.addCommand(commands.openLessons, {
    label: "Gradwalk Lessons",
    caption: "Show the lessons and how far you are",
    icon: gradwalkIcon,
    execute: () => app.shell.activateById(panel),
  });
  app.commands.addCommand(commands.openNext, {
    label: () => (next() ? "Next Lesson" : "All Lessons Done"),
    caption: () => (next() ? `Open ${next()?.title}` : "Every exercise of every lesson is done"),
    icon: gradwalkIcon,
    isEnabled: () => next() !== undefined,
    execute: () => actions.open(next() ?? named(undefined)),
  });
  app.commands.addCommand(commands.openLesson, {
    label: ({ lesson }) => `Open ${title(lesson)}`,
    icon: gradwalkIcon,
    execute: ({ lesson }) => actions.open(named(lesson)),
  });
  app.commands.addCommand(commands.startOver, {
    label: ({ lesson }) => `Start ${title(lesson)} Over`,
    caption: "Open a fresh copy; yours is kept under another name",
    execute: ({ lesson }) => actions.startOver(named(lesson), new Date()),
  });
  progress.changed.connect(() => app.commands.notifyCommandChanged(commands.openNext));
}

/** Lists the commands in the palette. */
export function addToPalette(palette: ICommandPalette, lessons: readonly Lesson[]): void {
  const category = "Gradwalk";
  palette.addItem({ category, command: commands.openLessons });
  palette.addItem({ category, command: commands.openNext });
  for (const { name } of lessons) {
    palette.addItem({ category, command: commands.openLesson, args: { lesson: name } });
    palette.addItem({ category, command: commands.startOver, args: { lesson: name } });
  }
}
