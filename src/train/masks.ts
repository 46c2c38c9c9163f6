import { dropoutMask } from "../engine/dropout";
import type { Tensor } from "../engine/tensor";
import { deriveSeed } from "../nn/chance";

/**
 * The dropout masks of one step, [batch, units] for each hidden layer that drops, undefined for the others. Drawn from the seed of
 * the run, the step and the layer alone, so that any step can be made again. The accelerator draws the same (assembly/dropout.ts).
 */
export function masksOfStep(
  sizes: readonly number[],
  rates: readonly number[],
  batch: number,
  seed: number,
  step: number,
): (Tensor | undefined)[] {
  return rates.map((rate, layer) =>
    rate === 0
      ? undefined
      : dropoutMask({
          shape: [batch, sizes[layer + 1] as number],
          rate,
          seed: deriveSeed(seed, "dropout", step * rates.length + layer),
        }),
  );
}
