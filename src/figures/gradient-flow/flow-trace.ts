/** How strongly each layer learns at one step; the layers in order, the first first. */
export interface FlowFrame {
  readonly step: number;
  readonly epoch: number;
  /** Root mean square of the gradient over the weights of each layer. */
  readonly gradient: readonly number[];
  /** Size of the update beside the size of the weights, as 2-norms. About 0.001 is healthy (Karpathy 2015). */
  readonly ratio: readonly number[];
  /** Share of a layer's outputs that hardly answer: beyond ±0.97 for tanh, within 0.03 of an end for sigmoid, 0 for relu. */
  readonly saturated: readonly (number | null)[];
}

/** The picture's trace. */
export interface FlowTrace {
  readonly layers: readonly string[];
  readonly frames: readonly FlowFrame[];
}
