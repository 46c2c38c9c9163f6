import { random, type Random } from "../data/random";
import { checkName, checkOptions } from "../engine/options";
import { count, seedRule } from "../engine/rules";
import { numberWords } from "./number-words";

/** A text, and what it is in the other writing. */
export interface Phrase {
  readonly source: string;
  readonly target: string;
}

/** Options of `phrases`. */
export interface PhrasesOptions {
  /** How many to draw; no phrase comes twice. 1000 by default. */
  readonly count?: number;
  /** 1 by default. */
  readonly seed?: number;
}

type Draw = (chance: Random) => Phrase;

const draws = {
  "words to digits": (chance) => {
    const number = chance.integer(10_000);
    return { source: numberWords(number), target: String(number) };
  },
  "digits to words": (chance) => {
    const number = chance.integer(1000);
    return { source: String(number), target: numberWords(number) };
  },
  dates: (chance) => {
    const [year, month] = [1950 + chance.integer(100), 1 + chance.integer(12)];
    const day = 1 + chance.integer(daysOf(month, year));
    const name = months[month - 1];
    const written = [`${day} ${name} ${year}`, `${name} ${day}, ${year}`, `${day}.${month}.${year}`];
    const target = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
    return { source: written[chance.integer(written.length)], target };
  },
} satisfies Readonly<Record<string, Draw>>;

const months = "january february march april may june july august september october november december".split(" ");

function daysOf(month: number, year: number): number {
  // No year from 1950 to 2049 breaks the rule of four.
  if (month === 2) return year % 4 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}

export type PhraseKind = keyof typeof draws;
export const phraseKinds = Object.keys(draws) as readonly PhraseKind[];

/**
 * Numbers from 0 to 9999 in words and in digits, from 0 to 999 the other way round, or days from 1950 to 2049 in three ways of writing and as ISO dates. They are
 * made by rule, so that every right answer is known. Throws RangeError for an unknown kind, or when there are not that many.
 */
export function phrases(kind: PhraseKind, options: PhrasesOptions = {}): Phrase[] {
  checkName("phrases", "kind", kind, phraseKinds);
  checkOptions("phrases", options, { count, seed: seedRule });
  const { count: wanted = 1000, seed = 1 } = options;
  const most = kind === "digits to words" ? 1000 : 10_000;
  if (wanted > most)
    throw new RangeError(`phrases: expected a count up to ${most} of ${kind}; got ${wanted} — ask for fewer`);
  const chance = random(seed);
  const drawn = new Map<string, Phrase>();
  while (drawn.size < wanted) {
    const phrase = draws[kind](chance);
    drawn.set(phrase.source, phrase);
  }
  return [...drawn.values()];
}
