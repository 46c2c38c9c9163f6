import { random } from "../../data/random";
import { functionExercise } from "../function-exercise";

type Inputs = readonly [learningRate: number, curvature: number];

const manners = ["straight", "swings", "diverges"] as const;

/** Lesson 09: how plain steps behave in a parabola of a given curvature. */
export const mannerExercise = functionExercise<Inputs>({
  name: "manner",
  cases() {
    const chance = random(4);
    // Away from 1 and 2, where the manners meet.
    const products = [0.4, 1.6, 2.5, 0.9, 1.2, 1.9, 2.2, 5];
    const drawn = products.map((product): Inputs => {
      const curvature = Math.round(100 * (0.2 + 5 * chance.uniform())) / 100;
      return [product / curvature, curvature];
    });
    return [[0.05, 2], ...drawn, [0.05, 24], [3, 0.1]];
  },
  right: (learningRate, curvature) => named(learningRate * curvature, 1, 2),
  mistakes: [
    {
      wrong: (learningRate) => named(learningRate, 1, 2),
      message:
        "The curvature is not used. In a steep valley even a short step is too long: look at learningRate * curvature.",
    },
    {
      wrong: (learningRate, curvature) => named(learningRate / curvature, 1, 2),
      message:
        "Multiply the learning rate by the curvature, do not divide: the steeper the valley, the longer the step.",
    },
    {
      wrong: (learningRate, curvature) => named(learningRate * curvature, 0.5, 1),
      message:
        "The limits are half of what they should be. It swings above 1/curvature, and diverges above 2/curvature.",
    },
    {
      wrong: (learningRate, curvature) => named(2 * learningRate * curvature, 0, 1),
      message: "The limits are not those of the factor 1 − ηλ. It goes straight while that is above 0.",
    },
    {
      wrong: (learningRate, curvature) => named(learningRate * curvature, 1, 1),
      message:
        "It never swings in your version. Between 1/curvature and 2/curvature the factor is negative, but its size is below 1.",
    },
    {
      wrong: (learningRate, curvature) => named(learningRate * curvature, 2, 2),
      message: "It never swings in your version. When the factor 1 − ηλ is negative, it lands on the other side.",
    },
    {
      wrong: (learningRate, curvature) => named(learningRate * curvature, 1, Infinity),
      message:
        "It never diverges in your version. When the size of the factor 1 − ηλ is above 1, it gets farther away.",
    },
    {
      wrong: (learningRate, curvature) =>
        1 - learningRate * curvature > 0
          ? "swings"
          : named(learningRate * curvature, 0, 2) === "swings"
            ? "straight"
            : "diverges",
      message: "“straight” and “swings” are exchanged. A negative factor lands on the other side: that is a swing.",
    },
    {
      wrong: (learningRate, curvature) =>
        learningRate * curvature < 2 ? (learningRate * curvature < 1 ? "diverges" : "swings") : "straight",
      message:
        "“straight” and “diverges” are exchanged. A small factor brings it nearer, one of more than 1 takes it away.",
    },
  ],
  call: (learningRate, curvature) => `manner(${Number(learningRate.toPrecision(4))}, ${curvature})`,
  form: (result) =>
    (manners as readonly unknown[]).includes(result)
      ? undefined
      : 'Return one of three words: "straight", "swings" or "diverges".',
  praise: "Right. One product decides, and its limits are 1 and 2.",
});

function named(product: number, swing: number, end: number): (typeof manners)[number] {
  return product < swing ? "straight" : product < end ? "swings" : "diverges";
}
