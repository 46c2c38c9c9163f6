import cars from "./sets/cars.json";
import penguins from "./sets/penguins.json";
import wine from "./sets/wine.json";

/** A real table as the text of a CSV file, with where it comes from. */
export interface Table {
  readonly name: string;
  /** The column that is to be predicted. */
  readonly target: string;
  /** What its lines are. */
  readonly about: string;
  /** Who made it, where it was published, and what was changed. */
  readonly source: string;
  readonly licence: string;
  /** The text: a line of names, then a line for each sample. */
  readonly csv: string;
}

/** Three small tables to practise on, by name: two with classes, and `cars` with a value to predict. */
export const tables = { penguins: table(penguins), wine: table(wine), cars: table(cars) } as const;

function table({ lines, ...about }: Omit<Table, "csv"> & { readonly lines: readonly string[] }): Table {
  return { ...about, csv: `${lines.join("\n")}\n` };
}
