import { h, VirtualDOM, type VirtualElement } from "@lumino/virtualdom";
import { Widget } from "@lumino/widgets";
import { gradwalkIcon } from "../icon";
import { type Progress } from "../progress/progress";
import { isDone } from "../progress/words";
import { type Lesson } from "./lesson";
import { row, type RowActions } from "./row";

/** The side panel "Gradwalk lessons". */
export class LessonPanel extends Widget {
  constructor(
    private readonly lessons: readonly Lesson[],
    private readonly progress: Progress,
    private readonly actions: RowActions,
  ) {
    super();
    this.id = "gradwalk-lessons";
    this.addClass("gradwalk-Lessons");
    this.title.icon = gradwalkIcon;
    this.title.caption = "Gradwalk lessons";
    this.node.setAttribute("role", "region");
    this.node.setAttribute("aria-label", "Gradwalk lessons");
    progress.changed.connect(this.update, this);
    this.node.addEventListener("keydown", this);
  }

  /** Arrow keys, Home and End walk from lesson to lesson; Tab goes through everything. */
  handleEvent(event: Event): void {
    const buttons = [...this.node.querySelectorAll<HTMLElement>(".gradwalk-Lesson-open")];
    const here = buttons.indexOf(document.activeElement as HTMLElement);
    const target = here < 0 ? undefined : buttons[neighbour((event as KeyboardEvent).key, here, buttons.length)];
    if (target === undefined) return;
    event.preventDefault();
    target.focus();
  }

  override dispose(): void {
    this.progress.changed.disconnect(this.update, this);
    this.node.removeEventListener("keydown", this);
    super.dispose();
  }

  protected override onAfterAttach(): void {
    this.update();
  }

  protected override onActivateRequest(): void {
    const first =
      this.node.querySelector<HTMLElement>(".gradwalk-Lesson[data-next=true] button") ??
      this.node.querySelector("button");
    first?.focus();
  }

  protected override onUpdateRequest(): void {
    VirtualDOM.render(this.content(), this.node);
  }

  private content(): readonly VirtualElement[] {
    const done = this.lessons.filter((lesson) => isDone(lesson, this.progress.of(lesson.name))).length;
    const next = this.lessons.find((lesson) => !isDone(lesson, this.progress.of(lesson.name)));
    return [
      h.header(
        {},
        h.h2({}, "Gradwalk lessons"),
        h.p({}, `Deep learning, one gradient at a time. ${done} of ${this.lessons.length} lessons done.`),
      ),
      h.ol(
        {},
        ...this.lessons.map((lesson) => row(lesson, this.progress.of(lesson.name), lesson === next, this.actions)),
      ),
    ];
  }
}

/** Where a key leads from button `here` of `count`; -1 for a key that leads nowhere. */
function neighbour(key: string, here: number, count: number): number {
  if (key === "ArrowDown") return Math.min(here + 1, count - 1);
  if (key === "ArrowUp") return Math.max(here - 1, 0);
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  return -1;
}
