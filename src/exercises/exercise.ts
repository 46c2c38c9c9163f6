import type { Verdict } from "./verdict";

/** An exercise of a lesson: what the learner wrote goes in, whatever it is, and a verdict comes out. */
export interface Exercise {
  /** Unique over all lessons: progress and hints are kept by it. */
  readonly name: string;
  /** Deterministic; never throws, except what `todo` throws. */
  check(mine: unknown): Verdict;
}
