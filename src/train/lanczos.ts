import { heedInterruption } from "../engine/interruption";
import type { Random } from "../data/random";

/** A symmetric matrix, known by what it does to a vector. */
export type Product = (vector: Float64Array) => Float64Array;

// Steps after which the two ends of the spectrum stand in all networks of the lessons.
const longest = 200;

/**
 * The largest and the smallest eigenvalue of a symmetric matrix of `size` rows, by Lanczos's method (Lanczos 1950) with full
 * reorthogonalization: exact up to rounding when `size` steps are made; before that until neither end moves by more than 1e-9 of the larger.
 */
export function extremeEigenvalues(
  size: number,
  product: Product,
  chance: Random,
): { largest: number; smallest: number } {
  const basis: Float64Array[] = [];
  const diagonal: number[] = [];
  const beside: number[] = [];
  let ends = { largest: NaN, smallest: NaN };
  let vector = unit(Float64Array.from({ length: size }, () => chance.normal()));
  for (let round = 0; round < Math.min(size, longest); round++) {
    heedInterruption();
    basis.push(vector);
    const next = product(vector);
    diagonal.push(dot(next, vector));
    // Twice: once leaves what rounding put back (Parlett 1980, "twice is enough").
    for (let pass = 0; pass < 2; pass++) for (const known of basis) subtract(next, known, dot(next, known));
    const last = ends;
    ends = tridiagonalEnds(diagonal, beside);
    const scale = Math.max(Math.abs(ends.largest), Math.abs(ends.smallest));
    const length = Math.sqrt(dot(next, next));
    const moved = Math.max(Math.abs(ends.largest - last.largest), Math.abs(ends.smallest - last.smallest));
    if (length <= 1e-10 * scale || (round > 8 && moved <= 1e-9 * scale)) break;
    beside.push(length);
    vector = next.map((value) => value / length);
  }
  return ends;
}

/** Both ends of a tridiagonal matrix's spectrum, by bisection on the count of negative pivots (Givens 1954). */
function tridiagonalEnds(
  diagonal: readonly number[],
  beside: readonly number[],
): { largest: number; smallest: number } {
  const reach = diagonal.map(
    (value, row) => [value, Math.abs(beside[row - 1] ?? 0) + Math.abs(beside[row] ?? 0)] as const,
  );
  const low = Math.min(...reach.map(([value, radius]) => value - radius));
  const high = Math.max(...reach.map(([value, radius]) => value + radius));
  const below = (x: number): number => {
    let count = 0;
    let pivot = 1;
    for (const [row, value] of diagonal.entries()) {
      pivot = value - x - (row === 0 ? 0 : (beside[row - 1] as number) ** 2 / pivot);
      if (pivot === 0) pivot = 1e-300;
      if (pivot < 0) count++;
    }
    return count;
  };
  return {
    smallest: bisect(low, high, (x) => below(x) >= 1),
    largest: bisect(low, high, (x) => below(x) >= diagonal.length),
  };
}

/** The least x, up to rounding, at which `reached` is true. */
function bisect(low: number, high: number, reached: (x: number) => boolean): number {
  let [a, b] = [low, high];
  for (let i = 0; i < 100; i++) {
    const middle = (a + b) / 2;
    if (reached(middle)) b = middle;
    else a = middle;
  }
  return (a + b) / 2;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

function subtract(from: Float64Array, vector: Float64Array, times: number): void {
  for (let i = 0; i < from.length; i++) from[i] = (from[i] as number) - times * (vector[i] as number);
}

function unit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(dot(vector, vector));
  return vector.map((value) => value / length);
}
