/** What helps with an exercise, as the lesson's author wrote it. */
export interface Help {
  /** From a nudge to nearly the answer; Markdown. */
  readonly hints: readonly string[];
  /** Code that passes; offered after the last hint. */
  readonly solution: string;
}

/** Help by the name of its exercise: `lib/lessons/exercises.json`. */
export type HelpByExercise = Readonly<Record<string, Help>>;
