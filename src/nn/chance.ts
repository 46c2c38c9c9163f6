/**
 * A seed of its own for the `index`-th use of chance of one kind, made from the seed of a run. Epochs and steps draw from
 * their own seeds, so that any of them can be run again without those before it. Mixed by MurmurHash3's finalizer
 * (Appleby 2011) after each part; from 0 to 2³² − 1.
 */
export function deriveSeed(seed: number, kind: "shuffle" | "dropout", index: number): number {
  let mixed = kind === "shuffle" ? 0x9e3779b9 : 0x85ebca6b;
  for (const part of [seed, Math.floor(seed / 2 ** 32), index]) mixed = finalize(mixed ^ part);
  return mixed >>> 0;
}

function finalize(value: number): number {
  let hash = value + 0x6d2b79f5;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
