import { denseLayout } from "../nn/dense";

/**
 * Adds the gradient of l1 · Σ|w| + l2/2 · Σw² over the weights, not the biases, to a flat `gradient`: part of the loss for every
 * optimizer, as PyTorch's `weight_decay` outside AdamW. The slope of |w| at 0 is taken as 0.
 */
export function addPenalties(
  sizes: readonly number[],
  parameters: Float64Array,
  gradient: Float64Array,
  l1: number,
  l2: number,
): void {
  if (l1 === 0 && l2 === 0) return;
  for (const { weights, bias } of denseLayout(sizes))
    for (let i = weights; i < bias; i++) {
      const weight = parameters[i] as number;
      gradient[i] = (gradient[i] as number) + l2 * weight + l1 * Math.sign(weight);
    }
}
