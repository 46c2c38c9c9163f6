import { join, sep } from "node:path";
import type { Positions } from "./positions";

/** A frame of a stack, in lines of the JavaScript that ran. */
export interface Frame {
  readonly within: string | undefined;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

const ours = [join(__dirname, "..", "..") + sep, join("node_modules", "tslab") + sep, "node:", "gradwalk:"];
const found = new WeakMap<object, readonly string[]>();

/** The frames of an error, the innermost first. */
export function framesOf(error: Error): Frame[] {
  // Reading the stack has it written, and so its frames kept.
  const lines = String(error.stack).split("\n");
  return (found.get(error) ?? lines).flatMap((text) => frame(text) ?? []);
}

/** From now on the stacks of errors, wherever they are printed, are in the learner's own lines, and without ours. */
export function tidyStacks(positionsOf: (cell: string) => Positions | undefined): void {
  Error.prepareStackTrace = (error, sites) => {
    const lines = sites.map((site) => `    at ${String(site)}`);
    found.set(error, lines);
    const own = lines.map((text) => learners(frame(text), positionsOf));
    const seen = own.some((text) => text !== undefined)
      ? lines.flatMap((text, index) => own[index] ?? (isOurs(text) ? [] : text))
      : lines;
    return [headed(error), ...seen].join("\n");
  };
}

function learners(at: Frame | undefined, positionsOf: (cell: string) => Positions | undefined): string | undefined {
  const place = at && positionsOf(at.file)?.locate(at.line, at.column);
  if (!place) return undefined;
  const where = `${at.file}, line ${place.line}`;
  return `    at ${at.within === undefined || at.within === "<anonymous>" ? where : `${at.within} (${where})`}`;
}

function isOurs(text: string): boolean {
  return ours.some((part) => text.includes(part));
}

function frame(text: string): Frame | undefined {
  const parts = /^\s*at (?:(.*?) \()?(?:async )?([^()]+):(\d+):(\d+)\)?$/.exec(text);
  if (!parts) return undefined;
  const [, within, file, line, column] = parts;
  return { within, file, line: Number(line), column: Number(column) };
}

function headed(error: Error): string {
  try {
    // Also of what is no error but has a name and a message, as console.trace makes it.
    return Error.prototype.toString.call(error);
  } catch {
    return "Error";
  }
}
