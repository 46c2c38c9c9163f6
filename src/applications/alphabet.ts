/** Letters by number. 0 is no letter: what stands around a text, and what ends it. */
export class Alphabet {
  /** In order; letter `at` has the number `at + 1`. */
  readonly letters: readonly string[];
  private readonly numbers: ReadonlyMap<string, number>;

  /** The letters that these texts are made of. */
  constructor(texts: readonly string[]) {
    this.letters = [...new Set(texts.flatMap((text) => [...text]))].sort();
    this.numbers = new Map(this.letters.map((letter, index) => [letter, index + 1]));
  }

  /** How many numbers there are, with that of no letter. */
  get size(): number {
    return this.letters.length + 1;
  }

  /** 0 for what no text had. */
  numberOf(letter: string): number {
    return this.numbers.get(letter) ?? 0;
  }

  /** Empty for 0. */
  letterOf(number: number): string {
    return this.letters[number - 1] ?? "";
  }

  /** A text's numbers, and the 0 that ends it. */
  read(text: string): number[] {
    return [...Array.from(text, (letter) => this.numberOf(letter)), 0];
  }
}
