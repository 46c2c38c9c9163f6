const ln2High = 6.9314718036912381649e-1;
const ln2Low = 1.90821492927058770002e-10;

/**
 * log x for x above 0, of +, −, · and / alone, which IEEE 754 rounds the same everywhere: `Math.log` may differ in its last
 * bit from machine to machine. x = m · 2ᵉ with m near 1, and log m = 2 · atanh(s) for s = (m − 1) / (m + 1).
 */
export function logarithm(x: number): number {
  let [m, exponent] = [x, 0];
  // Halving and doubling are exact.
  while (m > Math.SQRT2) [m, exponent] = [m / 2, exponent + 1];
  while (m < Math.SQRT1_2) [m, exponent] = [m * 2, exponent - 1];
  const s = (m - 1) / (m + 1);
  const square = s * s;
  let sum = 0;
  // |s| is at most 0.172, so that the term after s^21 is below 1e-17.
  for (let power = 21; power >= 3; power -= 2) sum = (sum + 1 / power) * square;
  return exponent * ln2High + (2 * s + (2 * s * sum + exponent * ln2Low));
}
