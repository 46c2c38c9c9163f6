import { random, type Random } from "../data/random";
import { checkOptions, describe } from "../engine/options";
import { count, seedRule } from "../engine/rules";
import { Tensor, tensorFrom } from "../engine/tensor";
import { Alphabet } from "./alphabet";
import type { Phrase } from "./phrases";
import { atTemperature, checkTemperature, drawFrom } from "./temperature";

/** Options of `translator`. */
export interface TranslatorOptions {
  /** Numbers that stand for a letter, and for what was written so far. 32 by default. */
  readonly units?: number;
  /** Of the start weights. 1 by default. */
  readonly seed?: number;
}

/** Options of `translate`. */
export interface TranslateOptions {
  /** 0, the default, writes the likeliest letter. */
  readonly temperature?: number;
  /** Needed above a temperature of 0. */
  readonly random?: Random;
}

/** A translation with how it came about: one row for each letter that was written, the end among them. */
export interface Translation {
  readonly text: string;
  /** How much of its attention each letter of the source had, and at last the end of it; a row sums to 1. */
  readonly attention: number[][];
  /** How likely the end (first) and each letter of the alphabet was, at the temperature. */
  readonly probabilities: number[][];
}

/** What is written so far: the state [batch, units], what was last looked at [batch, units]. */
export interface Writing {
  readonly state: Tensor;
  readonly context: Tensor;
}

/** The next letter of every text of a batch: logits [batch, letters], and what was looked at for it [batch, source letters]. */
export interface Written extends Writing {
  readonly logits: Tensor;
  readonly attention: Tensor;
}

/** A letter of the source is read with three on each side. */
const reach = 3;
const window = 2 * reach + 1;

/**
 * A small translator, letter by letter. The source is read a letter and its neighbours at a time. The target is written by a state that is
 * carried from letter to letter, and that looks back at the source for each of them: attention (Bahdanau, Cho and Bengio 2015; scores as in
 * Luong, Pham and Manning 2015, "general"). A toy: its texts are of one kind. Made by `translator`.
 */
export class Translator {
  readonly sources: Alphabet;
  readonly targets: Alphabet;
  readonly units: number;
  /** Sources are filled up with blanks to one length: the longest that there was, and its end. */
  readonly room: number;
  /** No translation grows longer: the longest that there was, and a half more. */
  readonly longest: number;
  readonly weights: ReturnType<typeof startWeights>;

  constructor(phrases: readonly Phrase[], units: number, seed: number) {
    this.sources = new Alphabet(phrases.map(({ source }) => source));
    this.targets = new Alphabet(phrases.map(({ target }) => target));
    this.units = units;
    this.room = Math.max(...phrases.map(({ source }) => source.length)) + 1;
    this.longest = Math.ceil(1.5 * Math.max(...phrases.map(({ target }) => target.length)));
    this.weights = startWeights(this.sources.size, this.targets.size, units, random(seed));
  }

  /** All weights in a fixed order. */
  get tensors(): readonly Tensor[] {
    return Object.values(this.weights);
  }

  get parameterCount(): number {
    return this.tensors.reduce((sum, { data }) => sum + data.length, 0);
  }

  /** A copy of all weights, one tensor after the other; assigning sets them. */
  get parameters(): Float64Array {
    return Float64Array.from(this.tensors.flatMap(({ data }) => Array.from(data)));
  }

  set parameters(flat: ArrayLike<number>) {
    let offset = 0;
    for (const { data } of this.tensors) for (let i = 0; i < data.length; i++) data[i] = flat[offset++];
  }

  /** What the letters of some sources mean where they stand, [batch, letters, units]. */
  encode(sources: readonly string[]): Tensor {
    const { near, nearBias } = this.weights;
    const texts = filled(
      sources.map((source) => this.sources.read(source)),
      this.room,
    );
    const [{ length }] = texts;
    // The same few windows come again and again: each is added up once.
    const windows = new Map<string, number>();
    const rows: number[] = [];
    const places = texts.flatMap((text) =>
      text.map((_, at) => {
        const seen = Array.from({ length: window }, (__, place) => text[at + place - reach] ?? 0);
        const key = seen.join(" ");
        const known = windows.get(key);
        if (known !== undefined) return known;
        rows.push(...seen.map((letter, place) => place * this.sources.size + letter));
        windows.set(key, windows.size);
        return windows.size - 1;
      }),
    );
    const meanings = near.rows(rows).reshape([windows.size, window, this.units]).sum(1).add(nearBias).tanh();
    return meanings.rows(places).reshape([texts.length, length, this.units]);
  }

  /** Before the first letter is written: nothing in the state, and a glance at the whole of each source, the mean of its letters. */
  begin(encoded: Tensor): Writing {
    const [batch, , units] = encoded.shape;
    return { state: tensorFrom(new Float64Array(batch * units), [batch, units]), context: encoded.mean(1) };
  }

