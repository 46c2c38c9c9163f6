/** How a class is marked everywhere: its colour, the same colour for an area, and its symbol, so that colour is never alone. */
export interface ClassMark {
  /** `"@class0"`: whoever draws replaces it (see `theme.ts`). */
  readonly color: string;
  readonly fill: string;
  /** A symbol of Plotly's. */
  readonly symbol: string;
}

const symbols = [
  "circle",
  "triangle-up",
  "square",
  "diamond",
  "cross",
  "x",
  "star",
  "pentagon",
  "triangle-down",
  "hexagon",
] as const;

/** The mark of class `index`; after ten they come again. */
export function classMark(index: number): ClassMark {
  const which = ((index % symbols.length) + symbols.length) % symbols.length;
  return { color: `@class${which}`, fill: `@class${which}/16`, symbol: symbols[which] as string };
}
