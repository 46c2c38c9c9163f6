import { multiplyAdd } from "./lanes";

// Adding 1.5 · 2²³ rounds to a whole number and leaves it in the low bits.
const ROUND: f32 = 12582912.0;
const LOG2_E: f32 = 1.44269504;
// ln 2 in two parts: n times the first is exact.
const LN2_HIGH: f32 = 0.693359375;
const LN2_LOW: f32 = -2.1219444e-4;

/** The whole number nearest to x / ln 2, with ROUND added. */
function shiftedPower(x: v128): v128 {
  return multiplyAdd(x, f32x4.splat(LOG2_E), f32x4.splat(ROUND));
}

/** 2ⁿ of n with ROUND added, by way of the exponent's bits. */
function powerOfTwo(shifted: v128): v128 {
  return i32x4.add(i32x4.shl(shifted, 23), f32x4.splat(1));
}

/** eʳ − 1 for what is left of x below n · ln 2: a minimax polynomial on ±ln(2)/2, within 1.3e-8. */
function rest(x: v128, shifted: v128): v128 {
  const n = f32x4.sub(shifted, f32x4.splat(ROUND));
  const r = multiplyAdd(n, f32x4.splat(-LN2_LOW), multiplyAdd(n, f32x4.splat(-LN2_HIGH), x));
  let q = multiplyAdd(r, f32x4.splat(0.0013946446531400455), f32x4.splat(0.00836658244556168));
  q = multiplyAdd(r, q, f32x4.splat(0.041666282072506375));
  q = multiplyAdd(r, q, f32x4.splat(0.1666654300301349));
  q = multiplyAdd(r, q, f32x4.splat(0.5000000061925441));
  return multiplyAdd(q, f32x4.mul(r, r), r);
}

/** eˣ for x <= 0, within 1.1 ulp; 0 below −87.3, where float32 would turn subnormal. */
export function exponential(x: v128): v128 {
  const shifted = shiftedPower(x);
  const power = powerOfTwo(shifted);
  return v128.andnot(multiplyAdd(power, rest(x, shifted), power), f32x4.lt(x, f32x4.splat(-87.3)));
}

/** 1 / (1 + e⁻ˣ), by e^−|x| on either side. */
export function sigmoid(x: v128): v128 {
  const e = exponential(f32x4.neg(f32x4.abs(x)));
  const one = f32x4.splat(1);
  return f32x4.div(v128.bitselect(e, one, f32x4.lt(x, f32x4.splat(0))), f32x4.add(one, e));
}
