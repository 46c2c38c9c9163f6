import { unsigned, type Code } from "./code";

/** A function of one i32 (how many vectors of four samples) that gives nothing back. */
export interface Passes {
  readonly forward: Code;
  readonly backward: Code;
}

/** A module with these two functions, exported by their names; it imports its memory as `on.memory`. */
export function moduleOf({ forward, backward }: Passes): Uint8Array {
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [[0x60, 1, 0x7f, 0]]),
    ...section(2, [[...text("on"), ...text("memory"), 2, 0, 1]]),
    ...section(3, [[0], [0]]),
    ...section(7, [
      [...text("forward"), 0, 0],
      [...text("backward"), 0, 1],
    ]),
    ...section(10, [forward, backward].map(body)),
  ]);
}

function body(code: Code): number[] {
  const bytes = [...code.locals(1), ...code.bytes, 0x0b];
  return [...unsigned(bytes.length), ...bytes];
}

function section(id: number, entries: readonly (readonly number[])[]): number[] {
  const bytes = [...unsigned(entries.length), ...entries.flat()];
  return [id, ...unsigned(bytes.length), ...bytes];
}

function text(name: string): number[] {
  return [name.length, ...Array.from(name, (letter) => letter.charCodeAt(0))];
}
