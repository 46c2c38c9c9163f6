import { circles } from "../../data/circles";
import { featureExercise } from "./feature-exercise";

/** Lesson 01: a number that tells a disc from the ring around it. */
export const ringFeatureExercise = featureExercise({
  name: "ringFeature",
  sets: () => [3, 4, 5].map((seed) => circles({ points: 200, noise: 0, seed })),
  known: [
    {
      like: (x1) => x1 * x1,
      message:
        "Only x1 has a say, without its sign. A point straight above the middle is far from it too: use x2 as well.",
    },
    {
      like: (_, x2) => x2 * x2,
      message:
        "Only x2 has a say, without its sign. A point to the right of the middle is far from it too: use x1 as well.",
    },
    {
      like: (x1, x2) => (x1 + x2) ** 2,
      message:
        "The sum is squared, and x1 and x2 can cancel in it: a point such as (−0.6, 0.6) gives 0. Square each first, then add.",
    },
    {
      like: (x1, x2) => (x1 - x2) ** 2,
      message:
        "The difference is squared, and it is 0 wherever x1 equals x2, however far out. Square each first, then add.",
    },
    {
      like: (x1, x2) => x1 * x1 - x2 * x2,
      message: "One square is taken from the other, so they can cancel. Both speak for being far out: add them.",
    },
    {
      like: (x1, x2) => Math.abs(x1 * x2),
      message: "The product is 0 along both axes, even far from the middle. Add the two, each without its sign.",
    },
    {
      like: (x1, x2) => x1 * x2,
      message:
        "The product says whether the two signs agree, and that is no matter here. It is 0 along both axes, even far from the middle.",
    },
    {
      like: (x1, x2) => x1 * x1 + x2,
      message: "Only x1 is squared. Do the same with x2, so that its sign has no say.",
    },
    {
      like: (x1, x2) => x1 + x2 * x2,
      message: "Only x2 is squared. Do the same with x1, so that its sign has no say.",
    },
    {
      like: (x1, x2) => x1 ** 3 + x2 ** 3,
      message: "A third power keeps its sign, so left and right cancel. A square has none.",
    },
    {
      like: (x1, x2) => Math.atan2(x2, x1),
      message: "This is the direction in which a point lies. Its distance is what differs.",
    },
    {
      like: (x1, x2) => x2 / x1,
      message: "This says how steep the way to the point is. Its distance is what differs.",
    },
  ],
  weightedSum:
    "This is a weighted sum of x1 and x2, and the unit makes such sums by itself: a border on it is one more straight line. Take something that a sum cannot do.",
  advice:
    "Inner and outer points get values that overlap. What differs between them is how far they lie from the middle.",
  praise: "Right: one number, one border on it, and the disc and the ring are told apart.",
});
