import { multiplyAdd, numberAt } from "./lanes";

// From memory: V8 would make vectors of constants anew in every round of a loop, which takes as long as all the rest.
const NUMBERS: usize = memory.data<f32>([
  // Beyond 8 it stays as it is there, 1 but for 2.4e-7.
  8, -8, 64,
  // Of the numerator, from the lowest power on.
  0.9999999936198216, 0.13444529739199249, 0.003571635329463094, 2.1895258506943637e-5, 1.5231207165991094e-8,
  // Of the denominator.
  1, 0.4677785708282297, 0.02616458593459591, 0.00034113522940297763, 8.522777950500666e-7,
]);

/** Where they are, for passes that are made while it runs. */
export function tanhNumbers(): usize {
  return NUMBERS;
}

/**
 * tanh x as a quotient of polynomials, odd of degree 9 over even of degree 8, minimax on ±8 within 6.5e-9; with its rounding within 3.3e-7
 * of tanh x, and never above 1. Sums by pairs (Estrin 1960) wait less for each other: in a small network this is what all else waits for.
 */
export function tanh(x: v128): v128 {
  // The square has its own bound, so as not to wait for that of x. The order of the operands keeps NaN.
  const z = f32x4.pmin(f32x4.mul(x, x), numberAt(NUMBERS, 2));
  const w = f32x4.mul(z, z);
  const t = f32x4.pmax(f32x4.pmin(x, numberAt(NUMBERS, 0)), numberAt(NUMBERS, 1));
  const n0 = multiplyAdd(z, numberAt(NUMBERS, 4), numberAt(NUMBERS, 3));
  const n2 = multiplyAdd(z, numberAt(NUMBERS, 6), numberAt(NUMBERS, 5));
  const n = multiplyAdd(w, multiplyAdd(w, numberAt(NUMBERS, 7), n2), n0);
  const d0 = multiplyAdd(z, numberAt(NUMBERS, 9), numberAt(NUMBERS, 8));
  const d2 = multiplyAdd(z, numberAt(NUMBERS, 11), numberAt(NUMBERS, 10));
  const d = multiplyAdd(w, multiplyAdd(w, numberAt(NUMBERS, 12), d2), d0);
  return f32x4.div(f32x4.mul(n, t), d);
}
