import { backprop } from "../engine/backprop";
import { Tensor } from "../engine/tensor";

/** What goes back to the tensor of a name when every element of a result counts the same; a text where nothing does. */
export function gradientOf(name: string, result: Tensor): unknown {
  const gradient = backprop(result.sum()).nodes.find((node) => node.name === name)?.gradient;
  return gradient instanceof Tensor ? gradient.toArray() : "none";
}
