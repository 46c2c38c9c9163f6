import type { FlowFrame, FlowTrace } from "./flow-trace";

/** A step of a training, layer by layer, as plain JSON. */
export interface FlowStep extends FlowFrame {
  /** Of the batch, before its update. */
  readonly loss: number;
  readonly diverged?: boolean;
}

/** Steps as a trace of the picture `gradientFlow`; without the shares of outputs that hardly answer, which have a picture of their own here. */
export function flowTrace(hidden: number, steps: readonly FlowStep[]): FlowTrace {
  return {
    layers: layerNames(hidden),
    frames: steps.map((step) => ({ ...step, saturated: step.gradient.map(() => null) })),
  };
}

/** `1`, `2`, …, `out`. */
export function layerNames(hidden: number): string[] {
  return [...Array.from({ length: hidden }, (_, layer) => String(layer + 1)), "out"];
}
