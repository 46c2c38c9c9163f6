import { functionExercise } from "../function-exercise";

type Inputs = readonly [step: number, epoch: number];

/** Lesson 09: a schedule that halves the learning rate every 20 epochs. */
export const halvingExercise = functionExercise<Inputs>({
  name: "halving",
  // Steps and epochs differ: five batches an epoch.
  cases: () => [0, 7, 19, 20, 33, 40, 59, 60, 99].map((epoch): Inputs => [5 * epoch + (epoch % 5), epoch]),
  right: (_, epoch) => 0.5 ** Math.floor(epoch / 20),
  mistakes: [
    {
      wrong: (step) => 0.5 ** Math.floor(step / 20),
      message: "It counts steps. An epoch has many steps: use the second number, epoch.",
    },
    {
      wrong: (_, epoch) => 0.5 ** (epoch / 20),
      message: "It shrinks a little in each epoch. Stay on one level for 20 epochs: round down with Math.floor.",
    },
    {
      wrong: (_, epoch) => 0.5 ** Math.round(epoch / 20),
      message: "It halves in the middle of the 20 epochs. Math.round rounds up from 10 on; Math.floor does not.",
    },
    {
      wrong: (_, epoch) => 0.5 ** Math.ceil(epoch / 20),
      message: "It halves too early: epochs 1 to 19 belong to the first level. Round down, not up.",
    },
    {
      wrong: (_, epoch) => 0.5 ** Math.floor((epoch + 1) / 20),
      message: "It halves one epoch too early. Epochs count from 0, so epoch 20 is the first of the second level.",
    },
    {
      wrong: (_, epoch) => 2 ** Math.floor(epoch / 20),
      message: "It doubles. The factor has to shrink: powers of 0.5.",
    },
    {
      wrong: (_, epoch) => 0.5 * Math.floor(epoch / 20),
      message: "It multiplies 0.5 by the number of levels. Halving again and again is a power: 0.5 ** levels.",
    },
    {
      wrong: (_, epoch) => (epoch < 20 ? 1 : 0.5),
      message: "It halves once, and never again. After 40 epochs the factor is a quarter.",
    },
    {
      wrong: (_, epoch) => 0.5 ** epoch,
      message: "It halves in each epoch, and soon nothing moves. Count whole groups of 20: Math.floor(epoch / 20).",
    },
    {
      wrong: (_, epoch) => Math.floor(epoch / 20),
      message: "This is how often to halve. The factor is 0.5 to that power.",
    },
    {
      wrong: (_, epoch) => 1 / (1 + Math.floor(epoch / 20)),
      message: "This goes 1, 1/2, 1/3. Halving goes 1, 1/2, 1/4: a power of 0.5.",
    },
  ],
  call: (step, epoch) => `halving(${step}, ${epoch})`,
  form: (result) =>
    typeof result === "number" ? undefined : "A schedule returns one number, the factor on the learning rate.",
  praise: "Right. It starts with long steps, and ends with careful ones.",
});
