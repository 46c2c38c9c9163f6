import { SourceMap } from "node:module";
import type { Maps } from "./compiler-host";

/** The line that tslab puts before every cell. */
const prefixLines = 1;

/** Leads from a line of a cell's JavaScript back to the learner's own. */
export class Positions {
  private readonly first: SourceMap | undefined;
  private readonly second: SourceMap | undefined;
  readonly lines: readonly string[];

  constructor(source: string, { first, second }: Maps) {
    this.lines = source.split("\n");
    this.first = map(first);
    this.second = map(second);
  }

  /** The learner's line and column, both from 1; undefined when the place is none of theirs. */
  locate(line: number, column: number): { line: number; column: number } | undefined {
    const middle = this.second?.findEntry(line - 1, column - 1);
    if (!middle || !("originalLine" in middle)) return undefined;
    const origin = this.first?.findEntry(middle.originalLine, middle.originalColumn);
    if (!origin || !("originalLine" in origin)) return undefined;
    const found = origin.originalLine - prefixLines + 1;
    return found >= 1 && found <= this.lines.length ? { line: found, column: origin.originalColumn + 1 } : undefined;
  }
}

function map(json: string | undefined): SourceMap | undefined {
  return json === undefined ? undefined : new SourceMap(JSON.parse(json));
}
