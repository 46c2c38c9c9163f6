// Cody's coefficients, the highest power first (W. J. Cody 1969, "Rational Chebyshev approximations for the error function", Mathematics
// of Computation 23, 631-637; as in netlib's SPECFUN, in the public domain).
const near = {
  over: [0.18577770618460315, 3.1611237438705655, 113.86415415105016, 377.485237685302, 3209.3775891384694],
  under: [1, 23.601290952344122, 244.02463793444417, 1282.6165260773723, 2844.236833439171],
};
const middle = {
  over: [
    2.1531153547440383e-8, 0.5641884969886701, 8.883149794388377, 66.11919063714163, 298.6351381974001,
    881.952221241769, 1712.0476126340707, 2051.0783778260716, 1230.3393547979972,
  ],
  under: [
    1, 15.744926110709835, 117.6939508913125, 537.1811018620099, 1621.3895745666903, 3290.7992357334597,
    4362.619090143247, 3439.3676741437216, 1230.3393548037495,
  ],
};
const far = {
  over: [
    0.016315387137302097, 0.30532663496123236, 0.36034489994980445, 0.12578172611122926, 0.016083785148742275,
    0.0006587491615298378,
  ],
  under: [1, 2.568520192289822, 1.8729528499234673, 0.5279051029514285, 0.06051834131244132, 0.0023352049762686918],
};

/** φ(x): the standard normal density. */
export function normalDensity(x: number): number {
  return Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
}

/** Φ(x) = ½ erfc(−x/√2): the share of a standard normal distribution below x, right in all but its last digits, in both tails too. */
export function normalCumulative(x: number): number {
  return 0.5 * erfc(-x * Math.SQRT1_2);
}

/** 1 − erf(x), the complementary error function, precise in the tail too. */
export function erfc(x: number): number {
  const size = Math.abs(x);
  if (size <= 0.46875) return 1 - x * ratio(near, x * x);
  const tail = exponentialOfSquare(size) * (size <= 4 ? ratio(middle, size) : farRatio(size));
  return x > 0 ? tail : 2 - tail;
}

function farRatio(x: number): number {
  const square = 1 / (x * x);
  return (1 / Math.sqrt(Math.PI) - square * ratio(far, square)) / x;
}

/** e^(−x²), of x cut to sixteenths and the rest: the square of the cut part is exact, which that of x is not. */
function exponentialOfSquare(x: number): number {
  const cut = Math.trunc(x * 16) / 16;
  return Math.exp(-cut * cut) * Math.exp(-(x - cut) * (x + cut));
}

function ratio({ over, under }: { readonly over: number[]; readonly under: number[] }, x: number): number {
  let [above, below] = [0, 0];
  for (let i = 0; i < over.length; i++) {
    above = above * x + over[i];
    below = below * x + under[i];
  }
  return above / below;
}
