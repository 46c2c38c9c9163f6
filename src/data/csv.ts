import { checkName, checkOptions, checkValue, describe, type Rule } from "../engine/options";
import { anything } from "../engine/rules";
import { tensorFrom } from "../engine/tensor";
import { oneHot, readColumn, wordsOf, type TextColumn } from "./csv-columns";
import { csvRecords, separatorOf } from "./csv-records";
import { Dataset } from "./dataset";

/** Options of `csv`. */
export interface CsvOptions {
  /** The column to predict: numbers are values, words are classes. */
  readonly target: string;
  /** Whether the target's numbers are classes too. Words always are. */
  readonly classes?: boolean;
  /** The columns to predict from; all others by default. */
  readonly features?: readonly string[];
  /** "csv" by default. */
  readonly name?: string;
}

const nameRule: Rule = {
  expected: "to be text",
  advice: "write it in quotes",
  kind: (value) => typeof value === "string",
  holds: () => true,
};
const classesRule: Rule = {
  expected: "to be true or false",
  advice: "true takes the target's numbers for classes",
  kind: (value) => typeof value === "boolean",
  holds: () => true,
};

/**
 * A data set from the text of a CSV file with a line of names: separated by commas, semicolons (then 3,5 is a number) or tabs. A column of
 * words becomes one feature for each word. Classes and words stand in alphabetical order. Throws RangeError, with line and column,
 * for what is missing or no number among numbers.
 */
export function csv(text: string, options: CsvOptions): Dataset {
  checkValue("csv", "the text", text, nameRule);
  checkOptions(
    "csv",
    options,
    { target: nameRule, classes: classesRule, features: anything, name: nameRule },
    '{ target: "price" }',
  );
  checkValue("csv", "target", options.target, nameRule);
  const separator = separatorOf(text);
  const table = readTable(text, separator);
  const names = table.map(({ name }) => name);
  checkName("csv", "target", options.target, names);
  const { target, classes = false, features = names.filter((name) => name !== target), name = "csv" } = options;
  checkFeatures(features, target, names);
  const columnOf = (wanted: string): TextColumn => table[names.indexOf(wanted)];

  const parts = features.map((feature) => {
    const column = readColumn(columnOf(feature), separator === ";");
    return "words" in column ? oneHot(feature, column.words) : { features: [feature], columns: [column.values] };
  });
  const columns = parts.flatMap((part): readonly (readonly number[])[] => part.columns);
  const size = table[0].fields.length;
  const x = new Float64Array(size * columns.length);
  for (const [at, values] of columns.entries())
    for (const [row, value] of values.entries()) x[row * columns.length + at] = value;

  const goal = readColumn(columnOf(target), separator === ";");
  const words = "words" in goal ? goal.words : classes ? columnOf(target).fields : undefined;
  const known = words === undefined ? [] : wordsOf(words);
  const y = "values" in goal && words === undefined ? goal.values : (words ?? []).map((word) => known.indexOf(word));
  return new Dataset(
    name,
    parts.flatMap((part) => part.features),
    known,
    tensorFrom(x, [size, columns.length]),
    tensorFrom(Float64Array.from(y), [size]),
  );
}

function readTable(text: string, separator: "," | ";" | "\t"): TextColumn[] {
  const [header, ...records] = csvRecords(text, separator);
  if (header === undefined || records.length === 0)
    throw new RangeError(
      `csv: expected a line of names and at least one line of data; got ${header === undefined ? 0 : 1} lines — is the file empty?`,
    );
  const twice = header.fields.find((name, at) => header.fields.indexOf(name) < at);
  if (twice !== undefined)
    throw new RangeError(
      `csv: expected names that differ in the first line; got ${JSON.stringify(twice)} twice — rename a column`,
    );
  const bad = records.find(({ fields }) => fields.length !== header.fields.length);
  if (bad !== undefined)
    throw new RangeError(
      `csv: expected ${header.fields.length} fields in every line, as in the first; got ${bad.fields.length} in line ${bad.line} — is a quote or a separator missing?`,
    );
  const lines = records.map(({ line }) => line);
  return header.fields.map((name, at) => ({ name, lines, fields: records.map(({ fields }) => fields[at]) }));
}

function checkFeatures(features: unknown, target: string, names: readonly string[]): void {
  if (!Array.isArray(features))
    throw new TypeError(
      `csv: expected features to be a list of names; got ${describe(features)} — for example ["size"]`,
    );
  const others = names.filter((name) => name !== target);
  if (features.length === 0 || new Set(features).size < features.length || features.includes(target))
    throw new RangeError(
      `csv: expected features, each once and without the target; got ${describe(features)} — ${others.length === 0 ? "add a column to predict from" : `choose of ${others.join(", ")}`}`,
    );
  for (const name of features) checkName("csv", "features", name, names);
  const unnamed = names.indexOf("");
  if (features.includes(""))
    throw new RangeError(
      `csv: expected a name for every column; got none for column ${unnamed + 1} — name it in line 1, or choose columns by features`,
    );
}
