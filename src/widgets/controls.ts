import type { Choice, Seed, Slider, Text, Toggle } from "./control";

/** A slider from `min` to `max`; in a log scale both are > 0. Without a `value` it stands in the middle of its track. */
export function slider({
  min,
  max,
  step,
  scale = "linear",
  value,
  label,
  unit,
}: {
  min: number;
  max: number;
  step?: number;
  scale?: "linear" | "log";
  value?: number;
  label?: string;
  unit?: string;
}): Slider {
  if (!Number.isFinite(min) || !Number.isFinite(max) || min >= max)
    throw new RangeError(
      `slider: expected min < max, both finite; got ${min} and ${max} — give the two ends of the track`,
    );
  if (scale !== "linear" && scale !== "log")
    throw new RangeError(
      `slider: expected scale "linear" or "log"; got ${JSON.stringify(scale)} — leave it out for "linear"`,
    );
  if (scale === "log" && min <= 0)
    throw new RangeError(`slider: expected min > 0 in a log scale; got ${min} — a ratio has no zero`);
  if (step !== undefined && !(step > 0))
    throw new RangeError(`slider: expected step > 0; got ${step} — leave it out for a smooth track`);
  const middle = scale === "log" ? Math.sqrt(min * max) : (min + max) / 2;
  const start = value ?? (step === undefined ? middle : min + Math.round((middle - min) / step) * step);
  if (!(start >= min && start <= max))
    throw new RangeError(`slider: expected a value from ${min} to ${max}; got ${start} — move it onto the track`);
  return {
    kind: "slider",
    min,
    max,
    scale,
    value: start,
    ...(step !== undefined && { step }),
    ...(label !== undefined && { label }),
    ...(unit !== undefined && { unit }),
  };
}

/** One of a few named things; the first is chosen unless `value` names another. */
export function choice(options: readonly string[], { value, label }: { value?: string; label?: string } = {}): Choice {
  if (!Array.isArray(options) || options.length === 0 || options.some((option) => typeof option !== "string"))
    throw new TypeError('choice: expected a list of names; got something else — for example choice(["sgd", "adam"])');
  const start = value ?? (options[0] as string);
  if (!options.includes(start))
    throw new RangeError(`choice: expected one of ${options.join(", ")}; got ${start} — choose a name of the list`);
  return { kind: "choice", options: [...options], value: start, ...(label !== undefined && { label }) };
}

/** On or off; off unless told. */
export function toggle({ value = false, label }: { value?: boolean; label?: string } = {}): Toggle {
  return { kind: "toggle", value, ...(label !== undefined && { label }) };
}

/** A whole number that a run's chance starts from, with a button that draws a new one. */
export function seed({ value = 1, label }: { value?: number; label?: string } = {}): Seed {
  return { kind: "seed", value, ...(label !== undefined && { label }) };
}

/** A line of text. */
export function text({ value = "", label }: { value?: string; label?: string } = {}): Text {
  return { kind: "text", value, ...(label !== undefined && { label }) };
}
