import { multiplyAdd, numberAt } from "./lanes";

// From memory, as those of tanh.
const NUMBERS: usize = memory.data<f32>([
  // Adding 1.5 · 2²³ rounds to a whole number and leaves it in the low bits.
  12582912.0,
  // log₂ e, and −ln 2 in two parts: n times the first is exact.
  1.44269504, -0.693359375, 2.1219444e-4,
  // Of the polynomial, from the lowest power on.
  0.5000000061925441, 0.1666654300301349, 0.041666282072506375, 0.00836658244556168, 0.0013946446531400455,
  // Below −87.3 float32 would turn subnormal.
  -87.3, 1,
]);

/**
 * eˣ for x <= 0, within 1.1 ulp; 0 below −87.3. As 2ⁿ · (1 + p): n is the whole number nearest to x / ln 2, and p is eʳ − 1 for the rest r, a
 * minimax polynomial on ±ln(2)/2, within 1.3e-8.
 */
export function exponential(x: v128): v128 {
  const shifted = multiplyAdd(x, numberAt(NUMBERS, 1), numberAt(NUMBERS, 0));
  const n = f32x4.sub(shifted, numberAt(NUMBERS, 0));
  const r = multiplyAdd(n, numberAt(NUMBERS, 3), multiplyAdd(n, numberAt(NUMBERS, 2), x));
  let q = multiplyAdd(r, numberAt(NUMBERS, 8), numberAt(NUMBERS, 7));
  q = multiplyAdd(r, q, numberAt(NUMBERS, 6));
  q = multiplyAdd(r, q, numberAt(NUMBERS, 5));
  q = multiplyAdd(r, q, numberAt(NUMBERS, 4));
  const p = multiplyAdd(q, f32x4.mul(r, r), r);
  // 2ⁿ by way of the exponent's bits.
  const power = i32x4.add(i32x4.shl(shifted, 23), numberAt(NUMBERS, 10));
  return v128.andnot(multiplyAdd(power, p, power), f32x4.lt(x, numberAt(NUMBERS, 9)));
}

/** 1 / (1 + e⁻ˣ), by e^−|x| on either side. */
export function sigmoid(x: v128): v128 {
  const e = exponential(f32x4.neg(f32x4.abs(x)));
  const one = numberAt(NUMBERS, 10);
  return f32x4.div(v128.bitselect(e, one, f32x4.lt(x, f32x4.splat(0))), f32x4.add(one, e));
}
