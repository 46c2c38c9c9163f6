import { describe } from "../engine/options";
import { Tensor, tensor } from "../engine/tensor";
import type { ActivationCurve } from "../figures/neuron/activation-curve";
import { activate, type Activation } from "../nn/activation";

/** What an activation gives for some sums, and its slope at each, by backward. */
export function activated(
  activation: Activation,
  sums: readonly number[],
): { readonly outputs: number[]; readonly slopes: number[] } {
  const z = tensor([...sums]);
  const outputs = activate(activation, z);
  const total: unknown = outputs.sum();
  if (!(total instanceof Tensor))
    throw new TypeError(`activation: expected a tensor; got ${describe(total)} — build it of tensor methods`);
  total.backward();
  // The identity returns its own input, and a constant does not depend on it.
  return { outputs: Array.from(outputs.data), slopes: Array.from(z.grad?.data ?? sums.map(() => 0)) };
}

/** The curve of an activation from −reach to reach. */
export function activationCurve(activation: Activation, reach: number): ActivationCurve {
  const sums = Array.from({ length: 121 }, (_, index) => -reach + (index / 60) * reach);
  return { from: -reach, to: reach, ...activated(activation, sums) };
}
