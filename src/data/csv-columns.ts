/** A column of a CSV file as text, with the line of each field. */
export interface TextColumn {
  readonly name: string;
  readonly fields: readonly string[];
  readonly lines: readonly number[];
}

/** What a column holds: numbers, or a few words. */
export type Column = { readonly values: readonly number[] } | { readonly words: readonly string[] };

const missing = new Set(["", "?", "na", "n/a", "nan", "null"]);
// Of a text column with more different words than this, every word would become a feature of its own.
const mostWords = 50;

/**
 * Tells numbers from words: a column is of numbers when at least half of its fields are. Throws RangeError, with line and column, for a missing
 * field, a word among numbers, or too many different words.
 */
export function readColumn(column: TextColumn, decimalComma: boolean): Column {
  const { name, fields, lines } = column;
  const gap = fields.findIndex((field) => missing.has(field.toLowerCase()));
  if (gap >= 0)
    throw new RangeError(
      `csv: expected every field of column "${name}" to be filled; got ${JSON.stringify(fields[gap])} in line ${lines[gap]} — fill it in, or remove that line`,
    );
  const values = fields.map((field) => readNumber(field, decimalComma));
  const wrong = values.findIndex(Number.isNaN);
  if (wrong < 0) return { values };
  if (2 * values.filter((value) => !Number.isNaN(value)).length >= values.length)
    throw new RangeError(
      `csv: expected numbers in column "${name}"; got ${JSON.stringify(fields[wrong])} in line ${lines[wrong]} — correct it, or remove that line`,
    );
  return { words: fields };
}

/** The different words of a column, in alphabetical order, those that are numbers by size. */
export function wordsOf(words: readonly string[]): string[] {
  const order = (a: string, b: string): number => Number(a) - Number(b) || (a < b ? -1 : Number(a > b));
  return [...new Set(words)].sort(order);
}

/** A column of words as features: one for each word, 1 where it stands and 0 elsewhere. */
export function oneHot(name: string, words: readonly string[]): { features: string[]; columns: number[][] } {
  const known = wordsOf(words);
  if (known.length > mostWords)
    throw new RangeError(
      `csv: expected at most ${mostWords} different words in column "${name}"; got ${known.length} — leave the column out: name the others in features`,
    );
  return {
    features: known.map((word) => `${name} = ${word}`),
    columns: known.map((word) => words.map((each) => Number(each === word))),
  };
}

/** NaN for what is no finite number. */
function readNumber(field: string, decimalComma: boolean): number {
  const text = decimalComma ? field.replace(",", ".") : field;
  const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : NaN;
  return Number.isFinite(value) ? value : NaN;
}
