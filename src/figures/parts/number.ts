const minus = "−";

/**
 * A number as a reader wants it: four significant digits, no trailing zeros, a true minus sign; powers of ten only below
 * 0.001 and from a million. What is not finite is named: `∞`, `−∞`, `not a number`.
 */
export function formatNumber(value: number, digits = 4): string {
  if (Number.isNaN(value)) return "not a number";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : `${minus}∞`;
  if (value === 0) return "0";
  const size = Math.abs(value);
  const text = size >= 1e6 || size < 1e-3 ? scientific(size, digits) : plain(size, digits);
  return value < 0 ? minus + text : text;
}

/** A point or a vector: `(1.4, 0.2)`. */
export function formatVector(values: readonly number[], digits = 4): string {
  return `(${values.map((value) => formatNumber(value, digits)).join(", ")})`;
}

/** A number as a later term of a sum: ` + 2`, ` − 2`. */
export function formatTerm(value: number, digits = 4): string {
  return value < 0 ? ` ${minus} ${formatNumber(-value, digits)}` : ` + ${formatNumber(value, digits)}`;
}

/** `1 mistake`, `4 mistakes`; a plural of its own where an s is not enough. */
export function formatCount(count: number, noun: string, plural = `${noun}s`): string {
  return `${count.toLocaleString("en-US")} ${count === 1 ? noun : plural}`;
}

/** The same words with a capital at their start. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function plain(size: number, digits: number): string {
  return String(Number(size.toPrecision(digits)));
}

/** A whole number as an exponent: ⁻³. */
export function superscript(power: number): string {
  const digits = [...String(Math.abs(power))].map((digit) => superscripts[Number(digit)]).join("");
  return `${power < 0 ? "⁻" : ""}${digits}`;
}

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

function scientific(size: number, digits: number): string {
  const [mantissa = "", exponent = ""] = size.toExponential(digits - 1).split("e");
  const power = Number(exponent);
  return `${Number(mantissa)} × 10${superscript(power)}`;
}
