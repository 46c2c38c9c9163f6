import { exponential } from "./exponential";
import { multiplyAdd } from "./lanes";

/** e^(−x²/2), the normal density without its factor. */
export function bell(x: v128): v128 {
  // Beyond 13.2 it is below float32's normal numbers.
  const t = f32x4.pmin(f32x4.abs(x), f32x4.splat(13.2));
  return exponential(f32x4.mul(f32x4.mul(t, t), f32x4.splat(-0.5)));
}

/**
 * Φ(x) = (1 + erf(x/√2)) / 2 from `bell(x)`: the tail is bell · M(|x|) with Mills' ratio M, a minimax quotient of polynomials
 * on 0 to 13.3, within 5.1e-9 of it; all its terms are positive.
 */
export function normal(x: v128, density: v128): v128 {
  const t = f32x4.pmin(f32x4.abs(x), f32x4.splat(13.2));
  const one = f32x4.splat(1);
  let n = multiplyAdd(t, f32x4.splat(0.004020467804386931), f32x4.splat(0.039986059030726266));
  n = multiplyAdd(t, n, f32x4.splat(0.18131235461694867));
  n = multiplyAdd(t, n, f32x4.splat(0.4356938526303861));
  n = multiplyAdd(t, n, f32x4.splat(0.5));
  let d = multiplyAdd(t, f32x4.splat(0.010077675115581884), f32x4.splat(0.10023756503258809));
  d = multiplyAdd(t, d, f32x4.splat(0.46439509541476776));
  d = multiplyAdd(t, d, f32x4.splat(1.1945074288830455));
  d = multiplyAdd(t, d, f32x4.splat(1.6692726238890423));
  d = multiplyAdd(t, d, one);
  const tail = f32x4.div(f32x4.mul(density, n), d);
  return v128.bitselect(tail, f32x4.sub(one, tail), f32x4.lt(x, f32x4.splat(0)));
}
