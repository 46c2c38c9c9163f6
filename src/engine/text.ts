import { shapeText, sizeOf, type Shape } from "./shape";

/** What is printed of a tensor. */
interface Printed {
  readonly data: Float64Array;
  readonly shape: Shape;
  readonly name: string | undefined;
  readonly grad: { readonly data: Float64Array } | undefined;
}

// Longer axes are shown by their two ends.
const longest = 8;
const shownEnd = 3;

/** A tensor as a notebook prints it: name, shape, and its numbers in brackets and columns; of a scalar also the gradient. */
export function tensorText({ data, shape, name, grad }: Printed): string {
  const label = name === undefined ? "" : `${name}: `;
  if (shape.length === 0) {
    const slope = grad === undefined ? "" : `, grad ${numberText(grad.data[0])}`;
    return `${label}scalar ${numberText(data[0])}${slope}`;
  }
  const shown = placesOf(shape).map((position) => numberText(data[position]));
  const width = shape.length === 1 ? 0 : Math.max(...shown.map(({ length }) => length));
  const next = shown.values();
  const body = bracket(shape, 0, () => (next.next().value as string).padStart(width));
  return `${label}tensor ${shapeText(shape)}${shape.length === 1 ? " " : "\n"}${body}`;
}

/** Up to six digits; whole numbers whole. */
function numberText(value: number): string {
  return String(Number.isSafeInteger(value) ? value : Number(value.toPrecision(6)));
}

/** Which places of an axis are shown; undefined stands for those left out. */
function shownPlaces(length: number): (number | undefined)[] {
  const all = Array.from({ length }, (_, place) => place);
  return length <= longest ? all : [...all.slice(0, shownEnd), undefined, ...all.slice(-shownEnd)];
}

/** Positions of the numbers that are shown, in order. */
function placesOf(shape: Shape): number[] {
  return shape.reduce<number[]>(
    (starts, length, axis) => {
      const step = sizeOf(shape.slice(axis + 1));
      const places = shownPlaces(length).filter((place) => place !== undefined);
      return starts.flatMap((start) => places.map((place) => start + place * step));
    },
    [0],
  );
}

function bracket(shape: Shape, axis: number, next: () => string): string {
  if (axis === shape.length) return next();
  const parts = shownPlaces(shape[axis]).map((place) => (place === undefined ? "…" : bracket(shape, axis + 1, next)));
  const isRow = axis === shape.length - 1;
  return `[${parts.join(isRow ? ", " : `,\n${" ".repeat(axis + 1)}`)}]`;
}
