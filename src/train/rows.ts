import { tensorFrom, type Tensor } from "../engine/tensor";

/** Some rows of values [size, width], as a tensor [samples, width]. */
export function rowsAt(values: Float64Array, size: number, samples: Uint32Array): Tensor {
  const width = values.length / size;
  const rows = new Float64Array(samples.length * width);
  for (const [row, sample] of samples.entries())
    rows.set(values.subarray(sample * width, (sample + 1) * width), row * width);
  return tensorFrom(rows, [samples.length, width]);
}
