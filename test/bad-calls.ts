import { expect, it } from "vitest";

/** A call that must fail: what it is, the call, the kind of its error, and how its line starts and what it must say. */
export type BadCall = readonly [
  name: string,
  call: () => unknown,
  kind: typeof TypeError | typeof RangeError,
  line: RegExp | string,
];

// who: what was expected; got what — what to do
const grammar = /^[\w, ]+: expected .+; got .+ — .+$/;

/** Runs the table: every call throws its kind of error, in one line of the grammar. */
export function itRefuses(calls: readonly BadCall[]): void {
  it.each(calls)("%s", (_, call, kind, line) => {
    let thrown: unknown;
    try {
      call();
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(kind);
    const { message } = thrown as Error;
    expect(message).toMatch(grammar);
    expect(message).not.toContain("\n");
    if (typeof line === "string") expect(message).toContain(line);
    else expect(message).toMatch(line);
  });
}
