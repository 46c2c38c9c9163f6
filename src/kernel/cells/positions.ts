import { SourceMap } from "node:module";
import type { Maps } from "./compiler-host";
import { columnBefore } from "./shared-variables";

/** A place in a text, both counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Leads from a line of JavaScript back to the learner's own. */
export class Positions {
  private maps: { readonly first: SourceMap; readonly second: SourceMap } | undefined;
  readonly lines: readonly string[];

  constructor(
    source: string,
    private readonly json: Maps | undefined,
    /** Lines that were put before the source. */
    private readonly before = 0,
  ) {
    this.lines = source.split("\n");
  }

  /** The learner's line and column; undefined when the place is none of theirs. */
  locate(line: number, column: number): Position | undefined {
    if (!this.json) return undefined;
    const { first, second } = (this.maps ??= read(this.json));
    const middle = second.findEntry(line - 1, column - 1);
    if (!("originalLine" in middle)) return undefined;
    const { originalLine, originalColumn } = middle;
    const origin = first.findEntry(originalLine, columnBefore(this.json, originalLine, originalColumn));
    if (!("originalLine" in origin)) return undefined;
    const found = origin.originalLine - this.before + 1;
    return found >= 1 && found <= this.lines.length ? { line: found, column: origin.originalColumn + 1 } : undefined;
  }
}

function read({ first, second }: Maps): { first: SourceMap; second: SourceMap } {
  return { first: new SourceMap(JSON.parse(first)), second: new SourceMap(JSON.parse(second)) };
}
