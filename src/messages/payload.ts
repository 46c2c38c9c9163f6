import type { Prediction } from "../exercises/prediction";
import type { Quiz } from "../exercises/quiz";
import type { Picture, View } from "../figures/view";
import type { Controls, ControlValues } from "../widgets/control";
import type { Goal } from "../widgets/goal";

/** The MIME type under which a notebook keeps what Gradwalk draws: whole, as JSON, alive with no kernel. */
export const mimeType = "application/vnd.gradwalk.v1+json";

/** One still view. */
export interface ViewPayload {
  readonly type: "view";
  readonly view: View;
  /** Of this output alone: by it the page knows the outputs of the kernel that runs now. */
  readonly id?: string;
}

/** A figure with its trace: the page draws any step of it. */
export interface PicturePayload {
  readonly type: "picture";
  readonly picture: Picture["picture"];
  readonly trace: unknown;
  readonly step: number;
  /** See `ViewPayload`. */
  readonly id?: string;
}

/** A widget by name. */
export interface WidgetPayload {
  readonly type: "widget";
  readonly widget: string;
  readonly values: ControlValues;
  /** Where the scrubber stands; undefined: at the start. */
  readonly step?: number;
  /** The size of a step, by name. */
  readonly size?: string;
  /** What the lesson wants reached. */
  readonly goal?: Goal;
  /** The learner is asked for the outcome before the run is shown. */
  readonly predict?: boolean;
  /** Names of controls that are left out: their values stay as they are. */
  readonly hide?: readonly string[];
  /** The learner's functions it was shown with; `run` then belongs to the kernel. */
  readonly functions?: readonly string[];
  /** The records of such a run, so that it opens with no kernel. */
  readonly trace?: readonly unknown[];
  /** Names the kernel's side of it: the id that a comm is opened with. */
  readonly id?: string;
}

/** The learner's function of some controls, called in the kernel for each change. */
export interface InteractPayload {
  readonly type: "interact";
  readonly id: string;
  readonly controls: Controls;
  readonly values: ControlValues;
  readonly view: View;
}

/** A run that is drawn while it goes on; the last state has `running: false` and always arrives. */
export interface LivePayload {
  readonly type: "live";
  readonly id: string;
  /** Grows by one with each update: an older one is never drawn over a newer. */
  readonly sequence: number;
  readonly running: boolean;
  readonly paused: boolean;
  /** From 0 to 1, with the seconds that are left. */
  readonly progress: number;
  readonly secondsLeft?: number;
  readonly controls: Controls;
  readonly values: ControlValues;
  readonly view: View | Picture;
}

/** What a check found. Its help comes with it, so that a failed check can offer the next hint at once. */
export interface VerdictPayload {
  readonly type: "verdict";
  readonly exercise: string;
  readonly passed: boolean;
  readonly message: string;
  /** Markdown, from a nudge to nearly the answer: shown one by one, as the learner asks. */
  readonly hints?: readonly string[];
  /** TypeScript; offered after the last hint. */
  readonly solution?: string;
}

/** The hints of an exercise. */
export interface HintPayload {
  readonly type: "hint";
  readonly exercise: string;
  readonly hints: readonly string[];
  /** How many of them are shown from the start: 1, and one more each time that `hint` is called again. */
  readonly shown: number;
  readonly solution?: string;
}

/**
 * A question with answers to choose from. The page keeps `{ answer: index, passed }` with the output; with a name, `passed`
 * (the right choice was found) counts as progress.
 */
export interface QuizPayload {
  readonly type: "quiz";
  readonly quiz: Quiz;
}

/**
 * A question asked before a run. The page keeps `{ answer, passed: true }` with the output: whoever said something has
 * done it, right or wrong.
 */
export interface PredictPayload {
  readonly type: "predict";
  readonly prediction: Prediction;
}

export type Payload =
  | ViewPayload
  | PicturePayload
  | WidgetPayload
  | InteractPayload
  | LivePayload
  | VerdictPayload
  | HintPayload
  | QuizPayload
  | PredictPayload;
