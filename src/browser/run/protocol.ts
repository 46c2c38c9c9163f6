import type { View } from "../../figures/view";
import type { ControlValues } from "../../widgets/control";
import type { Goal } from "../../widgets/goal";
import type { Leg } from "../../widgets/legs";

/** What a trace is made from. */
export type Source =
  | {
      readonly kind: "widget";
      readonly widget: string;
      /** The values that it began with, and those that were taken up on the way. */
      readonly legs: readonly Leg[];
      /** A run beside it, from which it was forked. */
      readonly fork?: readonly Leg[];
      readonly goal?: Goal;
      /** Records that were made elsewhere; without them the widget runs. */
      readonly trace?: readonly unknown[];
    }
  | { readonly kind: "picture"; readonly picture: string; readonly trace: unknown };

/** What the page asks of a runner. A new source ends the run before it. */
export type ToRunner =
  | { readonly type: "start"; readonly run: number; readonly source: Source }
  | {
      readonly type: "view";
      readonly run: number;
      readonly step: number;
      /** Control values that change only what is drawn. */
      readonly values?: ControlValues;
    };

/** What a runner tells the page. */
export type FromRunner =
  | {
      readonly type: "grown";
      readonly run: number;
      readonly length: number;
      readonly ends: Ends;
      readonly done: boolean;
      readonly found?: Found;
    }
  | { readonly type: "view"; readonly run: number; readonly step: number; readonly view: View }
  /** Something that the learner should know once, of a run that goes on all the same. */
  | { readonly type: "notice"; readonly run: number; readonly message: string }
  | { readonly type: "failed"; readonly run: number; readonly message: string };

/** For each size of a step the records it ends at that have come since the last message. */
export type Ends = Readonly<Record<string, readonly number[]>>;

/** What is known of a run as a whole. */
export interface Found {
  /** The first record that reaches the goal. */
  readonly goal?: number;
  /** What a prediction was about; known at the end. */
  readonly truth?: number | string;
}
