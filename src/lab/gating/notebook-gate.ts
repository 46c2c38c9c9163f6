import { type Cell } from "@jupyterlab/cells";
import { type Notebook, type NotebookPanel } from "@jupyterlab/notebook";
import { type IDisposable } from "@lumino/disposable";
import { type PanelLayout } from "@lumino/widgets";
import { lessonOf } from "../progress/notebook";
import { type Progress } from "../progress/progress";
import { passedIn } from "../progress/verdicts";
import { tell } from "../tell";
import { exerciseOf, isAdded } from "./exercise-of";
import { GateLine } from "./gate-line";
import { type Gating } from "./gating";

const className = "gradwalk-Cell-waiting";

/**
 * The first exercise of a notebook that is not done, and the cells below it, which wait. They stay in the notebook as they are: they
 * are only not shown, and not run.
 */
export class NotebookGate implements IDisposable {
  isDisposed = false;
  private readonly line = new GateLine(() => this.goOn());
  private readonly notebook: Notebook;
  private gate: Cell | undefined;
  private waiting: ReadonlySet<Cell> = new Set();
  private readonly running = new Map<Cell, Promise<unknown>>();
  private readonly leftOut = new Set<Cell>();
  private planned = false;

  constructor(
    private readonly panel: NotebookPanel,
    private readonly progress: Progress,
    private readonly gating: Gating,
  ) {
    this.notebook = panel.content;
    panel.model?.contentChanged.connect(this.plan, this);
    progress.changed.connect(this.plan, this);
    gating.changed.connect(this.plan, this);
    this.notebook.activeCellChanged.connect(this.keepToOpen, this);
    this.notebook.selectionChanged.connect(this.keepToOpen, this);
    panel.disposed.connect(() => this.dispose());
    this.apply();
  }

  /** Whether a cell is one of this notebook's. */
  has(cell: Cell): boolean {
    return this.notebook.widgets.includes(cell);
  }

  /**
   * Runs a cell, unless it waits. "Run All" hands all cells over at once: where the exercise itself is at work, its outcome decides;
   * a cell that waits for one that is not is left out, which is no error.
   */
  run<Reply>(cell: Cell, execute: () => Promise<Reply | undefined>): Promise<Reply | undefined> {
    this.apply();
    if (!this.waiting.has(cell)) {
      const run = execute();
      this.running.set(cell, run);
      const over = (): void => {
        if (this.running.get(cell) === run) this.running.delete(cell);
      };
      run.then(over, over);
      return run;
    }
    const ahead = this.gate && this.running.get(this.gate);
    const again = (): Promise<Reply | undefined> => this.run(cell, execute);
    if (ahead && !this.isDisposed) return ahead.then(again, again);
    this.leaveOut(cell);
    return Promise.resolve(undefined);
  }

  dispose(): void {
    if (this.isDisposed) return;
    this.isDisposed = true;
    this.progress.changed.disconnect(this.plan, this);
    this.gating.changed.disconnect(this.plan, this);
    this.line.dispose();
  }

  /** One look at all cells for however many changes. */
  private plan(): void {
    if (this.planned) return;
    this.planned = true;
    queueMicrotask(() => {
      this.planned = false;
      this.apply();
    });
  }

  private apply(): void {
    if (this.isDisposed || this.notebook.isDisposed) return;
    const cells = this.notebook.widgets;
    const index = this.firstClosed(cells);
    this.waiting = new Set(index < 0 ? [] : cells.slice(index + 1).filter(({ model }) => !isAdded(model)));
    for (const cell of cells) cell.toggleClass(className, this.waiting.has(cell));
    const gate = this.waiting.size > 0 ? cells[index] : undefined;
    if (gate !== this.gate) this.moveLine(gate);
    if (gate) this.say(gate);
    this.keepToOpen();
  }

  private firstClosed(cells: readonly Cell[]): number {
    const lesson = lessonOf(this.panel)?.lesson;
    if (this.gating.mode === "off" || lesson === undefined) return -1;
    const { passed, skipped = [] } = this.progress.of(lesson);
    const open = new Set([...passed, ...cells.flatMap(({ model }) => passedIn(model))]);
    if (this.gating.mode === "soft") for (const exercise of skipped) open.add(exercise);
    return cells.findIndex(({ model }) => {
      const exercise = exerciseOf(model);
      return exercise !== undefined && !open.has(exercise.name);
    });
  }

  private moveLine(gate: Cell | undefined): void {
    this.gate = gate;
    this.line.parent = null;
    void gate?.ready.then(() => {
      if (this.gate !== gate || gate.isDisposed || this.isDisposed) return;
      const layout = gate.layout as PanelLayout;
      // Before the footer, below what the check said.
      layout.insertWidget(layout.widgets.length - 1, this.line);
    });
  }

  private say(gate: Cell): void {
    const isQuestion = exerciseOf(gate.model)?.isQuestion ?? false;
    this.line.say({ cells: this.waiting.size, isQuestion, mayGoOn: this.gating.mode === "soft" });
  }

  private goOn(): void {
    const lesson = lessonOf(this.panel)?.lesson;
    const exercise = this.gate && exerciseOf(this.gate.model);
    if (lesson === undefined || exercise === undefined) return;
    const next = this.notebook.widgets.indexOf(this.gate as Cell) + 1;
    this.progress.skip(lesson, exercise.name);
    this.apply();
    // The button is gone: the focus goes to the first cell that it opened.
    this.notebook.activeCellIndex = next;
    this.notebook.mode = "command";
    this.notebook.activate();
    void this.notebook.scrollToItem(next, "smart");
  }

  /** What is not seen is not the active cell, and not selected: a key would change or delete it unseen. */
  private keepToOpen(): void {
    const { notebook, waiting } = this;
    if (this.gate && notebook.activeCell && waiting.has(notebook.activeCell))
      notebook.activeCellIndex = notebook.widgets.indexOf(this.gate);
    for (const cell of waiting) if (notebook.isSelected(cell)) notebook.deselect(cell);
  }

  private leaveOut(cell: Cell): void {
    if (this.leftOut.size === 0) setTimeout(() => this.tellLeftOut(), 100);
    this.leftOut.add(cell);
  }

  private tellLeftOut(): void {
    const count = this.leftOut.size;
    this.leftOut.clear();
    const exercise = this.gate && exerciseOf(this.gate.model);
    if (exercise === undefined) return;
    const cells = count === 1 ? "One cell was" : `${count} cells were`;
    tell(`${cells} not run: the exercise “${exercise.name}” comes first.`);
  }
}
