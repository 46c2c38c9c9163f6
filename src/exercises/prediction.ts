import { describe } from "../engine/options";
import { fail, pass, type Verdict } from "./verdict";

interface Asked {
  /** The name that progress is kept under; without it the prediction is not counted. */
  readonly name?: string;
  readonly question: string;
  /** Said after the answer, right or wrong. */
  readonly why: string;
}

/** A number is asked for. */
export interface NumberPrediction extends Asked {
  readonly kind: "number";
  readonly actual: number;
  /** What the number counts or measures: `"updates"`. */
  readonly unit?: string;
  /** How far off still counts as right. */
  readonly within: number;
}

/** Asks whether something goes up, goes down or stays. */
export interface DirectionPrediction extends Asked {
  readonly kind: "direction";
  readonly actual: Direction;
}

/** Asks for one of a few things. */
export interface ChoicePrediction extends Asked {
  readonly kind: "choice";
  readonly options: readonly string[];
  readonly actual: string;
}

export type Direction = "up" | "down" | "same";

/** A question that is asked before a run; nobody has to be right, but everybody has to say something. */
export type Prediction = NumberPrediction | DirectionPrediction | ChoicePrediction;

/** What `predict` is given; its kind follows from `actual` and `options`. */
export interface PredictOptions {
  readonly name?: string;
  readonly question: string;
  /** What really happens: a number, one of `options`, or without options a direction: `"up"`, `"down"`, `"same"`. */
  readonly actual: number | string;
  readonly why: string;
  readonly options?: readonly string[];
  readonly unit?: string;
  readonly within?: number;
}

/** The ways a direction can be answered, with the words for them. */
export const directions: readonly { readonly value: Direction; readonly text: string }[] = [
  { value: "up", text: "up" },
  { value: "same", text: "stays the same" },
  { value: "down", text: "down" },
];

/** A prediction as plain data. Throws TypeError or RangeError for a question that cannot be asked. */
export function checkedPrediction(asked: PredictOptions): Prediction {
  const { name, question, actual, why, options, unit, within = 0 } = (asked ?? {}) as Partial<PredictOptions>;
  if (typeof question !== "string" || typeof why !== "string")
    throw new TypeError(
      'predict: expected a question and a why; got one of them missing — predict({ question: "…", actual: 4, why: "…" })',
    );
  const shared = { ...(name !== undefined && { name: String(name) }), question, why };
  if (options !== undefined) {
    if (typeof actual !== "string" || !options.includes(actual))
      throw new RangeError(
        `predict: expected actual to be one of the options; got ${describe(actual)} — they are ${options.join(", ")}`,
      );
    return { ...shared, kind: "choice", options: [...options], actual };
  }
  if (typeof actual === "number") {
    if (!Number.isFinite(actual) || !(within >= 0))
      throw new RangeError(
        `predict: expected finite numbers; got actual ${actual} within ${within} — ask for something that can be typed in`,
      );
    return { ...shared, kind: "number", actual, within, ...(unit !== undefined && { unit }) };
  }
  if (!directions.some(({ value }) => value === actual))
    throw new RangeError(
      `predict: expected actual to be a number, "up", "down" or "same"; got ${describe(actual)} — or give options to choose from`,
    );
  return { ...shared, kind: "direction", actual: actual as Direction };
}

/** What to say to an answer. An answer that cannot be one (no number, no such option) is not accepted: undefined. */
export function answerPrediction(prediction: Prediction, answer: number | string): Verdict | undefined {
  const { why } = prediction;
  if (prediction.kind === "number") {
    const value = Number(answer);
    if (answer === "" || !Number.isFinite(value)) return undefined;
    const { within, unit } = prediction;
    const actual = rounded(prediction.actual);
    const said = `You said ${inWords(value)}`;
    const shown = `${inWords(actual)}${unit === undefined ? "" : ` ${unit}`}`;
    if (value === actual || value === prediction.actual) return pass(`${said}, and so it is. ${why}`);
    if (Math.abs(value - prediction.actual) <= within) return pass(`${said}; it is ${shown}: near enough. ${why}`);
    return fail(`${said}; it is ${shown}. ${why}`);
  }
  const known: readonly { readonly value: string; readonly text: string }[] =
    prediction.kind === "direction" ? directions : prediction.options.map((value) => ({ value, text: value }));
  const text = (value: number | string): string | undefined => known.find((each) => each.value === value)?.text;
  const said = text(answer);
  if (said === undefined) return undefined;
  if (answer === prediction.actual) return pass(`You said “${said}”, and so it is. ${why}`);
  return fail(`You said “${said}”; it is “${text(prediction.actual)}”. ${why}`);
}

/** Four significant digits, as the pictures have them; a whole number keeps all of its own. */
function rounded(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(4));
}

function inWords(value: number): string {
  return String(value).replace(/-/g, "−");
}
