import { checkOptions, describe } from "./options";
import { productOf } from "./matmul";
import type { Rule } from "./options";
import { flag } from "./rules";
import { broadcastShape, sameShape, shapeText, sizeOf, type Shape } from "./shape";
import { Tensor } from "./tensor";

/** Throws unless `value` is a number. */
export function number(who: string, value: unknown): asserts value is number {
  if (typeof value !== "number")
    throw new TypeError(`${who}: expected a number; got ${describe(value)} — use tensor() for lists`);
}

function isTensor(who: string, value: unknown, what: string): asserts value is Tensor {
  if (!(value instanceof Tensor))
    throw new TypeError(`${who}: expected ${what}; got ${describe(value)} — make one with tensor()`);
}

/** Throws unless `right` is a tensor whose shape broadcasts with `left`'s. */
export function broadcast(who: string, left: Tensor, right: unknown): asserts right is Tensor {
  isTensor(who, right, "a tensor or a number");
  if (broadcastShape(left.shape, right.shape) === undefined)
    throw new RangeError(
      `${who}: expected shapes that broadcast, equal or 1 from the last axis on; got ${shapeText(left.shape)} and ${shapeText(right.shape)} — reshape one of them`,
    );
}

/** An axis, counted from the front. */
export function axis(who: string, shape: Shape, given: unknown): number {
  if (typeof given !== "number")
    throw new TypeError(`${who}: expected axis to be a number; got ${describe(given)} — 0 is the first, -1 the last`);
  if (!Number.isInteger(given) || given < -shape.length || given >= shape.length)
    throw new RangeError(
      `${who}: expected axis ${shape.length === 0 ? "to be left out, as a scalar has none" : `from ${-shape.length} to ${shape.length - 1}`}; got ${given} — the shape is ${shapeText(shape)}`,
    );
  return given < 0 ? given + shape.length : given;
}

/** Axis and `keepDims` of a reduction. */
export function reduction(who: string, shape: Shape, given: unknown, options: { readonly keepDims?: boolean }) {
  checkOptions(who, options, { keepDims: flag });
  return { axis: given === undefined ? undefined : axis(who, shape, given), keepDims: options.keepDims ?? false };
}

const slopeRule: Rule = {
  expected: "to be a finite number",
  advice: "give a small one, such as 0.01",
  kind: (value) => typeof value === "number",
  holds: Number.isFinite,
};

/** Options of leakyRelu. */
export function slope(options: { readonly slope?: number }) {
  checkOptions("leakyRelu", options, { slope: slopeRule });
  return { slope: options.slope ?? 0.01 };
}

/** Throws unless the two multiply as matrices. */
export function product(left: Tensor, right: unknown): asserts right is Tensor {
  isTensor("matmul", right, "a tensor");
  if (productOf(left.shape, right.shape) === undefined)
    throw new RangeError(
      `matmul: expected shapes [..., m, k] and [..., k, n]; got ${shapeText(left.shape)} and ${shapeText(right.shape)} — transpose() or reshape() one of them`,
    );
}

/** Throws unless there are two axes to swap. */
export function turned(shape: Shape): void {
  if (shape.length < 2)
    throw new RangeError(
      `transpose: expected at least two axes; got shape ${shapeText(shape)} — reshape it to a row or a column first`,
    );
}

/** The new shape, with −1 worked out. */
export function reshaped(from: Shape, shape: unknown): Shape {
  if (!Array.isArray(shape) || shape.some((length) => typeof length !== "number"))
    throw new TypeError(`reshape: expected a list of lengths; got ${describe(shape)} — for example [2, -1]`);
  const lengths = shape as number[];
  const known = sizeOf(lengths.filter((length) => length !== -1));
  const open = lengths.indexOf(-1);
  const size = sizeOf(from);
  const whole = open < 0 ? lengths : lengths.map((length, at) => (at === open ? size / known : length));
  if (whole.some((length) => !Number.isInteger(length) || length < 1) || sizeOf(whole) !== size)
    throw new RangeError(
      `reshape: expected a shape of ${size} numbers, -1 at most once; got ${shapeText(lengths)} — ${shapeText(from)} has ${size}`,
    );
  return whole;
}

/** A stretch of an axis. */
export function slice(shape: Shape, along: unknown, start: unknown, end: unknown) {
  const at = axis("slice", shape, along);
  for (const [name, value] of [
    ["start", start],
    ["end", end],
  ] as const)
    if (typeof value !== "number")
      throw new TypeError(
        `slice: expected ${name} to be a number; got ${describe(value)} — for example slice(0, 0, 2)`,
      );
  const [from, to] = [start as number, end as number];
  if (!Number.isInteger(from) || !Number.isInteger(to) || from < 0 || to <= from || to > shape[at])
    throw new RangeError(
      `slice: expected 0 <= start < end <= ${shape[at]}; got ${from} and ${to} — axis ${at} of ${shapeText(shape)} has ${shape[at]} places`,
    );
  return { axis: at, start: from, end: to };
}

/** All parts of a concatenation, with its axis counted from the front. */
export function parts(first: Tensor, others: unknown, along: unknown) {
  const rest: unknown[] = Array.isArray(others) ? others : [others];
  const at = axis("concat", first.shape, along);
  for (const part of rest) {
    isTensor("concat", part, "tensors");
    if (part.shape.length !== first.shape.length || !sameShape(without(part.shape, at), without(first.shape, at)))
      throw new RangeError(
        `concat: expected shapes that differ on axis ${at} only; got ${shapeText(first.shape)} and ${shapeText(part.shape)} — reshape() or slice() one of them`,
      );
  }
  return { parts: [first, ...(rest as Tensor[])], axis: at };
}

function without(shape: Shape, axis: number): Shape {
  return shape.filter((_, at) => at !== axis);
}

/** Indices of rows. */
export function indices(shape: Shape, given: unknown): number[] {
  const list = given instanceof Tensor ? Array.from(given.data) : given;
  if (!Array.isArray(list) || list.some((index) => typeof index !== "number"))
    throw new TypeError(`rows: expected a list of indices; got ${describe(given)} — for example [0, 2]`);
  if (shape.length === 0) throw new RangeError("rows: expected a tensor with rows; got a scalar — it has none");
  if (list.length === 0) throw new RangeError("rows: expected at least one index; got [] — say which rows");
  for (const index of list as number[])
    if (!Number.isInteger(index) || index < 0 || index >= shape[0])
      throw new RangeError(
        `rows: expected indices from 0 to ${shape[0] - 1}; got ${index} — ${shapeText(shape)} has ${shape[0]} rows`,
      );
  return list as number[];
}
