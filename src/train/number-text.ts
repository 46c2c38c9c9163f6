const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Numbers as base64 of their bytes, little-endian: a quarter of their decimal text, and true to the bit. */
export function numbersToText(values: Float64Array, precision: "float32" | "float64"): string {
  const size = precision === "float32" ? 4 : 8;
  const bytes = new Uint8Array(values.length * size);
  const view = new DataView(bytes.buffer);
  for (const [index, value] of values.entries())
    if (size === 4) view.setFloat32(index * size, value, true);
    else view.setFloat64(index * size, value, true);
  let text = "";
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(i, i + 3);
    const word = (a << 16) | (b << 8) | c;
    const letters = [word >> 18, (word >> 12) & 63, (word >> 6) & 63, word & 63].map(
      (code) => alphabet[code] as string,
    );
    const kept = Math.min(3, bytes.length - i) + 1;
    text += letters.slice(0, kept).join("").padEnd(4, "=");
  }
  return text;
}

/** Whether it is the text of whole numbers of that precision. */
export function isNumbersText(text: unknown, precision: "float32" | "float64"): text is string {
  if (typeof text !== "string" || !/^[A-Za-z0-9+/]*=*$/.test(text)) return false;
  const bytes = (text.replace(/=+$/, "").length * 3) >> 2;
  return bytes % (precision === "float32" ? 4 : 8) === 0;
}

/** The numbers again. */
export function numbersFromText(text: string, precision: "float32" | "float64"): Float64Array {
  const letters = text.replace(/=+$/, "");
  const bytes = new Uint8Array(Math.floor((letters.length * 3) / 4));
  for (let i = 0, at = 0; i < letters.length; i += 4) {
    const [a, b, c, d] = [0, 1, 2, 3].map((k) => Math.max(0, alphabet.indexOf(letters[i + k] ?? "A"))) as [
      number,
      number,
      number,
      number,
    ];
    const word = (a << 18) | (b << 12) | (c << 6) | d;
    for (const byte of [word >> 16, (word >> 8) & 255, word & 255]) if (at < bytes.length) bytes[at++] = byte;
  }
  const view = new DataView(bytes.buffer);
  const size = precision === "float32" ? 4 : 8;
  return Float64Array.from({ length: bytes.length / size }, (_, index) =>
    size === 4 ? view.getFloat32(index * size, true) : view.getFloat64(index * size, true),
  );
}
