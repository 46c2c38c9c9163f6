import { multiplyAdd } from "./lanes";

const LN2_HIGH: f32 = 0.693359375;
const LN2_LOW: f32 = -2.1219444e-4;
// The bits of √½: what lies between it and √2 needs no power of two.
const ROOT_HALF: i32 = 0x3f3504f3;

/** ln x for normal x > 0: 2·atanh(f / (2 + f)) of the mantissa 1 + f, a minimax polynomial within 8.1e-10. */
export function logarithm(x: v128): v128 {
  const n = i32x4.shr_s(i32x4.sub(x, i32x4.splat(ROOT_HALF)), 23);
  const f = f32x4.sub(i32x4.sub(x, i32x4.shl(n, 23)), f32x4.splat(1));
  const s = f32x4.div(f, f32x4.add(f, f32x4.splat(2)));
  const z = f32x4.mul(s, s);
  let q = multiplyAdd(z, f32x4.splat(0.29872164482120406), f32x4.splat(0.39977526641628247));
  q = f32x4.mul(z, multiplyAdd(z, q, f32x4.splat(0.6666677649062023)));
  // 2·atanh(s) as f − s·(f − R): the large part is exact.
  const mantissa = f32x4.sub(f, f32x4.mul(s, f32x4.sub(f, q)));
  const power = f32x4.convert_i32x4_s(n);
  return multiplyAdd(power, f32x4.splat(LN2_HIGH), multiplyAdd(power, f32x4.splat(LN2_LOW), mantissa));
}

/** ln(1 + u) for 0 <= u <= 1, exact to a few ulp down to the smallest u (after Kahan: what 1 + u lost is put back). */
export function logarithmOfOnePlus(u: v128): v128 {
  const one = f32x4.splat(1);
  const w = f32x4.add(one, u);
  return f32x4.add(logarithm(w), f32x4.div(f32x4.sub(u, f32x4.sub(w, one)), w));
}
