import { checkOptions } from "../engine/options";
import { count } from "../engine/rules";
import type { Phrase } from "./phrases";
import { checkPhrases } from "./translator";

/** How many letters have to be put in, taken out or changed to make one text of the other (Levenshtein 1966). */
export function editDistance(one: string, other: string): number {
  const [left, right] = [letterCodes(one), letterCodes(other)];
  const costs = Uint16Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 0; i < left.length; i++) {
    let diagonal = costs[0];
    costs[0] = i + 1;
    for (let j = 0; j < right.length; j++) {
      const changed = diagonal + (left[i] === right[j] ? 0 : 1);
      diagonal = costs[j + 1];
      costs[j + 1] = Math.min(changed, diagonal + 1, costs[j] + 1);
    }
  }
  return costs[right.length];
}

/** Options of `nearestTranslation`. */
export interface NearestOptions {
  /** How many phrases vote; 9 by default. */
  readonly neighbours?: number;
}

/**
 * A translation without learning, a baseline: the phrases whose sources are nearest by edit distance vote on each letter of the answer. Of one
 * neighbour it is that one's target.
 */
export function nearestTranslation(phrases: readonly Phrase[], source: string, options: NearestOptions = {}): string {
  checkPhrases("nearestTranslation", phrases);
  checkOptions("nearestTranslation", options, { neighbours: count });
  const { neighbours = 9 } = options;
  const near = phrases
    .map(({ source: known, target }) => ({ target, distance: editDistance(source, known) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, neighbours)
    .map(({ target }) => target);
  const longest = Math.max(...near.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => mostOften(near.map((target) => target[at] ?? ""))).join("");
}

/** Of several as frequent the first, which the nearest one says. */
function mostOften(letters: readonly string[]): string {
  const votes = new Map<string, number>();
  for (const letter of letters) votes.set(letter, (votes.get(letter) ?? 0) + 1);
  return [...votes].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}

function letterCodes(text: string): Uint16Array {
  const codes = new Uint16Array(text.length);
  for (let index = 0; index < codes.length; index++) codes[index] = text.charCodeAt(index);
  return codes;
}
