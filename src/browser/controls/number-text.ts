import { formatNumber } from "../../figures/parts/number";

/** What was typed as a number: `0.5`, `1e-3`, `−2`, and a comma for the point where it can be nothing else. undefined: none. */
export function parseNumber(text: string): number | undefined {
  const plain = text
    .trim()
    .replace(/−/g, "-")
    .replace(/^([^.,]*),([^.,]*)$/, "$1.$2");
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return undefined;
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
}

/** A number as it stands in a field, to be typed over: `0.0003`, `1e-7`. */
export function fieldText(value: number): string {
  return String(Number(value.toPrecision(12)))
    .replace("-", "−")
    .replace("e−", "e-");
}

/** A number with its unit, as it is read out. */
export function spoken(value: number, unit?: string): string {
  return unit === undefined ? formatNumber(value) : `${formatNumber(value)} ${unit}`;
}
