import { existsSync } from "node:fs";
import { inspect } from "node:util";
import type { Failure } from "../session/failure";
import { Interrupted } from "../session/interrupted";
import type { Positions } from "./positions";
import { framesOf } from "./stacks";

/** A place in the learner's own code. */
export interface Place {
  readonly cell: string;
  readonly within: string | undefined;
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

/** The places that an error came through: the learner's own, the innermost first. */
export function placesOf(error: unknown, positionsOf: (cell: string) => Positions | undefined): Place[] {
  const places: Place[] = [];
  for (const { within, file: cell, line, column } of hasStack(error) ? framesOf(error) : []) {
    const positions = positionsOf(cell);
    const place = positions?.locate(line, column);
    const last = places[places.length - 1];
    if (!positions || !place || (last?.cell === cell && last.line === place.line)) continue;
    const text = positions.lines[place.line - 1];
    places.push({ cell, within: named(within), line: place.line, column: startOfCall(text, place.column), text });
  }
  return places;
}

/** What a cell threw, as a front end shows it: what happened, then the learner's lines that led there. */
export function thrownFailure(
  error: unknown,
  cell: string,
  positionsOf: (cell: string) => Positions | undefined,
): Failure {
  const { ename, evalue } = nameOf(error);
  if (error instanceof Interrupted) return { ename, evalue, traceback: [`${ename}: ${evalue}`] };
  const places = placesOf(error, positionsOf);
  const lines = places.slice(0, 8).flatMap((place, index) => described(place, cell, index === 0));
  return { ename, evalue, traceback: [evalue === "" ? ename : `${ename}: ${evalue}`, ...lines, ...because(error)] };
}

function because(error: unknown): string[] {
  const cause: unknown = hasStack(error) ? error.cause : undefined;
  if (cause === undefined) return [];
  const { ename, evalue } = nameOf(cause);
  return [`because of ${ename}: ${evalue}`];
}

/** The name and message of anything that can be thrown. */
export function nameOf(error: unknown): { ename: string; evalue: string } {
  if (!hasStack(error)) return { ename: "Thrown", evalue: typeof error === "string" ? error : inspect(error) };
  return { ename: error.name || "Error", evalue: error.message };
}

function described({ cell, within, line, column, text }: Place, current: string, first: boolean): string[] {
  const here = within === undefined && cell === current;
  const where = `  ${within === undefined ? "" : `in ${within}, `}line ${line}${cell === current ? "" : ` of ${relative(cell)}`}`;
  if (!first) return [where];
  const margin = " ".repeat(String(line).length);
  return [...(here ? [] : [where]), `  ${line} │ ${text}`, `  ${margin} │ ${" ".repeat(column - 1)}^`];
}

/** A call of something imported is mapped to its bracket: its name is what a reader looks for. */
function startOfCall(text: string, column: number): number {
  if (text.charAt(column - 1) !== "(") return column;
  return text.slice(0, column - 1).search(/[\w$.]*$/) + 1;
}

/** A cell by its name, a file by its path from the notebook. */
function relative(name: string): string {
  const source = name.replace(/\.js$/, ".ts");
  const file = existsSync(source) ? source : name;
  return file.startsWith(`${process.cwd()}/`) ? file.slice(process.cwd().length + 1) : file;
}

function named(within: string | undefined): string | undefined {
  const name = within?.replace(/^async /, "").replace(/^(?:Object|Proxy|exports)\./, "");
  return name === undefined || name === "" || /^(<anonymous>$|Timeout\.|Immediate\.)/.test(name) ? undefined : name;
}

function hasStack(error: unknown): error is Error {
  return typeof error === "object" && error !== null && "stack" in error && "message" in error;
}