  /** Writes one more letter of each text, after the letters `before`. */
  write(encoded: Tensor, { state, context }: Writing, before: readonly number[]): Written {
    const { last, again, looked, stateBias, ask, mix, mixBias, say, sayBias } = this.weights;
    const [batch, length, units] = encoded.shape;
    const next = last.rows(before).add(state.matmul(again)).add(context.matmul(looked)).add(stateBias).tanh();
    const scores = encoded.matmul(next.matmul(ask).reshape([batch, units, 1])).reshape([batch, length]);
    const attention = scores.softmax();
    const seen = attention.reshape([batch, 1, length]).matmul(encoded).reshape([batch, units]);
    const mixed = next.concat(seen, 1).matmul(mix).add(mixBias).tanh();
    return { state: next, context: seen, attention, logits: mixed.matmul(say).add(sayBias) };
  }

  /** One text in the other writing. A letter that was in no phrase is read as a blank. Throws TypeError for what is no text. */
  translate(source: string, options: TranslateOptions = {}): Translation {
    if (typeof source !== "string")
      throw new TypeError(`translate: expected a text; got ${describe(source)} — for example "forty-two"`);
    const { temperature = 0, random: chance } = options;
    checkTemperature("translate", temperature);
    if (temperature > 0 && chance === undefined)
      throw new TypeError(
        "translate: expected random above a temperature of 0; got none — for example { temperature: 0.5, random: random(1) }",
      );
    const [attention, probabilities, written]: [number[][], number[][], number[]] = [[], [], []];
    this.writeAll([source], ({ attention: looked, logits }) => {
      const chances = atTemperature(logits.data, temperature);
      attention.push(Array.from(looked.data));
      probabilities.push(chances);
      written.push(temperature > 0 ? drawFrom(chances, chance as Random) : chances.indexOf(1));
      return written.slice(-1);
    });
    return { text: written.map((number) => this.targets.letterOf(number)).join(""), attention, probabilities };
  }

  /** Many texts at once, each with its likeliest letters. */
  translateAll(sources: readonly string[]): string[] {
    const texts = sources.map(() => "");
    const ended = new Set<number>();
    const width = this.targets.size;
    this.writeAll(sources, ({ logits }) =>
      texts.map((_, index) => {
        const own = logits.data.subarray(index * width, (index + 1) * width);
        const number = own.indexOf(Math.max(...own));
        if (number === 0) ended.add(index);
        if (!ended.has(index)) texts[index] += this.targets.letterOf(number);
        return ended.has(index) ? 0 : number;
      }),
    );
    return texts;
  }

  /** Writes until every text has ended, with the letters that `choose` says. */
  private writeAll(sources: readonly string[], choose: (written: Written) => number[]): void {
    const encoded = this.encode(sources);
    let [writing, letters]: [Writing, number[]] = [this.begin(encoded), sources.map(() => 0)];
    for (let at = 0; at <= this.longest; at++) {
      const written = this.write(encoded, writing, letters);
      letters = choose(written);
      if (letters.every((letter) => letter === 0)) return;
      writing = written;
    }
  }
}

/** Texts of one length, `least` or more: the shorter ones end again and again. */
export function filled(texts: readonly (readonly number[])[], least = 0): number[][] {
  const longest = Math.max(least, ...texts.map(({ length }) => length));
  return texts.map((text) => [...text, ...new Array<number>(longest - text.length).fill(0)]);
}

function startWeights(sources: number, targets: number, units: number, chance: Random) {
  // Normal, with a variance that keeps sums at about 1 (Glorot and Bengio 2010): `terms` is how many numbers a sum adds.
  const drawn = (name: string, shape: readonly number[], terms: number): Tensor => {
    const size = shape.reduce((product, length) => product * length, 1);
    const values = Float64Array.from({ length: size }, () => chance.normal() / Math.sqrt(terms));
    return new Tensor(values, shape, "leaf", name);
  };
  const zeros = (name: string, length: number): Tensor => new Tensor(new Float64Array(length), [length], "leaf", name);
  return {
    /** What a letter means at each place of the window. */
    near: drawn("near", [window * sources, units], window),
    nearBias: zeros("nearBias", units),
    /** What the letter before means. */
    last: drawn("last", [targets, units], 1),
    again: drawn("again", [units, units], units),
    looked: drawn("looked", [units, units], units),
    stateBias: zeros("stateBias", units),
    /** Makes of the state what the source is searched for. */
    ask: drawn("ask", [units, units], units),
    mix: drawn("mix", [2 * units, units], 2 * units),
    mixBias: zeros("mixBias", units),
    say: drawn("say", [units, targets], units),
    sayBias: zeros("sayBias", targets),
  };
}

/** A translator that has read no phrase yet, but knows their letters. Throws RangeError or TypeError for a bad option. */
export function translator(phrases: readonly Phrase[], options: TranslatorOptions = {}): Translator {
  checkPhrases("translator", phrases);
  checkOptions("translator", options, { units: count, seed: seedRule });
  const { units = 32, seed = 1 } = options;
  return new Translator(phrases, units, seed);
}

/** Throws unless these are phrases, one or more. */
export function checkPhrases(who: string, given: unknown): void {
  const holds =
    Array.isArray(given) &&
    given.length > 0 &&
    given.every((phrase: Phrase) => typeof phrase?.source === "string" && typeof phrase.target === "string");
  if (!holds)
    throw new TypeError(
      `${who}: expected phrases, a list of { source, target }; got ${describe(given)} — for example phrases("dates")`,
    );
}
