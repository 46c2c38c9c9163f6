import { random } from "../../data/random";
import { functionExercise } from "../function-exercise";

type Inputs = readonly [z: number];

/** Lesson 02: the step, 1 above zero and 0 elsewhere (McCulloch and Pitts 1943). */
export const fireExercise = functionExercise<Inputs>({
  name: "fire",
  cases() {
    const chance = random(4);
    const drawn = Array.from({ length: 8 }, (): Inputs => [Math.round(chance.normal() * 30) / 10]);
    return [[2.5], [-1.5], [0], [0.7], [0.2], [-0.2], [1], [-4], ...drawn];
  },
  right: (z) => (z > 0 ? 1 : 0),
  mistakes: [
    {
      wrong: (z) => (z >= 0 ? 1 : 0),
      message: "At exactly zero it must not fire: compare with > and not with >=.",
    },
    {
      wrong: (z) => (z < 0 ? 1 : 0),
      message: "It fires when it should not, and the other way round. Above zero belongs a 1.",
    },
    {
      wrong: (z) => (z <= 0 ? 1 : 0),
      message: "The two answers are exchanged. Above zero belongs a 1, elsewhere a 0.",
    },
    {
      wrong: (z) => (z > 0 ? 1 : -1),
      message: "When it does not fire, the answer is 0 and not −1.",
    },
    {
      wrong: (z) => (z >= 0 ? 1 : -1),
      message: "When it does not fire, the answer is 0 and not −1; and at exactly zero it does not fire.",
    },
    {
      wrong: (z) => Math.sign(z),
      message: "This is the sign, and it has three answers. Below zero belongs a 0 and not −1.",
    },
    {
      wrong: (z) => (z > 0 ? z : 0),
      message: "Above zero the sum itself comes back. Return 1, however large the sum is.",
    },
    {
      wrong: (z) => (z > 1 ? 1 : 0),
      message: "It fires above 1. The limit is 0.",
    },
    {
      wrong: (z) => (z >= 1 ? 1 : 0),
      message: "It fires from 1 on. The limit is 0: 0.2 is enough.",
    },
    {
      wrong: (z) => (z > 0.5 ? 1 : 0),
      message: "It fires above one half. The limit is 0.",
    },
    {
      wrong: (z) => (z === 0 ? 0 : 1),
      message: "It fires for every sum that is not zero, below zero as well. Compare with z > 0.",
    },
    { wrong: (z) => z, message: "The sum comes back as it was. Make a 1 or a 0 of it." },
    {
      wrong: (z) => 1 / (1 + Math.exp(-z)),
      message: "This is the sigmoid, which comes later in this lesson. Here only 0 and 1 are asked for.",
    },
  ],
  call: (z) => `fire(${z})`,
  form: (result) =>
    typeof result === "boolean"
      ? "true or false came back. Numbers are asked for: condition ? 1 : 0."
      : typeof result === "string"
        ? "A text came back. Write the numbers 1 and 0 without quotes."
        : undefined,
  praise: "Right. With the weighted sum before it, this is a whole neuron.",
});
