/** The steps that a scrubber can stand at, in order: where steps of a size end, and the start. */
export type Places = readonly number[];

/** The last place at or before a step; 0 where there is none. */
export function placeOf(places: Places, step: number): number {
  let low = 0;
  let high = places.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((places[middle] as number) <= step) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The place that is wanted, as near as there is one. */
export function stepAt(places: Places, place: number): number {
  return places[Math.max(0, Math.min(place, places.length - 1))] ?? -1;
}

/** The speed at which a trace is played in some fifteen seconds, of the speeds there are. */
export function fittingSpeed(places: number, speeds: readonly number[]): number {
  return speeds.find((speed) => speed >= 1 && places / speed <= 15) ?? (speeds[speeds.length - 1] as number);
}
