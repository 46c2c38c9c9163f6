import { multiplyAdd } from "./lanes";

// Beyond it the quotient is 1 in float32.
const END: f32 = 8;

/**
 * tanh x as a quotient of polynomials, odd of degree 9 over even of degree 8, minimax on ±8 within 6.5e-9; with its rounding within 3.3e-7
 * of tanh x, and never above 1. Sums by pairs (Estrin 1960) wait less for each other: in a small network this is what all else waits for.
 */
export function tanh(x: v128): v128 {
  // The order of the operands keeps NaN.
  const t = f32x4.pmax(f32x4.pmin(x, f32x4.splat(END)), f32x4.splat(-END));
  const z = f32x4.mul(t, t);
  const w = f32x4.mul(z, z);
  const n0 = multiplyAdd(z, f32x4.splat(0.13444529739199249), f32x4.splat(0.9999999936198216));
  const n2 = multiplyAdd(z, f32x4.splat(2.1895258506943637e-5), f32x4.splat(0.003571635329463094));
  const n = multiplyAdd(w, multiplyAdd(w, f32x4.splat(1.5231207165991094e-8), n2), n0);
  const d0 = multiplyAdd(z, f32x4.splat(0.4677785708282297), f32x4.splat(1));
  const d2 = multiplyAdd(z, f32x4.splat(0.00034113522940297763), f32x4.splat(0.02616458593459591));
  const d = multiplyAdd(w, multiplyAdd(w, f32x4.splat(8.522777950500666e-7), d2), d0);
  return f32x4.div(f32x4.mul(n, t), d);
}
