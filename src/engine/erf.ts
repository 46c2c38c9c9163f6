const enough = 1e-17;

/**
 * Φ(x): the share of a standard normal distribution below x, right to about 1e-15 of itself, in both tails too. Between −3.5 and 3.5
 * by ½ + φ(x) · (x + x³/3 + x⁵/15 + …) (Abramowitz and Stegun 1964, 26.2.11), whose terms all have one sign; beyond by the continued fraction
 * φ(x) / (x + 1/(x + 2/(x + 3/(x + …)))) (26.2.14).
 */
export function normalCumulative(x: number): number {
  if (Number.isNaN(x)) return NaN;
  if (x > 0) return 1 - normalCumulative(-x);
  return -x < 1.5 ? 0.5 + normalDensity(x) * centralSeries(x) : tail(-x);
}

/** φ(x): the standard normal density. */
export function normalDensity(x: number): number {
  return Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
}

function centralSeries(x: number): number {
  let sum = x;
  let term = x;
  for (let n = 3; Math.abs(term) > enough * Math.abs(sum); n += 2) {
    term *= (x * x) / n;
    sum += term;
  }
  return sum;
}

/** 1 − Φ(x) for x above 0. */
function tail(x: number): number {
  const density = normalDensity(x);
  if (density === 0) return 0;
  // Lentz's method (1976): from the front, until a factor no longer changes anything.
  let fraction = x;
  let upper = x;
  let lower = 0;
  for (let n = 1; n < 1000; n++) {
    lower = 1 / (x + n * lower);
    upper = x + n / upper;
    const factor = upper * lower;
    fraction *= factor;
    if (Math.abs(factor - 1) < 2e-16) break;
  }
  return density / fraction;
}
