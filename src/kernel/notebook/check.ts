import { type Verdict } from "../../exercises";
import { judge } from "../../exercises/judge";
import type { Payload } from "../../messages";
import { textBundle } from "./bundle";
import { helpFor } from "./help";
import { here } from "./here";
import { withinLimit } from "./time-limit";

/**
 * Says whether an exercise is solved: `check("update", () => exercises.update(update))`. The work may return true or false,
 * a verdict, or a promise of one; what it throws is told, and is no pass, and neither is what takes more than five seconds.
 */
export function check(exercise: string, work: () => unknown): void {
  const host = here();
  const verdict = withinLimit(() => judge(work));
  if (!(verdict instanceof Promise)) return tell(exercise, verdict);
  host.hold(verdict.then((found) => tell(exercise, found)));
}

function tell(exercise: string, { passed, message }: Verdict): void {
  const { hints, solution } = helpFor(exercise);
  const payload: Payload = { type: "verdict", exercise, passed, message, hints, solution };
  const text = `${passed ? "✓" : "✗"} ${exercise}: ${message}`;
  here().display(textBundle(payload, text), { metadata: { gradwalk: { exercise, passed } } });
}
