import { random } from "../../data/random";
import { functionExercise } from "../function-exercise";

type Inputs = readonly [image: number[], means: number[][]];

/** Lesson 05: the mean image that lies nearest to an image, by squared distance: the baseline for digits. */
export const nearestExercise = functionExercise<Inputs>({
  name: "nearest",
  cases() {
    const chance = random(5);
    const pixels = (count: number): number[] => Array.from({ length: count }, () => Math.round(chance.uniform() * 16));
    const drawn = [3, 4, 5, 10, 10, 10].map((classes): Inputs => {
      const means = Array.from({ length: classes }, () => pixels(6));
      return [pixels(6), means];
    });
    return [
      [
        [8, 8, 8],
        [
          [0, 16, 0],
          [7, 9, 6],
          [8, 3, 8],
        ],
      ],
      // One pixel far off, or several a little: by squares the second is nearer.
      [
        [0, 0, 0, 0],
        [
          [6, 0, 0, 0],
          [2, 2, 2, 2],
        ],
      ],
      ...drawn,
    ];
  },
  right: (image, means) =>
    place(
      means.map((mean) => squared(image, mean)),
      Math.min,
    ),
  mistakes: [
    {
      wrong: (image, means) =>
        place(
          means.map((mean) => squared(image, mean)),
          Math.max,
        ),
      message: "This is the mean image that lies farthest away: the comparison is the wrong way round.",
    },
    {
      wrong: (image, means) => Math.min(...means.map((mean) => squared(image, mean))),
      message: "This is the smallest distance. Return the index of the mean image that it belongs to.",
    },
    {
      wrong: (image, means) =>
        place(
          means.map((mean) => squared(image, mean)),
          Math.min,
        ) + 1,
      message: "One too many: the first mean image has the index 0, and stands for the digit 0.",
    },
    {
      wrong: (image, means) =>
        place(
          means.map((mean) => differences(image, mean, (by) => by)),
          Math.min,
        ),
      message:
        "The differences are added with their signs, so that a pixel too dark makes up for one too pale. Square each one first.",
    },
    {
      wrong: (image, means) =>
        place(
          means.map((mean) => differences(image, mean, (by) => -by)),
          Math.min,
        ),
      message:
        "The differences are added with their signs, so that a pixel too pale makes up for one too dark. Square each one first.",
    },
    {
      wrong: (image, means) =>
        place(
          means.map((mean) => Math.abs(differences(image, mean, (by) => by))),
          Math.min,
        ),
      message:
        "The differences are added before they lose their signs, so that pixels make up for one another. Square each one by itself.",
    },
    {
      wrong: (image, means) =>
        place(
          means.map((mean) => differences(image, mean, Math.abs)),
          Math.min,
        ),
      message:
        "These are absolute differences. They make a fair baseline too, but here each difference is squared: a pixel that is far off counts more.",
    },
    {
      wrong: (image, means) =>
        place(
          means.map((mean) => (image[0] - mean[0]) ** 2),
          Math.min,
        ),
      message: "Only the first pixel is compared. Add up the squares over all pixels.",
    },
    {
      wrong: (image, means) =>
        place(
          means.map((mean) => (image[image.length - 1] - mean[image.length - 1]) ** 2),
          Math.min,
        ),
      message: "Only the last pixel counts. Is there a = where a += belongs?",
    },
    {
      wrong: (image, means) =>
        place(
          means.map((mean) => image.reduce((sum, ink, at) => sum + ink * mean[at], 0)),
          Math.max,
        ),
      message: "This multiplies ink with ink. A mean image with much ink wins then, near or not: take differences.",
    },
    {
      wrong: () => 0,
      message:
        "It always says 0. Did the search begin with a smallest distance of 0? Nothing is below that: begin with Infinity.",
    },
    {
      wrong: (_, means) => means.length - 1,
      message: "It always says the last. Keep an index only when its distance is smaller than the smallest so far.",
    },
  ],
  call: (image, means) => `nearest(an image of ${image.length} pixels, ${means.length} mean images)`,
  form: (result) =>
    Array.isArray(result) ? "A list came back. Return one number: the index of the nearest mean image." : undefined,
  praise: "Right. This is nearest to what a ruler would do, and the network has to beat it.",
});

function squared(image: readonly number[], mean: readonly number[]): number {
  return differences(image, mean, (by) => by * by);
}

function differences(image: readonly number[], mean: readonly number[], of: (by: number) => number): number {
  return image.reduce((sum, ink, at) => sum + of(ink - mean[at]), 0);
}

function place(values: readonly number[], extreme: (...values: number[]) => number): number {
  return values.indexOf(extreme(...values));
}
