import { type IStateDB } from "@jupyterlab/statedb";
import { PromiseDelegate } from "@lumino/coreutils";
import { type ISignal, Signal } from "@lumino/signaling";

/** What is remembered of one lesson. */
export interface LessonProgress {
  readonly opened: boolean;
  /** Names of the exercises whose check has passed once. */
  readonly passed: readonly string[];
  /** Names of the exercises that the learner chose to go on without, where the lessons are gated. */
  readonly skipped?: readonly string[];
  /** The version of the learner's copy. */
  readonly digest?: string;
}

const key = "gradwalk:progress";
const untouched: LessonProgress = { opened: false, passed: [] };

type Lessons = Readonly<Record<string, LessonProgress>>;

/** How far the learner is, kept in Lab's state database over sessions and kernels. */
export class Progress {
  private lessons: Lessons = {};
  private readonly changedSignal = new Signal<this, void>(this);
  private readonly read = new PromiseDelegate<void>();
  private isRead = false;

  constructor(private readonly state: IStateDB) {}

  /** Emitted after every change. */
  get changed(): ISignal<this, void> {
    return this.changedSignal;
  }

  /** What was kept has been read. */
  get restored(): Promise<void> {
    return this.read.promise;
  }

  /** Reads what was kept. What happened before it was read is added to it, and written only then. */
  async restore(): Promise<void> {
    const kept = ((await this.state.fetch(key)) ?? {}) as unknown as Lessons;
    const early = this.lessons;
    this.lessons = { ...kept };
    for (const [lesson, now] of Object.entries(early))
      this.lessons = { ...this.lessons, [lesson]: joined(kept[lesson] ?? untouched, now) };
    this.isRead = true;
    this.read.resolve();
    this.changedSignal.emit();
    if (Object.keys(early).length > 0) this.save();
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

  /** The learner goes on without it. It is not done by that. */
  skip(lesson: string, exercise: string): void {
    const before = this.of(lesson);
    const { skipped = [] } = before;
    if (!skipped.includes(exercise)) this.set(lesson, { ...before, skipped: [...skipped, exercise] });
  }

  /** The lesson is begun again. */
  forget(lesson: string): void {
    this.set(lesson, untouched);
  }

  private set(lesson: string, progress: LessonProgress): void {
    this.lessons = { ...this.lessons, [lesson]: progress };
    this.changedSignal.emit();
    if (this.isRead) this.save();
  }

  private save(): void {
    void this.state.save(key, JSON.parse(JSON.stringify(this.lessons)));
  }
}

function joined(kept: LessonProgress, now: LessonProgress): LessonProgress {
  const both = (a: readonly string[] = [], b: readonly string[] = []): string[] => [...new Set([...a, ...b])];
  return {
    opened: kept.opened || now.opened,
    passed: both(kept.passed, now.passed),
    skipped: both(kept.skipped, now.skipped),
    digest: now.digest ?? kept.digest,
  };
}
