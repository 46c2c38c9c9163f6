import type { View } from "../figures/view";
import type { Controls, ControlValues } from "./control";

/** Functions of the learner's that a widget calls in place of its own, by name: `{ update: mine }`. */
export type LearnerFunctions = Readonly<Record<string, (...values: never[]) => unknown>>;

/** Milliseconds since some moment. A run that shows what something costs is handed one by its host; without it nothing is measured. */
export type Clock = () => number;

/** Where a step of one size ends: a step of size "mistake" ends at each record for which `ends` is true. */
export interface StepSize<Step> {
  readonly name: string;
  ends(step: Step): boolean;
}

/** A question that the learner answers before the run is shown; the answer is then drawn over the result. */
export interface Prediction<Step> {
  question(values: ControlValues): string;
  /** Names to choose from; without them the answer is a number. */
  readonly choices?: readonly string[];
  /** What came out. */
  truth(trace: readonly Step[], values: ControlValues): number | string;
}

/** What a goal of a lesson may be about: `{ quantity: "loss", below: 0.06, within: 30 }`. */
export interface Quantity<Step> {
  readonly name: string;
  /** undefined where a record says nothing about it. */
  of(step: Step): number | undefined;
}

/**
 * A widget as data. `run` is a generator of plain records (JSON, no functions in them); `view` draws the trace made of them
 * at any step. Nothing here knows a clock or a screen: the same object serves the kernel, the page, a saved notebook and the tests.
 */
export interface Widget<Step = unknown> {
  /** The name in `widgets`, and in a saved notebook. */
  readonly name: string;
  /** What the page calls it: the name of its `group`. */
  readonly title: string;
  /** In the order in which the page shows them. */
  readonly controls: Controls;
  /** Controls that only change what is drawn: the trace stays when they move. */
  readonly viewControls?: readonly string[];
  /** Names of the controls that matter under some values; all, unless told. A page leaves the others out. */
  relevant?(values: ControlValues): readonly string[];
  /** Names of the functions that a learner may give. */
  readonly functions?: readonly string[];
  /** The control that says nothing any more once a learner's function is given, by the function's name: a page shows there that it is theirs. */
  readonly replaces?: Readonly<Record<string, string>>;
  /** Sizes of a step, the default first. Without it every record is a step. The last record ends a step of any size. */
  readonly sizes?: readonly StepSize<Step>[];
  readonly prediction?: Prediction<Step>;
  readonly quantities?: readonly Quantity<Step>[];
  /**
   * The controls that a run takes up while it goes on: a fork, or a control moved in the middle of a run, changes what comes and nothing
   * before. A change of any other starts the run anew.
   */
  readonly takenUp?: readonly string[];
  /** Where whole runs are what one compares, a control moved in the middle makes the run anew, and only a fork goes on from there. */
  readonly inTheMiddle?: "anew";
  /** The control that says how long a run is. */
  readonly length?: string;
  /**
   * Ends by itself. `values` are checked and complete; those of `takenUp` may change between two records, and are read anew at each step.
   * Throws RangeError in a line a learner can read.
   */
  run(values: ControlValues, functions: LearnerFunctions, clock?: Clock): Iterable<Step>;
  /**
   * `step` counts from -1, before the first record, to `trace.length - 1`; `values` are those of that step. What is marked by `ofRun` and
   * `ofStep` (`src/figures/parts/left-run.ts`) stays on the picture when another run is forked from this one.
   */
  view(trace: readonly Step[], step: number, values: ControlValues): View;
}
