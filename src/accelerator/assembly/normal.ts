import { exponential } from "./exponential";
import { multiplyAdd, numberAt } from "./lanes";

// From memory, as those of tanh.
const NUMBERS: usize = memory.data<f32>([
  // Beyond 13.2 the density is below float32's normal numbers.
  13.2, -0.5, 1,
  // Of the numerator, from the lowest power on.
  0.5, 0.4356938526303861, 0.18131235461694867, 0.039986059030726266, 0.004020467804386931,
  // Of the denominator, after its 1.
  1.6692726238890423, 1.1945074288830455, 0.46439509541476776, 0.10023756503258809, 0.010077675115581884,
]);

/** e^(−x²/2), the normal density without its factor. */
export function bell(x: v128): v128 {
  const t = f32x4.pmin(f32x4.abs(x), numberAt(NUMBERS, 0));
  return exponential(f32x4.mul(f32x4.mul(t, t), numberAt(NUMBERS, 1)));
}

/**
 * Φ(x) = (1 + erf(x/√2)) / 2 from `bell(x)`: the tail is bell · M(|x|) with Mills' ratio M, a minimax quotient of polynomials
 * on 0 to 13.3, within 5.1e-9 of it; all its terms are positive.
 */
export function normal(x: v128, density: v128): v128 {
  const t = f32x4.pmin(f32x4.abs(x), numberAt(NUMBERS, 0));
  const one = numberAt(NUMBERS, 2);
  let n = multiplyAdd(t, numberAt(NUMBERS, 7), numberAt(NUMBERS, 6));
  n = multiplyAdd(t, n, numberAt(NUMBERS, 5));
  n = multiplyAdd(t, n, numberAt(NUMBERS, 4));
  n = multiplyAdd(t, n, numberAt(NUMBERS, 3));
  let d = multiplyAdd(t, numberAt(NUMBERS, 12), numberAt(NUMBERS, 11));
  d = multiplyAdd(t, d, numberAt(NUMBERS, 10));
  d = multiplyAdd(t, d, numberAt(NUMBERS, 9));
  d = multiplyAdd(t, d, numberAt(NUMBERS, 8));
  d = multiplyAdd(t, d, one);
  const tail = f32x4.div(f32x4.mul(density, n), d);
  return v128.bitselect(tail, f32x4.sub(one, tail), f32x4.lt(x, f32x4.splat(0)));
}
