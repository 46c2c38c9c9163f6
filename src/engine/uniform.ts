/**
 * A stream of numbers from 0 to below 1, each of 53 bits, from a whole-number seed. In integer arithmetic alone, so that every machine
 * draws the same bits.
 */
export function uniformStream(seed: number): () => number {
  const next = xoshiro128(...seedState(seed));
  return () => ((next() >>> 5) * 2 ** 26 + (next() >>> 6)) / 2 ** 53;
}

/** A stream of 32-bit numbers from a state of four words, not all zero: xoshiro128** (Blackman and Vigna 2018). */
export function xoshiro128(a: number, b: number, c: number, d: number): () => number {
  return () => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return result;
  };
}

/** Four words from a seed: MurmurHash3's finalizer over a counter (Appleby 2011), so that neighbouring seeds have nothing in common. */
function seedState(seed: number): [number, number, number, number] {
  const low = seed | 0;
  const high = Math.floor(seed / 2 ** 32) | 0;
  const word = (index: number): number => mix(mix(low + Math.imul(index, 0x9e3779b9)) ^ (high + index));
  return [word(1), word(2), word(3), word(4)];
}

function mix(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

function rotate(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}
