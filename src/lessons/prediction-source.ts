import { parse } from "yaml";
import { directions } from "../exercises/prediction";
import { LessonFault } from "./fault";

const keys = ["question", "actual", "why", "options", "unit", "within"] as const;

/**
 * The cell that asks for a prediction, from the YAML that a teacher writes: `question`, `actual` (an expression, so that the
 * number comes out of the library, or one of the words that can be answered), `why`, and where they are needed `options`,
 * `unit`, `within`.
 */
export function predictionCode(file: string, line: number, name: string, text: string): string {
  const asked = parse(text) as Readonly<Record<string, unknown>> | null;
  const fault = (message: string): LessonFault => new LessonFault(file, line, message);
  if (typeof asked !== "object" || asked === null)
    throw fault(`expected a prediction; got no YAML — write ${keys.slice(0, 3).join(", ")}`);
  for (const key of Object.keys(asked))
    if (!(keys as readonly string[]).includes(key))
      throw fault(`expected ${keys.join(", ")}; got "${key}" — correct it`);
  for (const key of ["question", "actual", "why"] as const)
    if (asked[key] === undefined) throw fault(`expected ${key}; got none — add a line ${key}: …`);
  // A direction or an option stands for itself; all else is computed when the cell is run.
  const words: unknown[] = [...directions.map(({ value }) => value), ...optionsOf(asked)];
  const lines = keys
    .filter((key) => asked[key] !== undefined)
    .map((key) => {
      const value = key === "options" ? optionsOf(asked) : trimmed(asked[key]);
      return `  ${key}: ${key === "actual" && !words.includes(value) ? String(value) : JSON.stringify(value)},`;
    });
  return ["predict({", `  name: ${JSON.stringify(name)},`, ...lines, "});"].join("\n");
}

function optionsOf({ options }: Readonly<Record<string, unknown>>): readonly unknown[] {
  // YAML reads true and 3 as what they are; an option is a text.
  return Array.isArray(options) ? options.map(String) : [];
}

function trimmed(value: unknown): unknown {
  return typeof value === "string" ? value.trim().replace(/\s*\n\s*/g, " ") : value;
}
