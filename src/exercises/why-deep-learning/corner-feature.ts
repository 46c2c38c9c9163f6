import { xor } from "../../data/xor";
import { featureExercise } from "./feature-exercise";

/** Lesson 01: a number that tells the fields of a chessboard of four apart. */
export const cornerFeatureExercise = featureExercise({
  name: "cornerFeature",
  sets: () => [3, 4, 5].map((seed) => xor({ points: 200, noise: 0, seed })),
  known: [
    {
      like: (x1, x2) => x1 * x1 + x2 * x2,
      message:
        "This is the distance from the middle again. All four squares are equally far from it, so it cannot tell them apart.",
    },
    {
      like: (x1, x2) => Math.abs(x1 * x2),
      message: "The sign of the product is what matters here, and it is thrown away.",
    },
    {
      like: (x1, x2) => (x1 * x2) ** 2,
      message: "The product is squared, and so its sign is gone. The sign is what matters here.",
    },
    {
      like: (x1) => x1 * x1,
      message: "Only the size of x1 has a say. It is the signs that matter here, and those of both.",
    },
    {
      like: (_, x2) => x2 * x2,
      message: "Only the size of x2 has a say. It is the signs that matter here, and those of both.",
    },
    {
      like: (x1) => Math.sign(x1),
      message: "Only the sign of x1 has a say. Whether it agrees with the sign of x2 is the question.",
    },
    {
      like: (_, x2) => Math.sign(x2),
      message: "Only the sign of x2 has a say. Whether it agrees with the sign of x1 is the question.",
    },
    {
      like: (x1, x2) => (x1 + x2) ** 2,
      message:
        "It is large where both are large and of one sign, but small for points near the middle. Is there a number whose sign alone tells?",
    },
    {
      like: (x1, x2) => (x1 - x2) ** 2,
      message:
        "It is large where the signs differ and both are large, but small for points near the middle. Is there a number whose sign alone tells?",
    },
    {
      like: (x1, x2) => x1 * x1 - x2 * x2,
      message: "Squares know nothing of signs. This says which of the two is larger.",
    },
    {
      like: (x1, x2) => Math.abs(x1) + Math.abs(x2),
      message: "Without their signs, all four squares are the same. Keep the signs.",
    },
    {
      like: (x1, x2) => Math.sign(x1) + Math.sign(x2),
      message:
        "The signs are added. That gives 2, 0 or −2, and both 2 and −2 mean “same”: one border cannot have them on one side. Multiply.",
    },
    {
      like: (x1, x2) => Math.max(x1, x2),
      message: "The larger of the two does not say whether their signs agree.",
    },
  ],
  weightedSum:
    "This is a weighted sum of x1 and x2, and the unit makes such sums by itself: a border on it is one more straight line. Take something that a sum cannot do.",
  advice: "The two classes get values that overlap. What differs is whether x1 and x2 have the same sign.",
  praise: "Right: its sign tells the squares apart, and a border at one place is enough.",
});
