/** A number as JSON keeps it to the bit: −0 and what is not finite, which JSON lacks, as text. */
export type ExactNumber = number | "-0" | "NaN" | "Infinity" | "-Infinity";

/** A number in a form that survives JSON to the last bit. */
export function exactNumber(value: number): ExactNumber {
  if (Object.is(value, -0)) return "-0";
  return Number.isFinite(value) ? value : (String(value) as ExactNumber);
}

/** The number again; undefined where it is none. */
export function readExactNumber(value: unknown): number | undefined {
  if (typeof value === "number") return value;
  return value === "-0" || value === "NaN" || value === "Infinity" || value === "-Infinity" ? Number(value) : undefined;
}
