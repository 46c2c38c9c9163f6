import { random, type Random } from "../data/random";
import { denseLayout, denseParameterCount } from "./dense";

/** How start weights are drawn; biases start at zero. */
export const initializationNames = ["xavier", "he", "uniform", "zeros"] as const;
export type InitializationName = (typeof initializationNames)[number];

/** What start weights depend on. */
interface Start {
  readonly sizes: readonly number[];
  readonly initialization: InitializationName;
  readonly precision: "float32" | "float64";
  readonly seed: number;
}

/** Start weights and biases of a network, as `denseLayout` lays them out; the same in both precisions, up to rounding. */
export function startParameters({ sizes, initialization, precision, seed }: Start): Float64Array {
  const chance = random(seed);
  const flat = new Float64Array(denseParameterCount(sizes));
  for (const { inputs, outputs, weights } of denseLayout(sizes))
    flat.set(startWeights(initialization, inputs, outputs, chance), weights);
  return precision === "float32" ? flat.map(Math.fround) : flat;
}

/**
 * Start weights of one layer, row by row: "xavier" is normal with variance 2 / (inputs + outputs) (Glorot and Bengio 2010), "he"
 * normal with variance 2 / inputs (He et al. 2015), "uniform" from −0.5 to 0.5, "zeros" all zero.
 */
function startWeights(name: InitializationName, inputs: number, outputs: number, chance: Random): Float64Array {
  const draw: Record<InitializationName, () => number> = {
    xavier: () => Math.sqrt(2 / (inputs + outputs)) * chance.normal(),
    he: () => Math.sqrt(2 / inputs) * chance.normal(),
    uniform: () => chance.uniform() - 0.5,
    zeros: () => 0,
  };
  return Float64Array.from({ length: inputs * outputs }, draw[name]);
}
