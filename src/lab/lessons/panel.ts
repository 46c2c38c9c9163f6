import { type ISignal } from "@lumino/signaling";
import { h, VirtualDOM, type VirtualElement } from "@lumino/virtualdom";
import { Widget } from "@lumino/widgets";
import { gradwalkIcon } from "../icon";
import { type Progress } from "../progress/progress";
import { isDone } from "../progress/words";
import { type Lesson } from "./lesson";
import { nextOf } from "./order";
import { row, type RowActions } from "./row";

/** The id of the side panel. */
export const panelId = "gradwalk-lessons";

/** What the panel's buttons do. */
export interface PanelActions extends RowActions {
  /** Opens the tour of the interface. */
  showAround(): void;
  /** Opens the page for teachers. */
  openTeachers(): void;
}

/** What the panel shows of the lessons, beside their progress. */
export interface PanelState {
  /** The name of the lesson whose notebook is in front. */
  current(): string | null | undefined;
  waitsFor(lesson: Lesson): Lesson | undefined;
  /** Emitted when either has changed. */
  readonly changed: readonly ISignal<unknown, unknown>[];
}

/** The side panel "Gradwalk lessons". */
export class LessonPanel extends Widget {
  constructor(
    private readonly lessons: readonly Lesson[],
    private readonly progress: Progress,
    private readonly actions: PanelActions,
    private readonly state: PanelState,
  ) {
    super();
    this.id = panelId;
    this.addClass("gradwalk-Lessons");
    this.title.icon = gradwalkIcon;
    this.title.caption = "Gradwalk lessons";
    this.node.setAttribute("role", "region");
    this.node.setAttribute("aria-label", "Gradwalk lessons");
    for (const changed of [progress.changed, ...state.changed]) changed.connect(this.update, this);
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
    for (const changed of [this.progress.changed, ...this.state.changed]) changed.disconnect(this.update, this);
    this.node.removeEventListener("keydown", this);
    super.dispose();
  }

  protected override onAfterAttach(): void {
    this.update();
  }

  protected override onActivateRequest(): void {
    const first =
      this.node.querySelector<HTMLElement>(".gradwalk-Lesson[data-next=true] button") ??
      this.node.querySelector<HTMLElement>(".gradwalk-Lesson button");
    first?.focus();
  }

  protected override onUpdateRequest(): void {
    VirtualDOM.render(this.content(), this.node);
  }

  private content(): readonly VirtualElement[] {
    const done = this.lessons.filter((lesson) => isDone(lesson, this.progress.of(lesson.name))).length;
    const next = nextOf(this.lessons, this.progress);
    const current = this.state.current();
    return [
      h.div(
        { className: "gradwalk-Lessons-head" },
        h.h2({}, "Gradwalk lessons"),
        h.p({}, `Deep learning, one gradient at a time. ${done} of ${this.lessons.length} lessons done.`),
        h.div(
          { className: "gradwalk-Lessons-actions" },
          ...(next ? [this.begin(next)] : []),
          action("Show me around", "A tour of the page, in five steps", () => this.actions.showAround()),
        ),
      ),
      h.ol(
        {},
        ...this.lessons.map((lesson) =>
          row(
            lesson,
            {
              progress: this.progress.of(lesson.name),
              isNext: lesson === next,
              isCurrent: lesson.name === current,
              waitsFor: this.state.waitsFor(lesson),
            },
            this.actions,
          ),
        ),
      ),
      h.div(
        { className: "gradwalk-Lessons-foot" },
        action("For teachers", "How to run a class with these lessons", () => this.actions.openTeachers()),
      ),
    ];
  }

  private begin(next: Lesson): VirtualElement {
    const begun = this.lessons.some(({ name }) => this.progress.of(name).opened);
    return action(begun ? "Continue" : "Begin", `Open ${next.title}`, () => this.actions.open(next));
  }
}

function action(text: string, title: string, onclick: () => void): VirtualElement {
  return h.button({ className: "gradwalk-Lesson-action", type: "button", title, onclick }, text);
}

/** Where a key leads from button `here` of `count`; -1 for a key that leads nowhere. */
function neighbour(key: string, here: number, count: number): number {
  if (key === "ArrowDown") return Math.min(here + 1, count - 1);
  if (key === "ArrowUp") return Math.max(here - 1, 0);
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  return -1;
}
