import { type IDocumentManager } from "@jupyterlab/docmanager";
import { type Progress } from "../progress/progress";
import { tell } from "../tell";
import { type Copies } from "./copies";
import { type Lesson } from "./lesson";

/** What a learner can do with a lesson, whether from the panel, the launcher or the palette. */
export class LessonActions {
  /** Lessons that are being copied or renamed: a second click waits for the first. */
  private readonly busy = new Map<string, Promise<void>>();

  constructor(
    private readonly copies: Copies,
    private readonly documents: IDocumentManager,
    private readonly progress: Progress,
    /** The lesson that has to be done first; undefined where a lesson is open. */
    private readonly waitsFor: (lesson: Lesson) => Lesson | undefined,
  ) {}

  /** Opens the learner's own copy, or brings it to the front; or says which lesson comes first. */
  open(lesson: Lesson): Promise<void> {
    const first = this.waitsFor(lesson);
    if (first === undefined) return this.once(lesson, async () => this.show(await this.copies.path(lesson)));
    tell(`“${lesson.title}” opens when every exercise of “${first.title}” is done.`);
    return Promise.resolve();
  }

  /** Opens today's version of a lesson beside the learner's copy of an older one. */
  openNewest(lesson: Lesson): Promise<void> {
    return this.once(lesson, async () => this.show(await this.copies.pathOfNewest(lesson)));
  }

  /** Opens a fresh copy; the old one is kept under a name with the time in it. */
  startOver(lesson: Lesson, now: Date): Promise<void> {
    return this.once(lesson, async () => {
      const path = await this.copies.path(lesson);
      const kept = await this.copies.pathAside(lesson, now);
      await this.putAside(path, kept);
      this.progress.forget(lesson.name);
      this.show(await this.copies.path(lesson));
      tell(`Your earlier copy of “${lesson.title}” is kept as ${kept}.`);
    });
  }

  private async putAside(path: string, kept: string): Promise<void> {
    const widget = this.documents.findWidget(path);
    if (widget?.context.model.dirty) await widget.context.save();
    await this.documents.rename(path, kept);
    widget?.close();
  }

  private show(path: string): void {
    this.documents.openOrReveal(path, "Notebook", { name: "gradwalk" });
  }

  private async once(lesson: Lesson, action: () => Promise<void>): Promise<void> {
    const before = this.busy.get(lesson.name) ?? Promise.resolve();
    const now = before.then(action);
    this.busy.set(
      lesson.name,
      now.catch(() => undefined),
    );
    await now;
  }
}
