import { Dataset } from "../data/dataset";
import type { Random } from "../data/random";
import { checkOptions, describe } from "../engine/options";
import { count } from "../engine/rules";
import { tensorFrom } from "../engine/tensor";
import type { Mlp } from "../nn/mlp";
import { atTemperature, checkTemperature, drawFrom } from "./temperature";

/** What a name is made of; the point stands before it and ends it. */
export const nameLetters: readonly string[] = Array.from(".abcdefghijklmnopqrstuvwxyz");

/** Options of `nextLetters`. */
export interface NextLettersOptions {
  /** How many letters are seen before the one to say; 4 by default. */
  readonly letters?: number;
}

/**
 * Every letter of some names as a sample: its class is the letter, its features are the letters before it, a 1 at each in a row of 27. A
 * network of these learns to say what comes next (Bengio et al. 2003; there the letters are words). Throws RangeError for a name that has other letters than a to z.
 */
export function nextLetters(names: readonly string[], options: NextLettersOptions = {}): Dataset {
  checkNames("nextLetters", names);
  checkOptions("nextLetters", options, { letters: count });
  const { letters = 4 } = options;
  const samples = names.flatMap((name) => Array.from(`${name}.`, (next, at) => ({ before: name.slice(0, at), next })));
  const width = letters * nameLetters.length;
  const x = new Float64Array(samples.length * width);
  for (const [sample, { before }] of samples.entries()) x.set(lettersSeen(before, letters), sample * width);
  const y = Float64Array.from(samples, ({ next }) => nameLetters.indexOf(next));
  const features = Array.from({ length: letters }, (_, at) =>
    nameLetters.map((letter) => `${letter} ${letters - at} before`),
  );
  return new Dataset(
    "names",
    features.flat(),
    nameLetters,
    tensorFrom(x, [samples.length, width]),
    tensorFrom(y, [samples.length]),
  );
}

/** The last `letters` of what is written so far, as the features of `nextLetters`. */
export function lettersSeen(before: string, letters: number): number[] {
  const seen = `${".".repeat(letters)}${before}`.slice(-letters);
  return Array.from(seen, (letter) => nameLetters.map((each) => (each === letter ? 1 : 0))).flat();
}

/** Options of `writeName`. */
export interface WriteNameOptions {
  readonly random: Random;
  /** 1 by default: as the network says; 0 always takes the likeliest letter. */
  readonly temperature?: number;
  /** How the name begins; empty by default. */
  readonly begin?: string;
}

/** A name with how it came about: for each letter drawn, the end among them, how likely each of `nameLetters` was. */
export interface WrittenName {
  readonly name: string;
  readonly probabilities: number[][];
}

const longest = 24;

/** A name, drawn letter by letter from a network that was trained on `nextLetters`; it is broken off after 24 letters. */
export function writeName(model: Mlp, { random, temperature = 1, begin = "" }: WriteNameOptions): WrittenName {
  checkTemperature("writeName", temperature);
  if (begin !== "") checkNames("writeName", [begin]);
  const letters = model.plan.sizes[0] / nameLetters.length;
  const probabilities: number[][] = [];
  let name = begin;
  while (name.length < longest) {
    const chances = atTemperature(model.forward([lettersSeen(name, letters)]).data, temperature);
    probabilities.push(chances);
    const letter = nameLetters[drawFrom(chances, random)];
    if (letter === ".") break;
    name += letter;
  }
  return { name, probabilities };
}

/** A table of how often letter follows letter: the baseline for names. */
export interface Bigrams {
  /** The probability of each of `nameLetters` after a letter; after "." it is the first of a name. */
  after(letter: string): number[];
  /** The mean surprise at a letter of these names, in nats. */
  loss(names: readonly string[]): number;
}

/** Counts the pairs of letters in some names, each pair once more than it was seen (Laplace), so that none is impossible. */
export function bigrams(names: readonly string[]): Bigrams {
  checkNames("bigrams", names);
  const counts = nameLetters.map(() => nameLetters.map(() => 1));
  for (const name of names)
    for (const [before, next] of pairsOf(name)) counts[nameLetters.indexOf(before)][nameLetters.indexOf(next)]++;
  const rows = counts.map((row) => {
    const total = row.reduce((sum, each) => sum + each, 0);
    return row.map((each) => each / total);
  });
  const after = (letter: string): number[] => rows[nameLetters.indexOf(letter)];
  return {
    after: (letter) => [...after(letter)],
    loss(others) {
      checkNames("bigrams, loss", others);
      const surprises = others
        .flatMap(pairsOf)
        .map(([before, next]) => -Math.log(after(before)[nameLetters.indexOf(next)]));
      return surprises.reduce((sum, surprise) => sum + surprise, 0) / surprises.length;
    },
  };
}

function pairsOf(name: string): [string, string][] {
  return Array.from(`${name}.`, (next, at) => [at === 0 ? "." : name[at - 1], next]);
}

function checkNames(who: string, names: unknown): void {
  if (!Array.isArray(names) || names.length === 0)
    throw new TypeError(`${who}: expected a list of names; got ${describe(names)} — for example dinosaurs()`);
  const odd = (names as unknown[]).find((name) => typeof name !== "string" || !/^[a-z]+$/.test(name));
  if (odd !== undefined)
    throw new RangeError(
      `${who}: expected names of the letters a to z; got ${describe(odd)} — write them in small letters`,
    );
}
