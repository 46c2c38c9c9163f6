import { describe } from "../engine/options";
import { readExactNumber } from "../nn/exact-json";
import type { EpochRecord, StepRecord, Stopped } from "./history";
import { numbersFromText } from "./number-text";
import type { SavedHistory } from "./saved-history";

/** A history read back: its numbers, and the weights of its keyframes. */
export interface ReadHistory {
  readonly steps: readonly StepRecord[];
  readonly epochs: readonly EpochRecord[];
  readonly stopped: Stopped;
  readonly best: { readonly epoch: number; readonly loss: number } | undefined;
  /** Weights and biases before step `step`; set them with `model.parameters = …`. */
  readonly keyframes: readonly { readonly step: number; readonly parameters: Float64Array }[];
}

/** Reads what `JSON.stringify` made of a history, or the same parsed. Throws TypeError or RangeError where it is none. */
export function readHistory(saved: SavedHistory | string): ReadHistory {
  const json: unknown = typeof saved === "string" ? parsed(saved) : saved;
  const { format, version, steps, epochs, stopped, best, precision, keyframes } = (json ?? {}) as Partial<SavedHistory>;
  if (format !== "gradwalk-history" || !Array.isArray(steps) || !Array.isArray(epochs) || !Array.isArray(keyframes))
    throw new TypeError(
      `readHistory: expected a history's JSON; got ${describe(json)} — for example JSON.stringify(fit(model, data))`,
    );
  if (version !== 1)
    throw new RangeError(
      `readHistory: expected version 1; got ${describe(version)} — save it again with this Gradwalk`,
    );
  return {
    steps: steps.map((record) => readRecord(record) as unknown as StepRecord),
    epochs: epochs.map((record) => readRecord(record) as unknown as EpochRecord),
    stopped: stopped as Stopped,
    best,
    keyframes: keyframes.map(({ step, parameters }) => ({
      step,
      parameters: numbersFromText(parameters, precision ?? "float32"),
    })),
  };
}

function readRecord(record: unknown): Readonly<Record<string, number>> {
  const entries = Object.entries(record ?? {}).map(([name, value]) => [name, readExactNumber(value)] as const);
  const bad = entries.find(([, value]) => value === undefined);
  if (bad !== undefined)
    throw new TypeError(`readHistory: expected numbers in every record; got none in ${bad[0]} — the JSON is damaged`);
  return Object.fromEntries(entries as [string, number][]);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
