/** Ink from 0 (paper) to this. */
export const mostInk = 16;

/** Reads the ink of each pixel, row by row with spaces between; an empty text is paper. Throws RangeError for what is no drawing. */
export function readPixels(who: string, text: string, count: number): number[] {
  const words = wordsOf(text);
  if (words.length > 0 && words.length !== count)
    throw new RangeError(
      `${who}: expected ${count} numbers, one a pixel; got ${words.length} — leave it empty for a blank field`,
    );
  const odd = words.find((word) => !isInk(Number(word)));
  if (odd !== undefined)
    throw new RangeError(`${who}: expected numbers from 0 to ${mostInk}; got "${odd}" — 0 is paper, ${mostInk} is ink`);
  return pixelsIn(text, count);
}

/** The same for whoever paints on: what is no ink is paper. */
export function pixelsIn(text: string, count: number): number[] {
  const words = wordsOf(text);
  return Array.from({ length: count }, (_, at) => {
    const ink = Number(words[at] ?? 0);
    return isInk(ink) ? ink : 0;
  });
}

/** The text from the ink of each pixel; empty for paper. */
export function writePixels(ink: readonly number[]): string {
  return ink.some((value) => value > 0) ? ink.map((value) => Number(value.toPrecision(3))).join(" ") : "";
}

function wordsOf(text: string): string[] {
  return text.split(/[\s,;]+/).filter((word) => word !== "");
}

function isInk(value: number): boolean {
  return value >= 0 && value <= mostInk;
}
