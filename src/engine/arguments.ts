import { checkOptions, describe } from "./options";
import { productOf } from "./matmul";
import type { Rule } from "./options";
import { flag } from "./rules";
import { broadcastShape, sameShape, shapeText, sizeOf, type Shape } from "./shape";

/** Throws unless two shapes broadcast. */
export function broadcast(who: string, left: Shape, right: Shape): void {
  if (broadcastShape(left, right) === undefined)
    throw new RangeError(
      `${who}: expected shapes that broadcast, equal or 1 from the last axis on; got ${shapeText(left)} and ${shapeText(right)} — reshape() one of them`,
    );
}

/** Throws unless a shape is that of one number. */
export function single(who: string, shape: Shape): void {
  if (sizeOf(shape) !== 1)
    throw new RangeError(
      `${who}: expected a tensor of one number; got shape ${shapeText(shape)} — reduce it first, for example with sum() or mean()`,
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

/** Throws unless two shapes multiply as matrices. */
export function product(left: Shape, right: Shape): void {
  if (productOf(left, right) === undefined)
    throw new RangeError(
      `matmul: expected shapes [..., m, k] and [..., k, n]; got ${shapeText(left)} and ${shapeText(right)} — transpose() or reshape() one of them`,
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
  if (!isNumbers(shape))
    throw new TypeError(`reshape: expected a list of lengths; got ${describe(shape)} — for example [2, -1]`);
  const open = shape.indexOf(-1);
  const known = sizeOf(shape.filter((_, at) => at !== open));
  const whole = shape.map((length, at) => (at === open ? sizeOf(from) / known : length));
  if (whole.some((length) => !Number.isInteger(length) || length < 1) || sizeOf(whole) !== sizeOf(from))
    throw new RangeError(
      `reshape: expected a shape of ${sizeOf(from)} numbers, with -1 once at most; got ${shapeText(shape)} — ${shapeText(from)} has ${sizeOf(from)}`,
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

/** The axis of a concatenation, counted from the front. */
export function joined(first: Shape, others: readonly Shape[], along: unknown): number {
  const at = axis("concat", first, along);
  for (const shape of others)
    if (shape.length !== first.length || !sameShape(without(shape, at), without(first, at)))
      throw new RangeError(
        `concat: expected shapes that differ on axis ${at} only; got ${shapeText(first)} and ${shapeText(shape)} — reshape() or slice() one of them`,
      );
  return at;
}

function without(shape: Shape, axis: number): Shape {
  return shape.filter((_, at) => at !== axis);
}

/** Indices of rows, counted from 0. */
export function indices(shape: Shape, given: unknown): readonly number[] {
  if (!isNumbers(given))
    throw new TypeError(`rows: expected a list of indices; got ${describe(given)} — for example [0, 2]`);
  if (shape.length === 0)
    throw new RangeError("rows: expected a tensor that has rows; got shape [] — make it one of at least one axis");
  if (given.length === 0) throw new RangeError("rows: expected at least one index; got [] — say which rows");
  for (const index of given)
    if (!Number.isInteger(index) || index < 0 || index >= shape[0])
      throw new RangeError(
        `rows: expected indices from 0 to ${shape[0] - 1}; got ${index} — shape ${shapeText(shape)} has ${shape[0]} rows`,
      );
  return [...given];
}

function isNumbers(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((each) => typeof each === "number");
}
