/** Thrown where the learner's work is still missing. A check turns it into "not written yet: …". */
export class TodoError extends Error {
  override readonly name = "TodoError";

  constructor(readonly task: string) {
    super(`not written yet: ${task}`);
  }
}

/** Marks what the learner has still to write: `return todo("write the update")`. Throws TodoError. */
export function todo(task: string): never {
  throw new TodoError(task);
}
