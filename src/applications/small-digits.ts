import { Dataset } from "../data/dataset";
import { digits } from "../data/digits";
import { split } from "../data/split";

const mostInk = 16;

let parts: { readonly train: Dataset; readonly test: Dataset } | undefined;

/** The digits with ink from 0 to 1, four fifths of them to learn from; always the same fifth is held out. */
export function smallDigits(): { readonly train: Dataset; readonly test: Dataset } {
  if (parts === undefined) {
    const { name, features, classes, x, y } = digits();
    parts = split(new Dataset(name, features, classes, x.div(mostInk), y), { test: 0.2, seed: 1 });
  }
  return parts;
}

/** The simplest guess that looks at all pixels: the class whose mean image is nearest, in squared distance. */
export function nearestMean({ x, y, classes }: Dataset): (image: ArrayLike<number>) => number {
  const width = x.shape[1];
  const means = classes.map((_, index) => {
    const own = Array.from(y.data.keys()).filter((sample) => y.data[sample] === index);
    return Array.from(
      { length: width },
      (__, at) => own.reduce((sum, sample) => sum + x.data[sample * width + at], 0) / own.length,
    );
  });
  return (image) => {
    const far = means.map((mean) => mean.reduce((sum, value, at) => sum + (image[at] - value) ** 2, 0));
    return far.indexOf(Math.min(...far));
  };
}
