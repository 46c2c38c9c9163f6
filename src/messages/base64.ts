const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const values = new Map([...letters].map((letter, value) => [letter, value]));

/** Bytes as text (RFC 4648, section 4): neither `Buffer` nor `btoa` is in every place that this runs in. */
export function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const three = ((bytes[at] as number) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    for (let shift = 18; shift >= 0; shift -= 6) text += letters[(three >> shift) & 63];
  }
  const missing = (3 - (bytes.length % 3)) % 3;
  return missing === 0 ? text : text.slice(0, -missing) + "=".repeat(missing);
}

/** The bytes of such a text. Throws RangeError where it is none. */
export function fromBase64(text: string): Uint8Array {
  const plain = text.replace(/={0,2}$/, "");
  const bytes = new Uint8Array(Math.floor((plain.length * 3) / 4));
  let collected = 0;
  let bits = 0;
  let at = 0;
  for (const letter of plain) {
    const value = values.get(letter);
    if (value === undefined) throw new RangeError(`base64: expected its 64 letters; got "${letter}"`);
    collected = ((collected << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = (collected >> bits) & 255;
  }
  return bytes;
}
