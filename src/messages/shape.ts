/** A check of decoded JSON; it throws a line that says where the first thing stands that does not fit. */
export type Shape = (value: unknown, where: string) => void;

/** What stands in a notebook, or comes over a comm, is not what this version writes. */
export class MessageError extends RangeError {
  constructor(where: string, expected: string, got: unknown) {
    super(`gradwalk output: expected ${where} to be ${expected}; got ${describe(got)} — run its cell again`);
  }
}

const kind =
  (expected: string, fits: (value: unknown) => boolean): Shape =>
  (value, where) => {
    if (!fits(value)) throw new MessageError(where, expected, value);
  };

export const isText = kind("a text", (value) => typeof value === "string");
export const isNumber = kind("a number", (value) => typeof value === "number");
export const isWhole = kind("a whole number", Number.isInteger);
export const isBoolean = kind("true or false", (value) => typeof value === "boolean");
export const isRecord = kind(
  "an object",
  (value) => typeof value === "object" && value !== null && !Array.isArray(value),
);
export const isControlValue = kind("a number, a text, true or false", (value) =>
  ["number", "string", "boolean"].includes(typeof value),
);
export const isNumbers = kind(
  "a list of numbers",
  (value) =>
    value instanceof Float32Array ||
    value instanceof Float64Array ||
    (Array.isArray(value) && value.every((each) => typeof each === "number")),
);
export const anything: Shape = () => undefined;

/** One of a few texts. */
export const oneOf = (...texts: readonly string[]): Shape =>
  kind(texts.map((text) => `"${text}"`).join(" or "), (value) => texts.includes(value as string));

/** A list of things of one shape; of a given length where one is told. */
export const listOf =
  (shape: Shape, length?: number): Shape =>
  (value, where) => {
    if (!Array.isArray(value) || (length !== undefined && value.length !== length))
      throw new MessageError(where, length === undefined ? "a list" : `a list of ${length}`, value);
    value.forEach((each, index) => shape(each, `${where}[${index}]`));
  };

/** An object whose values have one shape, whatever its keys. */
export const recordOf =
  (shape: Shape): Shape =>
  (value, where) => {
    isRecord(value, where);
    for (const [key, each] of Object.entries(value as object)) shape(each, `${where}.${key}`);
  };

/** An object with these keys; those of `optional` may be missing, others are let be. */
export const record =
  (needed: Readonly<Record<string, Shape>>, optional: Readonly<Record<string, Shape>> = {}): Shape =>
  (value, where) => {
    isRecord(value, where);
    const given = value as Readonly<Record<string, unknown>>;
    for (const [key, shape] of Object.entries(needed)) shape(given[key], `${where}.${key}`);
    for (const [key, shape] of Object.entries(optional))
      if (given[key] !== undefined) shape(given[key], `${where}.${key}`);
  };

/** Which shape an object has is told by its `type` (or another key). */
export const byKey =
  (key: string, shapes: Readonly<Record<string, Shape>>): Shape =>
  (value, where) => {
    isRecord(value, where);
    const name = (value as Readonly<Record<string, unknown>>)[key];
    const shape = typeof name === "string" && Object.hasOwn(shapes, name) ? shapes[name] : undefined;
    if (shape === undefined)
      throw new MessageError(`${where}.${key}`, `one of ${Object.keys(shapes).join(", ")}`, name);
    shape(value, where);
  };

function describe(value: unknown): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value) || value instanceof Float32Array || value instanceof Float64Array)
    return `a list of ${value.length}`;
  if (typeof value === "object" && value !== null) return "an object";
  return typeof value === "string"
    ? JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value)
    : String(value);
}
