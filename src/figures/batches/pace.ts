/** What an update costs, measured: milliseconds by the number of samples in its batch. */
export interface BatchPace {
  readonly size: number;
  readonly milliseconds: number;
}

/** What an update with so many samples costs, between the sizes that were measured in a straight line. */
export function millisecondsOf(paces: readonly BatchPace[], size: number): number {
  const next = paces.findIndex((pace) => pace.size >= size);
  if (next === 0) return paces[0].milliseconds;
  if (next < 0) return paces[paces.length - 1].milliseconds;
  const [low, high] = [paces[next - 1], paces[next]];
  return low.milliseconds + ((size - low.size) / (high.size - low.size)) * (high.milliseconds - low.milliseconds);
}
