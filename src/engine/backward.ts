import { opNamed } from "./ops";
import type { Tensor } from "./tensor";

/** Every tensor that `result` was made of, each after all that it was made of itself; `result` last. */
export function forwardOrder(result: Tensor): Tensor[] {
  const order: Tensor[] = [];
  const seen = new Set([result]);
  // An explicit stack, as a chain may be longer than calls can nest: each tensor with the input to look at next.
  const stack = [{ made: result, next: 0 }];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const { source } = top.made;
    const input = typeof source === "string" ? undefined : source.inputs[top.next++];
    if (input === undefined) {
      order.push(top.made);
      stack.pop();
    } else if (!seen.has(input)) {
      seen.add(input);
      stack.push({ made: input, next: 0 });
    }
  }
  return order;
}

/** How `result`, one number, changes with every tensor that it was made of: the chain rule, from the end to the start. */
export function gradientsOf(result: Tensor, order = forwardOrder(result)): Map<Tensor, Float64Array> {
  const gradients = new Map([[result, Float64Array.of(1) as Float64Array]]);
  for (let i = order.length - 1; i >= 0; i--) {
    const made = order[i];
    if (typeof made.source === "string") continue;
    const { op, inputs, settings } = made.source;
    const parts = opNamed(op).gradient(gradients.get(made) as Float64Array, made, inputs, settings);
    for (const [which, input] of inputs.entries()) {
      // What a tensor is used for twice reaches it twice.
      const sum = gradients.get(input);
      if (sum === undefined) gradients.set(input, parts[which]);
      else for (let k = 0; k < sum.length; k++) sum[k] += parts[which][k];
    }
  }
  return gradients;
}
