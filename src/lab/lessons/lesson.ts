/** One line of the table of lessons, as `scripts/build-extension.mjs` writes it. */
export interface Lesson {
  /** `"03-two-flowers"`: the file's name, and the name that progress is kept under. */
  readonly name: string;
  /** Changes with the lesson's cells: tells a learner's copy from a newer version. */
  readonly digest: string;
  readonly title: string;
  readonly minutes: number;
  readonly goals: readonly string[];
  /** The names of its checks, in order. */
  readonly exercises: readonly string[];
}
