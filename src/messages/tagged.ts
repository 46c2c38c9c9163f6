import { fromBase64, toBase64 } from "./base64";

/** What JSON holds. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** How a number that JSON has no word for is written: `{ "$number": "NaN" }`; an array of floats: `{ "$float32": base64 }`. */
type Tag = "$number" | "$float32" | "$float64" | "$object";

const numbers: Readonly<Record<string, number>> = { NaN, Infinity, "-Infinity": -Infinity, "-0": -0 };

/** A value as JSON that loses nothing: numbers that are not finite and arrays of floats are tagged; `undefined` is left out. */
export function toJson(value: unknown): Json {
  if (typeof value === "number")
    return Number.isFinite(value) && !Object.is(value, -0)
      ? value
      : tag("$number", Object.is(value, -0) ? "-0" : `${value}`);
  if (value === null || typeof value === "boolean" || typeof value === "string") return value;
  if (value instanceof Float32Array) return tag("$float32", floats(value, 4));
  if (value instanceof Float64Array) return tag("$float64", floats(value, 8));
  if (Array.isArray(value)) return value.map((each) => (each === undefined ? null : toJson(each)));
  if (ArrayBuffer.isView(value)) return Array.from(value as unknown as ArrayLike<number>, toJson);
  if (typeof value !== "object")
    throw new TypeError(`gradwalk: expected plain data to send; got a ${typeof value} — leave it out of the record`);
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  const plain = Object.fromEntries(entries.map(([key, each]) => [key, toJson(each)]));
  return tagOf(plain) === undefined ? plain : tag("$object", Object.entries(plain));
}

/** What `toJson` was given. Throws RangeError where a tag holds what it cannot. */
export function fromJson(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(fromJson);
  if (typeof json !== "object" || json === null || ArrayBuffer.isView(json)) return json;
  const found = tagOf(json);
  if (found !== undefined) return untag(found, (json as Record<Tag, unknown>)[found]);
  return Object.fromEntries(Object.entries(json).map(([key, each]) => [key, fromJson(each)]));
}

function untag(found: Tag, content: unknown): unknown {
  switch (found) {
    case "$number":
      if (typeof content === "string" && content in numbers) return numbers[content];
      break;
    case "$object":
      if (Array.isArray(content) && content.every((entry) => Array.isArray(entry) && entry.length === 2))
        return Object.fromEntries((content as [string, unknown][]).map(([key, each]) => [key, fromJson(each)]));
      break;
    default:
      if (typeof content === "string") return numbersOf(found, fromBase64(content));
  }
  throw new RangeError(`gradwalk: expected ${found} to hold what belongs to it; got ${JSON.stringify(content)}`);
}

function tag(name: Tag, content: Json): Json {
  return { [name]: content };
}

function tagOf(value: object): Tag | undefined {
  const keys = Object.keys(value);
  return keys.length === 1 && /^\$(number|float32|float64|object)$/.test(keys[0] as string)
    ? (keys[0] as Tag)
    : undefined;
}

// Little-endian whatever the machine, as numpy's "<f4" and "<f8".
function floats(values: Float32Array | Float64Array, size: 4 | 8): string {
  const bytes = new Uint8Array(values.length * size);
  const view = new DataView(bytes.buffer);
  values.forEach((value, index) =>
    size === 4 ? view.setFloat32(index * 4, value, true) : view.setFloat64(index * 8, value, true),
  );
  return toBase64(bytes);
}

function numbersOf(found: "$float32" | "$float64", bytes: Uint8Array): Float32Array | Float64Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = found === "$float32" ? 4 : 8;
  if (bytes.length % size !== 0)
    throw new RangeError(
      `gradwalk: expected ${found} to hold whole numbers of ${size} bytes; got ${bytes.length} bytes`,
    );
  return found === "$float32"
    ? Float32Array.from({ length: bytes.length / 4 }, (_, index) => view.getFloat32(index * 4, true))
    : Float64Array.from({ length: bytes.length / 8 }, (_, index) => view.getFloat64(index * 8, true));
}
