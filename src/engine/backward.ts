import type { Op } from "./op";
import { ops } from "./ops";
import { shapeText } from "./shape";
import { Tensor } from "./tensor";

/** Every tensor that `result` was made of, each after all that it was made of, itself last. */
export function forwardOrder(result: Tensor): Tensor[] {
  const order: Tensor[] = [];
  const seen = new Set<Tensor>([result]);
  // An explicit stack, as a chain may be longer than what calls can nest: each tensor with the input to look at next.
  const stack: { readonly made: Tensor; next: number }[] = [{ made: result, next: 0 }];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const input = typeof top.made.source === "string" ? undefined : top.made.source.inputs[top.next++];
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

/** How `result`, a scalar, changes with each tensor of `order` (as `forwardOrder` gives them): the chain rule, from the end. */
export function gradientsOf(
  result: Tensor,
  order: readonly Tensor[] = forwardOrder(result),
): Map<Tensor, Float64Array> {
  const gradients = new Map<Tensor, Float64Array>([[result, Float64Array.of(1)]]);
  for (let i = order.length - 1; i >= 0; i--) {
    const made = order[i];
    if (typeof made.source === "string") continue;
    const { op, inputs, settings } = made.source;
    const parts = (ops[op] as Op<object>).gradient(gradients.get(made) as Float64Array, made, inputs, settings);
    for (const [which, input] of inputs.entries()) {
      const sum = gradients.get(input);
      if (sum === undefined) gradients.set(input, parts[which]);
      else addTo(sum, parts[which]);
    }
  }
  return gradients;
}

/** Adds the gradients of `result` to the `grad` of every tensor that it was made of. */
export function addGradients(result: Tensor): void {
  if (result.data.length !== 1)
    throw new RangeError(
      `backward: expected a scalar; got shape ${shapeText(result.shape)} — reduce it first, for example with sum() or mean()`,
    );
  for (const [each, gradient] of gradientsOf(result)) {
    if (each.grad === undefined) each.grad = new Tensor(gradient, each.shape);
    else addTo(each.grad.data, gradient);
  }
}

function addTo(sum: Float64Array, values: Float64Array): void {
  for (let i = 0; i < sum.length; i++) sum[i] += values[i];
}
