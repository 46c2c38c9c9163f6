/** Median, and from where to where all but the highest and lowest lie. */
export function spreadOf(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const cut = sorted.length > 4 ? 1 : 0;
  return { median: sorted[sorted.length >> 1], low: sorted[cut], high: sorted[sorted.length - 1 - cut] };
}
