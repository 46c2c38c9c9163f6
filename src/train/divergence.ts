/** The loss above which a run has diverged: 1e6 times its first, which is not coming back. A first loss of 0 says nothing about size: Infinity. */
export function divergenceLimit(first: number): number {
  return first === 0 ? Infinity : 1e6 * Math.abs(first);
}
