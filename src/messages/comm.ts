import type { View } from "../figures/view";
import type { ControlValues } from "../widgets/control";

/** The comm's target name; it is opened by the page with `{ id }` of the payload. */
export const commTarget = "gradwalk";

/** What the page asks of the kernel. Requests are numbered; an answer carries the number of its request. */
export type Request =
  | { readonly type: "run"; readonly request: number; readonly values: ControlValues }
  | { readonly type: "change"; readonly request: number; readonly values: ControlValues }
  | { readonly type: "drive"; readonly request: number; readonly action: "pause" | "resume" | "stop" };

/** What the kernel answers. `gone`: the id belongs to a kernel that was restarted. */
export type Answer =
  | { readonly type: "trace"; readonly request: number; readonly trace: readonly unknown[] }
  | { readonly type: "view"; readonly request: number; readonly view: View }
  | { readonly type: "error"; readonly request: number; readonly message: string; readonly line?: number }
  | { readonly type: "gone"; readonly request: number };
