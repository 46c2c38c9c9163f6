import { tensor, type Tensor } from "../engine/tensor";
import type { Task } from "./saved-model";

/**
 * What a model says from its outputs [batch, outputs] (or [outputs] of one sample): the index of the largest output, the class on
 * either side of the threshold where there is one output for two classes, or the values themselves.
 */
export function decide(outputs: Tensor, task: Task | undefined): Tensor {
  const width = outputs.shape.at(-1) as number;
  const count = outputs.data.length / width;
  const single = outputs.shape.length === 1;
  const isClasses = task === undefined ? width > 1 : task.classes.length > 0;
  if (!isClasses && width > 1) return outputs;
  const answers = Array.from({ length: count }, (_, sample) => {
    const row = outputs.data.subarray(sample * width, (sample + 1) * width);
    if (!isClasses) return row[0] as number;
    return width === 1 ? Number((row[0] as number) > (task?.threshold ?? 0)) : largest(row);
  });
  return tensor(single ? (answers[0] as number) : answers);
}

/** Index of the largest value; the first of equals. */
function largest(row: Float64Array): number {
  let index = 0;
  for (let i = 1; i < row.length; i++) if ((row[i] as number) > (row[index] as number)) index = i;
  return index;
}
