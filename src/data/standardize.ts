import { tensorFrom } from "../engine/tensor";
import { checkIsDataset, Dataset } from "./dataset";

/** A data set with every feature at mean 0 and deviation 1, and the way to treat others alike. */
export interface Standardized {
  readonly data: Dataset;
  /** Treats another data set with the same numbers: validation and test with those of the training set. */
  apply(other: Dataset): Dataset;
  /** Of each feature. */
  readonly mean: readonly number[];
  /** Of each feature: √(mean of squared distances from the mean). 0 for a feature that never changes. */
  readonly deviation: readonly number[];
}

/** Shifts and scales every feature to mean 0 and deviation 1; one that never changes becomes 0. Throws TypeError for no data set. */
export function standardize(data: Dataset): Standardized {
  checkIsDataset("standardize", data);
  const [size, width] = data.x.shape;
  if (size === 0)
    throw new RangeError(
      "standardize: expected at least one sample; got none — standardize the part that you train on",
    );
  const mean = Array.from({ length: width }, (_, column) => {
    // Counted from the first, so that a column that never changes has its own value for mean, to the bit.
    const first = data.x.data[column];
    let sum = 0;
    for (let row = 0; row < size; row++) sum += data.x.data[row * width + column] - first;
    return first + sum / size;
  });
  const deviation = mean.map((middle, column) => {
    let sum = 0;
    for (let row = 0; row < size; row++) sum += (data.x.data[row * width + column] - middle) ** 2;
    return Math.sqrt(sum / size);
  });
  const apply = (other: Dataset): Dataset => {
    checkIsDataset("apply", other);
    if (other.x.shape[1] !== width)
      throw new RangeError(
        `apply: expected a data set of ${width} features; got ${other.x.shape[1]} — choose the same features`,
      );
    const x = other.x.data.map((value, at) => (value - mean[at % width]) / (deviation[at % width] || 1));
    return new Dataset(other.name, other.features, other.classes, tensorFrom(x, other.x.shape), other.y);
  };
  return { data: apply(data), apply, mean, deviation };
}
