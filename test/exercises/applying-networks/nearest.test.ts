import { exercises } from "../../../src/exercises/exercises";
import { todo } from "../../../src/exercises/todo";
import { testListed } from "../listed";

type Nearest = (image: number[], means: number[][]) => unknown;
const nearest = (mine: Nearest): Nearest => mine;
const at = (values: number[], index: number): number => values[index] as number;
const far = (image: number[], mean: number[], of: (by: number) => number = (by) => by ** 2): number =>
  image.reduce((sum, ink, pixel) => sum + of(ink - at(mean, pixel)), 0);
const least = (values: number[]): number => values.indexOf(Math.min(...values));

testListed({
  name: "nearest",
  check: exercises.nearest,
  right: {
    "two loops": nearest((image, means) => {
      let [best, smallest] = [0, Infinity];
      for (let index = 0; index < means.length; index++) {
        let distance = 0;
        for (let pixel = 0; pixel < image.length; pixel++)
          distance += (at(image, pixel) - at(means[index] as number[], pixel)) ** 2;
        if (distance < smallest) [best, smallest] = [index, distance];
      }
      return best;
    }),
    "map and indexOf": nearest((image, means) => least(means.map((mean) => far(image, mean)))),
    "the root of it": nearest((image, means) =>
      least(means.map((mean) => Math.hypot(...image.map((ink, pixel) => ink - at(mean, pixel))))),
    ),
    "the mean of the squares": nearest((image, means) => least(means.map((mean) => far(image, mean) / image.length))),
    "a sort": nearest(
      (image, means) =>
        means.map((mean, index) => ({ index, by: far(image, mean) })).sort((a, b) => a.by - b.by)[0]?.index,
    ),
    "a reduce": nearest((image, means) =>
      means.reduce((best, mean, index) => (far(image, mean) < far(image, means[best] as number[]) ? index : best), 0),
    ),
  },
  wrong: {
    "the stub": [nearest(() => todo("find the nearest")), "Not written yet: find the nearest."],
    "the farthest": [
      nearest((image, means) => {
        const all = means.map((mean) => far(image, mean));
        return all.indexOf(Math.max(...all));
      }),
      "lies farthest away",
    ],
    "the distance": [
      nearest((image, means) => Math.min(...means.map((mean) => far(image, mean)))),
      "This is the smallest distance",
    ],
    "counted from one": [nearest((image, means) => least(means.map((mean) => far(image, mean))) + 1), "One too many"],
    "with signs": [
      nearest((image, means) => least(means.map((mean) => far(image, mean, (by) => by)))),
      "a pixel too dark makes up",
    ],
    "with the other signs": [
      nearest((image, means) => least(means.map((mean) => far(mean, image, (by) => by)))),
      "a pixel too pale makes up",
    ],
    "the sum squared": [
      nearest((image, means) => least(means.map((mean) => far(image, mean, (by) => by) ** 2))),
      "before they lose their signs",
    ],
    "absolute differences": [
      nearest((image, means) => least(means.map((mean) => far(image, mean, Math.abs)))),
      "These are absolute differences",
    ],
    "the first pixel": [
      nearest((image, means) => least(means.map((mean) => (at(image, 0) - at(mean, 0)) ** 2))),
      "Only the first pixel",
    ],
    "= for +=": [
      nearest((image, means) =>
        least(
          means.map((mean) => {
            let distance = 0;
            image.forEach((ink, pixel) => {
              distance = (ink - at(mean, pixel)) ** 2;
            });
            return distance;
          }),
        ),
      ),
      "Only the last pixel counts",
    ],
    "ink times ink": [
      nearest((image, means) =>
        least(means.map((mean) => -image.reduce((sum, ink, pixel) => sum + ink * at(mean, pixel), 0))),
      ),
      "multiplies ink with ink",
    ],
    "a search from 0": [
      nearest((image, means) => {
        let [best, smallest] = [0, 0];
        means.forEach((mean, index) => {
          if (far(image, mean) < smallest) [best, smallest] = [index, far(image, mean)];
        });
        return best;
      }),
      "It always says 0",
    ],
    "always the last": [nearest((_, means) => means.length - 1), "It always says the last"],
    "the image itself": [
      nearest((image, means) => means[least(means.map((mean) => far(image, mean)))]),
      "A list came back",
    ],
    "the answer of the text": [nearest(() => 1), "the same answer, 1, whatever"],
    nothing: [nearest(() => undefined), "nearest returns nothing"],
  },
});
