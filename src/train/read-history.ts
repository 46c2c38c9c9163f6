import { describe } from "../engine/options";
import { readExactNumber } from "../nn/exact-json";
import { isStopped, type EpochRecord, type StepRecord, type Stopped } from "./history";
import { isNumbersText, numbersFromText } from "./number-text";
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

/** Reads what `JSON.stringify` made of a history, or the same parsed. Throws TypeError or RangeError where it is none, or damaged. */
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
  if (!isStopped(stopped)) throw damaged("a known end in stopped", stopped);
  if (precision !== "float32" && precision !== "float64") throw damaged("a known precision", precision);
  return {
    steps: steps.map(
      (record) => readRecord(record, ["step", "epoch", "loss", "gradientNorm"]) as unknown as StepRecord,
    ),
    epochs: epochs.map((record) => readRecord(record, ["epoch", "loss"]) as unknown as EpochRecord),
    stopped,
    best: best === undefined ? undefined : (readRecord(best, ["epoch", "loss"]) as unknown as NonNullable<typeof best>),
    keyframes: keyframes.map((keyframe) => readKeyframe(keyframe, precision)),
  };
}

function readRecord(record: unknown, names: readonly string[]): Readonly<Record<string, number>> {
  const given = (typeof record === "object" && record !== null ? record : {}) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    [...new Set([...names, ...Object.keys(given)])].map((name) => {
      const value = readExactNumber(given[name]);
      if (value === undefined) throw damaged(`a number in ${name} of every record`, given[name]);
      return [name, value];
    }),
  );
}

function readKeyframe(keyframe: unknown, precision: "float32" | "float64"): ReadHistory["keyframes"][number] {
  const { step, parameters } = (keyframe ?? {}) as { readonly step?: unknown; readonly parameters?: unknown };
  if (typeof step !== "number") throw damaged("a step in every keyframe", step);
  if (!isNumbersText(parameters, precision)) throw damaged("numbers as base64 in every keyframe", parameters);
  return { step, parameters: numbersFromText(parameters, precision) };
}

function damaged(expected: string, got: unknown): TypeError {
  return new TypeError(`readHistory: expected ${expected}; got ${describe(got)} — the JSON is damaged`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
