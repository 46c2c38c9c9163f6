import { type IStateDB } from "@jupyterlab/statedb";
import { type ISignal, Signal } from "@lumino/signaling";

/** What is remembered of one lesson. */
export interface LessonProgress {
  readonly opened: boolean;
  /** Names of the exercises whose check has passed once. */
  readonly passed: readonly string[];
  /** The version of the learner's copy. */
  readonly digest?: string;
}

const key = "gradwalk:progress";
const untouched: LessonProgress = { opened: false, passed: [] };

/** How far the learner is, kept in Lab's state database over sessions and kernels. */
export class Progress {
  private lessons: Readonly<Record<string, LessonProgress>> = {};
  private readonly changedSignal = new Signal<this, void>(this);

  constructor(private readonly state: IStateDB) {}

  /** Emitted after every change. */
  get changed(): ISignal<this, void> {
    return this.changedSignal;
  }

  /** Reads what was kept. What happened before it was read is not lost. */
  async restore(): Promise<void> {
    const kept = (await this.state.fetch(key)) as Readonly<Record<string, LessonProgress>> | undefined;
    this.lessons = { ...kept, ...this.lessons };
    this.changedSignal.emit();
  }

  of(lesson: string): LessonProgress {
    return this.lessons[lesson] ?? untouched;
  }

  /** The learner's copy is open, and is of this version. */
  open(lesson: string, digest: string | undefined): void {
    const before = this.of(lesson);
    if (!before.opened || before.digest !== digest) this.set(lesson, { ...before, opened: true, digest });
  }

  /** A check has passed. It stays so when the cell is changed and fails later. */
  pass(lesson: string, exercise: string): void {
    const before = this.of(lesson);
    if (!before.passed.includes(exercise)) {
      this.set(lesson, { ...before, opened: true, passed: [...before.passed, exercise] });
    }
  }

  /** The lesson is begun again. */
  forget(lesson: string): void {
    this.set(lesson, untouched);
  }

  private set(lesson: string, progress: LessonProgress): void {
    this.lessons = { ...this.lessons, [lesson]: progress };
    this.changedSignal.emit();
    void this.state.save(key, JSON.parse(JSON.stringify(this.lessons)));
  }
}
