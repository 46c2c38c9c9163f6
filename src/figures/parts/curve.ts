import type { PlotlyTrace } from "../view";

/** How one of several curves looks: a colour, and a dash or a symbol that tells it apart without. */
export interface CurveStyle {
  readonly color: string;
  readonly dash: string;
  readonly symbol: string;
}

const dashes = ["solid", "dash", "dot", "dashdot", "longdash", "longdashdot"];
const symbols = ["circle", "triangle-up", "square", "diamond", "cross", "x", "star", "pentagon"];

/** The look of curve `index` among several. */
export function curveStyle(index: number): CurveStyle {
  return {
    color: `@class${index % 10}`,
    dash: dashes[index % dashes.length] as string,
    symbol: symbols[index % symbols.length] as string,
  };
}

/** A curve; undefined is a gap. What is not finite stays in it: the page marks it. */
export function curve(
  name: string,
  x: readonly number[],
  y: readonly (number | undefined)[],
  look: { color: string; width?: number; dash?: string; opacity?: number; unit?: string },
): PlotlyTrace {
  return {
    type: "scatter",
    mode: "lines",
    name,
    x,
    y: y.map((value) => value ?? null),
    line: { color: look.color, width: look.width ?? 2, dash: look.dash ?? "solid" },
    ...(look.opacity !== undefined && { opacity: look.opacity }),
    hovertemplate: `${look.unit ?? "%{x}"}: %{y:.4~g}<extra>${name}</extra>`,
  };
}

/** At most `most` indices of a list, evenly spread, the first and the last among them. */
export function spread(length: number, most: number): number[] {
  if (length <= most) return Array.from({ length }, (_, index) => index);
  return Array.from({ length: most }, (_, index) => Math.round((index * (length - 1)) / (most - 1)));
}

/** Whether an axis of these values is better in powers of ten: all above zero, and more than `times` apart. */
export function suitsLog(values: readonly (number | undefined)[], times: number): boolean {
  const finite = values.filter((value): value is number => value !== undefined && Number.isFinite(value));
  if (finite.length === 0) return false;
  const least = finite.reduce((a, b) => Math.min(a, b));
  const greatest = finite.reduce((a, b) => Math.max(a, b));
  return least > 0 && greatest / least > times;
}
