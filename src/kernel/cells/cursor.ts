/** Jupyter counts characters, JavaScript counts units of UTF-16: the units before a number of characters. */
export function unitsBefore(code: string, characters: number): number {
  if (!Number.isFinite(characters)) return code.length;
  return [...code].slice(0, Math.max(0, characters)).join("").length;
}

/** The characters before a number of units. */
export function pointsBefore(code: string, units: number): number {
  return [...code.slice(0, units)].length;
}
