import type { Random } from "../data/random";

/** How start weights are drawn; biases start at zero. */
export const initializationNames = ["xavier", "he", "uniform", "zeros"] as const;
export type InitializationName = (typeof initializationNames)[number];

/**
 * Start weights of one layer, row by row: "xavier" is normal with variance 2 / (inputs + outputs) (Glorot and Bengio 2010), "he"
 * normal with variance 2 / inputs (He et al. 2015), "uniform" from −0.5 to 0.5, "zeros" all zero.
 */
export function startWeights(name: InitializationName, inputs: number, outputs: number, chance: Random): Float64Array {
  const draw: Record<InitializationName, () => number> = {
    xavier: () => Math.sqrt(2 / (inputs + outputs)) * chance.normal(),
    he: () => Math.sqrt(2 / inputs) * chance.normal(),
    uniform: () => chance.uniform() - 0.5,
    zeros: () => 0,
  };
  return Float64Array.from({ length: inputs * outputs }, draw[name]);
}
