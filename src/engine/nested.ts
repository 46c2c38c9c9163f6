import { describe } from "./options";
import type { Values } from "./op";
import { shapeText, sizeOf, type Shape } from "./shape";

/** A number, or lists of lists of numbers, all of the same length at the same depth. */
export type Nested = number | readonly Nested[];

/** Numbers as a learner may write them: nested lists, or a typed array for a vector. */
export type Numbers = Nested | Float64Array | Float32Array | Int32Array | Uint8Array;

/** Reads nested lists. Throws TypeError for what is no number, RangeError for empty or ragged lists. */
export function readNested(who: string, nested: unknown): Values {
  const shape = shapeOf(who, nested);
  const data = new Float64Array(sizeOf(shape));
  let i = 0;
  const read = (part: unknown, depth: number): void => {
    if (depth === shape.length) {
      if (typeof part !== "number")
        throw isList(part)
          ? ragged(who, shape, part)
          : new TypeError(`${who}: expected numbers; got ${describe(part)} — give a number, or lists of numbers`);
      data[i++] = part;
      return;
    }
    if (!isList(part) || part.length !== shape[depth]) throw ragged(who, shape, part);
    for (const each of part) read(each, depth + 1);
  };
  read(nested, 0);
  return { data, shape };
}

/** The numbers as nested lists. */
export function toNested({ data, shape }: Values): Nested {
  const build = (depth: number, start: number, size: number): Nested => {
    if (depth === shape.length) return data[start];
    const part = size / shape[depth];
    return Array.from({ length: shape[depth] }, (_, index) => build(depth + 1, start + index * part, part));
  };
  return build(0, 0, data.length);
}

type List = readonly unknown[];

function isList(value: unknown): value is List {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));
}

/** The shape that the first element of every level tells. */
function shapeOf(who: string, nested: unknown): Shape {
  const shape: number[] = [];
  for (let part = nested; isList(part); part = part[0]) {
    if (part.length === 0)
      throw new RangeError(`${who}: expected at least one number; got ${describe(nested)} — leave empty lists out`);
    shape.push(part.length);
  }
  return shape;
}

function ragged(who: string, shape: Shape, part: unknown): RangeError {
  const got = isList(part) ? `one of length ${part.length}` : `${describe(part)} in place of a list`;
  return new RangeError(
    `${who}: expected lists of equal length, shape ${shapeText(shape)} as the first ones have; got ${got} — make all rows equally long`,
  );
}
