/** What a check found: whether the work is right, and what to tell the learner. */
export interface Verdict {
  readonly passed: boolean;
  /** One or a few plain sentences. */
  readonly message: string;
}

/** The work is right. */
export function pass(message: string): Verdict {
  return { passed: true, message };
}

/** Something is still wrong; the message says what, and what to look at. */
export function fail(message: string): Verdict {
  return { passed: false, message };
}

/** Whether a check returned a verdict, and not something else. */
export function isVerdict(value: unknown): value is Verdict {
  if (typeof value !== "object" || value === null) return false;
  const { passed, message } = value as Partial<Verdict>;
  return typeof passed === "boolean" && typeof message === "string";
}
