import type { BadCall } from "../bad-calls";

/** A wrong call, its kind of error, who says so, and the start of what was expected and of what was got. */
export type Wrong = readonly [call: () => unknown, kind: BadCall[2], who: string, expected: string, got: string];

/** The same for the table of bad calls. */
export function badCalls(wrong: readonly Wrong[]): BadCall[] {
  return wrong.map(([call, kind, who, expected, got]) => [
    `${who}: ${expected}; ${got}`,
    call,
    kind,
    new RegExp(`^${escape(`${who}: expected ${expected}`)}.*; got ${escape(got)}`),
  ]);
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
