import { single } from "./arguments";
import { forwardOrder, gradientsOf } from "./backward";
import { opNamed } from "./ops";
import { describe } from "./options";
import { shapeText, sizeOf } from "./shape";
import { Tensor } from "./tensor";

/** One tensor of a computation, with what forward and backward made of it. One number, of shape [], stands as a plain number. */
export interface BackpropNode {
  /** Its place in the order of the forward pass, from 0. */
  readonly id: number;
  /** The method that made it; "leaf" for a tensor that was given, "constant" for a number in a formula. */
  readonly op: string;
  readonly name?: string;
  /** What the op was told beside its operands: the exponent of pow by a number, an axis… */
  readonly settings?: object;
  readonly value: number | Tensor;
  /** Ids of what it was made of. */
  readonly operands: readonly number[];
  /**
   * How it changes with each operand, its other operands held: a number where all are scalars; of the value's shape where an op works
   * element by element; else the Jacobian, of shape [...value, ...operand].
   */
  readonly local: readonly number[] | readonly Tensor[];
  /** How the result changes with it: over all nodes made of it, the sum of their gradient times their local derivative. */
  readonly gradient: number | Tensor;
}

/** A forward and backward pass, node by node. */
export interface Backprop {
  /** In the order of the forward pass: operands before what is made of them, the result last. */
  readonly nodes: readonly BackpropNode[];
}

// Above this a Jacobian is no longer something to look at.
const largestJacobian = 1e6;

/**
 * The whole computation of a scalar as data: every node's value, local derivatives and gradient, in forward order. Leaves every `grad` as
 * it is. Throws RangeError when `result` is more than one number.
 */
export function backprop(result: Tensor): Backprop {
  if (!(result instanceof Tensor))
    throw new TypeError(`backprop: expected a tensor; got ${describe(result)} — build it of tensor methods`);
  single("backprop", result.shape);
  const order = forwardOrder(result);
  const gradients = gradientsOf(result, order);
  const ids = new Map(order.map((each, id) => [each, id]));
  return {
    nodes: order.map((made, id) => {
      const { source, name } = made;
      const given = typeof source === "string";
      const inputs = given ? [] : source.inputs;
      let local: BackpropNode["local"] | undefined;
      return {
        id,
        op: given ? source : source.op === "power" ? "pow" : source.op,
        ...(name !== undefined && { name }),
        ...(!given && Object.keys(source.settings).length > 0 && { settings: source.settings }),
        value: plain(made),
        operands: inputs.map((input) => ids.get(input) as number),
        // Worked out when asked for: a Jacobian may be large.
        get local() {
          return (local ??= localOf(made));
        },
        gradient: plain(new Tensor(gradients.get(made) as Float64Array, made.shape)),
      };
    }),
  };
}

function plain(value: Tensor): number | Tensor {
  return value.shape.length === 0 ? value.item() : value;
}

function localOf(made: Tensor): number[] | Tensor[] {
  if (typeof made.source === "string") return [];
  const { op: name, inputs, settings } = made.source;
  const op = opNamed(name);
  const slopes = op.slopes?.(made, inputs, settings);
  if (slopes !== undefined && [made, ...inputs].every(({ shape }) => shape.length === 0))
    return slopes.map(([slope]) => slope);
  if (slopes !== undefined) return slopes.map((slope) => new Tensor(slope, made.shape));
  return jacobians(made, inputs, (gradient) => op.gradient(gradient, made, inputs, settings));
}

/** Row by row: the gradients of the inputs when only one element of the output counts. */
function jacobians(
  { data, shape }: Tensor,
  inputs: readonly Tensor[],
  gradient: (unit: Float64Array) => Float64Array[],
): Tensor[] {
  const size = data.length;
  for (const input of inputs)
    if (size * input.data.length > largestJacobian)
      throw new RangeError(
        `backprop: expected local derivatives of at most ${largestJacobian} numbers; got shapes ${shapeText(shape)} and ${shapeText(input.shape)} — look at a smaller batch`,
      );
  const whole = inputs.map((input) => new Float64Array(size * sizeOf(input.shape)));
  for (let row = 0; row < size; row++) {
    const unit = new Float64Array(size);
    unit[row] = 1;
    for (const [which, part] of gradient(unit).entries()) whole[which].set(part, row * part.length);
  }
  return whole.map((values, which) => new Tensor(values, [...shape, ...inputs[which].shape]));
}
