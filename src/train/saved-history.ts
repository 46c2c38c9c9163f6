import { exactNumber, type ExactNumber } from "../nn/exact-json";
import type { EpochRecord, History, StepRecord, Stopped } from "./history";
import { thinned } from "./keyframes";
import { numbersToText } from "./number-text";

/** A record whose losses may be what JSON lacks, as text: `"NaN"`, `"Infinity"`. */
export type SavedRecord<Record> = { readonly [Name in keyof Record]: ExactNumber };

/** A state of the run before step `step` as JSON: numbers as base64 of their bytes. */
export interface SavedKeyframe {
  readonly step: number;
  /** As `denseLayout` lays them out, in the precision of the model. */
  readonly parameters: string;
  /** The optimizer's running numbers, in float64. */
  readonly moments: readonly string[];
}

/** What `JSON.stringify` makes of a history. */
export interface SavedHistory {
  readonly format: "gradwalk-history";
  readonly version: 1;
  readonly steps: readonly SavedRecord<StepRecord>[];
  readonly epochs: readonly SavedRecord<EpochRecord>[];
  readonly stopped: Stopped;
  readonly best?: { readonly epoch: number; readonly loss: number };
  readonly precision: "float32" | "float64";
  /** The learning rate from each step on at which it changed, after the schedule. */
  readonly learningRates: readonly { readonly step: number; readonly learningRate: number }[];
  readonly keyframes: readonly SavedKeyframe[];
}

// Numbers of keyframes that a saved history holds at most: 135 kB of JSON in float32.
const budget = 25_000;

/** A history's JSON: every number of every step, and as many keyframes as a notebook bears. */
export function saveHistory(history: History, precision: "float32" | "float64"): SavedHistory {
  const { steps, epochs, stopped, best, learningRates, keyframes } = history;
  return {
    format: "gradwalk-history",
    version: 1,
    steps: steps.map(savedRecord),
    epochs: epochs.map(savedRecord),
    stopped,
    ...(best !== undefined && { best }),
    precision,
    learningRates: learningRates.flatMap((learningRate, step) =>
      learningRate === learningRates[step - 1] ? [] : [{ step, learningRate }],
    ),
    keyframes: thinned(keyframes, budget).map(({ step, state: { parameters, moments } }) => ({
      step,
      parameters: numbersToText(parameters, precision),
      moments: moments.map((each) => numbersToText(each, "float64")),
    })),
  };
}

function savedRecord<Record extends object>(record: Record): SavedRecord<Record> {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [name, exactNumber(value as number)]),
  ) as SavedRecord<Record>;
}
