import { random } from "../../data/random";

/** The list of the lesson, by its numbers of design: patience 2 and min delta 0.01 stop at index 4, best 2. */
export const lessonLosses: readonly number[] = [0.9, 0.8, 0.75, 0.77, 0.76, 0.77, 0.78];

/** Lists of validation losses that fall, creep, jump and rise. No loss stands near the edge of what counts as better. */
export function watchedLosses(): { readonly losses: readonly number[]; readonly minDelta: number }[] {
  const chance = random(12);
  const drawn = (length: number, fall: number, noise: number): number[] => {
    let level = 1;
    return Array.from({ length }, (_, epoch) => {
      level -= fall * 0.8 ** epoch;
      return Math.round(1000 * (level + noise * chance.uniform())) / 1000;
    });
  };
  return [
    { losses: lessonLosses, minDelta: 0.01 },
    // It creeps: every fall is too small by itself.
    { losses: [0.9, 0.894, 0.888, 0.882, 0.876, 0.87], minDelta: 0.01 },
    // Better than the one before, but not than the best; and the best comes late.
    { losses: [0.7, 0.5, 0.8, 0.65, 0.6, 0.55, 0.3, 0.31], minDelta: 0 },
    { losses: drawn(14, 0.12, 0.15), minDelta: 0.0205 },
    { losses: drawn(20, 0.1, 0.2), minDelta: 0.0045 },
    { losses: [1, 0.8, 0.6, 0.4], minDelta: 0.1001 },
  ];
}
