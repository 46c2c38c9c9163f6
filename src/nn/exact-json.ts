/** A number as JSON keeps it to the bit: −0 and what is not finite, which JSON lacks, as text. */
export type ExactNumber = number | "-0" | "NaN" | "Infinity" | "-Infinity";

/** Numbers in a form that survives JSON to the last bit. */
export function exactNumbers(values: ArrayLike<number>): ExactNumber[] {
  return Array.from(values, (value) =>
    Object.is(value, -0) ? "-0" : Number.isFinite(value) ? value : (String(value) as ExactNumber),
  );
}

/** The numbers again; undefined where an entry is none. */
export function readExactNumbers(values: readonly unknown[]): (number | undefined)[] {
  return values.map((value) => {
    if (typeof value === "number") return value;
    return value === "-0" || value === "NaN" || value === "Infinity" || value === "-Infinity"
      ? Number(value)
      : undefined;
  });
}
