import type { Tensor } from "../engine/tensor";
import { denseLayout } from "../nn/dense";
import type { LayerPass } from "../nn/mlp";

/** Numbers of one layer, [inputs, outputs] and [outputs]. */
export interface LayerNumbers {
  readonly weights: readonly (readonly number[])[];
  readonly bias: readonly number[];
}

/** All that a step computed, as plain JSON. */
export interface StepDetail {
  /** Indices of the batch's samples in the data set. */
  readonly samples: readonly number[];
  /** Forward, layer by layer: inputs · weights + bias, and what left the layer; [batch, outputs]. */
  readonly layers: readonly {
    readonly sums: readonly (readonly number[])[];
    readonly outputs: readonly (readonly number[])[];
    /** 1 where a unit was kept; only of a layer that drops. */
    readonly mask?: readonly (readonly number[])[];
  }[];
  /** The batch's loss, without penalties. */
  readonly loss: number;
  /** Weights and biases before the update. */
  readonly before: readonly LayerNumbers[];
  /** Of the loss and its penalties. */
  readonly gradients: readonly LayerNumbers[];
  /** What was added to weights and biases; zeros where nothing was updated. */
  readonly update: readonly LayerNumbers[];
}

/** Flat parameters, or gradients, layer by layer. */
export function layerNumbers(sizes: readonly number[], flat: Float64Array): LayerNumbers[] {
  return denseLayout(sizes).map(({ inputs, outputs, weights, bias }) => ({
    weights: rowsOf(flat.subarray(weights, weights + inputs * outputs), outputs),
    bias: Array.from(flat.subarray(bias, bias + outputs)),
  }));
}

/** Puts a step's detail together. */
export function stepDetail(
  sizes: readonly number[],
  samples: Uint32Array,
  passes: readonly LayerPass[],
  masks: readonly (Tensor | undefined)[],
  loss: number,
  before: Float64Array,
  gradient: Float64Array,
  after: Float64Array,
): StepDetail {
  return {
    samples: Array.from(samples),
    layers: passes.map(({ sums, outputs }, layer) => {
      const mask = masks[layer];
      return {
        sums: rowsOf(sums.data, sums.shape.at(-1) as number),
        outputs: rowsOf(outputs.data, outputs.shape.at(-1) as number),
        ...(mask !== undefined && { mask: rowsOf(mask.data, mask.shape.at(-1) as number) }),
      };
    }),
    loss,
    before: layerNumbers(sizes, before),
    gradients: layerNumbers(sizes, gradient),
    update: layerNumbers(
      sizes,
      after.map((value, index) => value - (before[index] as number)),
    ),
  };
}

function rowsOf(values: Float64Array, width: number): number[][] {
  return Array.from({ length: values.length / width }, (_, row) =>
    Array.from(values.subarray(row * width, (row + 1) * width)),
  );
}
