import { ROW } from "./lanes";
import { Layer, layerAt, Network } from "./records";

/**
 * Draws the masks of step `step` for the layers that drop: 0 for a dropped unit, 1 / (1 − rate) for a kept one. From the seed of the run, the
 * step and the layer alone: the same units as the host's `masksOfStep`.
 */
export function drawMasks(network: Network, samples: i32, step: i32): void {
  const hidden = network.layerCount - 1;
  for (let index = 0; index < hidden; index++) {
    const layer = layerAt(network, index);
    if (layer.mask) drawMask(layer, samples, derivedSeed(network, step * hidden + index));
  }
}

/** `deriveSeed` of the host for the kind "dropout". */
function derivedSeed(network: Network, index: u32): u32 {
  let mixed: u32 = 0x85ebca6b;
  mixed = mix((mixed ^ network.seedLow) + 0x6d2b79f5);
  mixed = mix((mixed ^ network.seedHigh) + 0x6d2b79f5);
  return mix((mixed ^ index) + 0x6d2b79f5);
}

/** MurmurHash3's finalizer (Appleby 2011). */
function mix(hash: u32): u32 {
  hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
  hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
  return hash ^ (hash >>> 16);
}

/** Word `index` of the state that the host's `uniformStream` starts from. */
function stateWord(seed: u32, index: u32): u32 {
  return mix(mix(seed + index * 0x9e3779b9) ^ index);
}

/** xoshiro128** (Blackman and Vigna 2018), two words for each unit, sample by sample. */
function drawMask(layer: Layer, samples: i32, seed: u32): void {
  let a = stateWord(seed, 1);
  let b = stateWord(seed, 2);
  let c = stateWord(seed, 3);
  let d = stateWord(seed, 4);
  const limit = ((<u64>layer.limitHigh) << 26) | layer.limitLow;
  const factor = layer.factor;
  const panel = layer.outputs * ROW;
  for (let at = 0; at < samples; at++) {
    let to = layer.mask + (at >> 3) * panel + ((at & 7) << 2);
    for (const end = to + panel; to < end; to += ROW) {
      const high: u64 = starred(b) >>> 5;
      let shifted = b << 9;
      c ^= a;
      d ^= b;
      b ^= c;
      a ^= d;
      c ^= shifted;
      d = rotl(d, 11);
      const drawn = (high << 26) | (starred(b) >>> 6);
      shifted = b << 9;
      c ^= a;
      d ^= b;
      b ^= c;
      a ^= d;
      c ^= shifted;
      d = rotl(d, 11);
      store<f32>(to, drawn < limit ? 0 : factor);
    }
  }
}

function starred(word: u32): u32 {
  return rotl(word * 5, 7) * 9;
}
