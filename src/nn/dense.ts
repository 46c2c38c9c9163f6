/** Activations that have a name. */
export const activationNames = ["tanh", "sigmoid", "relu", "leakyRelu", "gelu", "linear"] as const;
export type ActivationName = (typeof activationNames)[number];

/** Losses that have a name. */
export const lossNames = ["crossEntropy", "meanSquaredError", "binaryCrossEntropy"] as const;
export type LossName = (typeof lossNames)[number];

/** A dense network of named parts, as plain data: all that is needed to run one, but for its numbers. */
export interface DenseSpec {
  /** Units of each layer, the inputs first: `[2, 16, 2]`. */
  readonly sizes: readonly number[];
  /** Activation of each hidden layer: one fewer than there are weight matrices. */
  readonly activations: readonly ActivationName[];
  /** Activation of the last layer; `"linear"` leaves logits or values. */
  readonly output: ActivationName;
  /** Rate of dropping for each hidden layer's outputs, after their activation; 0 for none. */
  readonly dropout: readonly number[];
}

/** Where a layer's numbers stand in the flat parameters. */
export interface DenseLayout {
  readonly inputs: number;
  readonly outputs: number;
  /** Offset of weight [0, 0]; weight [i, j], from input i to unit j, is at `weights + i * outputs + j`. */
  readonly weights: number;
  /** Offset of the first bias. */
  readonly bias: number;
}

/**
 * The layout of flat parameters: layer by layer, its weights [inputs, outputs] row by row, then its bias [outputs].
 * Gradients and an optimizer's moments are laid out the same way.
 */
export function denseLayout(sizes: readonly number[]): DenseLayout[] {
  let offset = 0;
  return sizes.slice(1).map((outputs, layer) => {
    const inputs = sizes[layer] as number;
    const weights = offset;
    const bias = weights + inputs * outputs;
    offset = bias + outputs;
    return { inputs, outputs, weights, bias };
  });
}

/** How many numbers the flat parameters of a network have. */
export function denseParameterCount(sizes: readonly number[]): number {
  return denseLayout(sizes).reduce((total, { inputs, outputs }) => total + inputs * outputs + outputs, 0);
}
