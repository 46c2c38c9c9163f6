import { Tensor } from "../engine/tensor";
import { activationNames, type ActivationName } from "./dense";
import { checkName, describe } from "../engine/options";

/** A learner's activation: any function of a tensor that keeps its shape, built of tensor methods so that it has a gradient. */
export type LearnerActivation = (x: Tensor) => Tensor;

/** By name, or the learner's own. */
export type Activation = ActivationName | LearnerActivation;

/** Applies an activation to a layer's sums [batch, units]. Throws when a learner's function returns no tensor of that shape. */
export function activate(activation: Activation, x: Tensor): Tensor {
  if (typeof activation === "string") return activation === "linear" ? x : x[activation]();
  const y: unknown = activation(x);
  if (!(y instanceof Tensor))
    throw new TypeError(
      `mlp: expected the activation to return a tensor; got ${describe(y)} — build it of tensor methods, such as x.tanh()`,
    );
  if (y.shape.length !== x.shape.length || y.shape.some((size, axis) => size !== x.shape[axis]))
    throw new RangeError(
      `mlp: expected the activation to keep the shape [${x.shape.join(", ")}]; got [${y.shape.join(", ")}] — apply it to each element`,
    );
  return y;
}

/** Throws unless `value` is a known name or a function. */
export function checkActivation(who: string, what: string, value: unknown): asserts value is Activation {
  if (typeof value !== "function") checkName(who, what, value, activationNames);
}
