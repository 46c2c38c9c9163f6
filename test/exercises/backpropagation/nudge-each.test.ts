import { exercises } from "../../../src/exercises/exercises";
import { todo } from "../../../src/exercises/todo";
import { testListed } from "../listed";

type Loss = (weights: number[]) => number;
type Nudge = (loss: Loss, weights: number[]) => unknown;
const nudging = (mine: Nudge): Nudge => mine;
const h = 0.0001;
const moved = (weights: number[], i: number, by: number) => weights.map((w, j) => (j === i ? w + by : w));
/** For each weight, from the losses above, below and here. */
const each = (rule: (up: number, down: number, here: number) => number) =>
  nudging((loss, weights) =>
    weights.map((_, i) => rule(loss(moved(weights, i, h)), loss(moved(weights, i, -h)), loss(weights))),
  );

testListed({
  name: "nudgeEach",
  check: exercises.nudgeEach,
  right: {
    "copies with map": each((up, down) => (up - down) / (2 * h)),
    "copies with spread": nudging((loss, weights) =>
      weights.map((weight, i) => {
        const [above, below] = [[...weights], [...weights]];
        above[i] = weight + h;
        below[i] = weight - h;
        return (loss(above) - loss(below)) / (2 * h);
      }),
    ),
    "nudged in place and put back": nudging((loss, weights) => {
      const slopes: number[] = [];
      for (let i = 0; i < weights.length; i++) {
        const here = weights[i] as number;
        weights[i] = here + h;
        const up = loss(weights);
        weights[i] = here - h;
        const down = loss(weights);
        weights[i] = here;
        slopes.push((up - down) / (2 * h));
      }
      return slopes;
    }),
    "a smaller nudge": nudging((loss, weights) =>
      weights.map((_, i) => (loss(moved(weights, i, 1e-5)) - loss(moved(weights, i, -1e-5))) / 2e-5),
    ),
    "the mean of both sides": each((up, down, here) => ((up - here) / h + (here - down) / h) / 2),
    "half a nudge each way": nudging((loss, weights) =>
      weights.map((_, i) => (loss(moved(weights, i, h / 2)) - loss(moved(weights, i, -h / 2))) / h),
    ),
  },
  wrong: {
    "the stub": [nudging(() => todo("nudge each weight")), "Not written yet: nudge each weight."],
    "one way only": [each((up, _, here) => (up - here) / h), "you nudge one way only"],
    "divided by h": [each((up, down) => (up - down) / h), "twice as large"],
    "down minus up": [each((up, down) => (down - up) / (2 * h)), "The sign is the wrong way round"],
    "/ 2 * h": [each((up, down) => ((up - down) / 2) * h), "Every slope comes out as good as 0"],
    "only the second is divided": [each((up, down) => up - down / (2 * h)), "Only the second loss is divided"],
    "not divided": [each((up, down) => up - down), "This is how far the loss moves"],
    "all at once": [
      nudging((loss, weights) => {
        const all = (by: number) => loss(weights.map((weight) => weight + by));
        return weights.map(() => (all(h) - all(-h)) / (2 * h));
      }),
      "All weights are nudged at once",
    ],
    "never put back": [
      nudging((loss, weights) =>
        weights.map((weight, i) => {
          weights[i] = weight + h;
          const up = loss(weights);
          weights[i] = weight - h;
          return (up - loss(weights)) / (2 * h);
        }),
      ),
      "The nudge is never undone",
    ],
    "the loss": [
      nudging((loss, weights) => weights.map(() => loss(weights))),
      "This is the loss, once for each weight",
    ],
    "the first weight only": [
      nudging((loss, weights) => (loss(moved(weights, 0, h)) - loss(moved(weights, 0, -h))) / (2 * h)),
      "One number came back",
    ],
    "a slope too few": [
      nudging((loss, weights) =>
        weights.slice(1).map((_, i) => (loss(moved(weights, i, h)) - loss(moved(weights, i, -h))) / (2 * h)),
      ),
      "Return one for each weight",
    ],
    nothing: [nudging(() => undefined), "nudgeEach returns nothing"],
  },
});
