import { random } from "../../data/random";
import { functionExercise } from "../function-exercise";

type Loss = (weights: number[]) => number;
type Inputs = readonly [loss: Loss, weights: number[]];

// The nudge that the stub names.
const h = 0.0001;

const losses: readonly { readonly text: string; readonly size: number; readonly loss: Loss }[] = [
  { text: "([a, b]) => a * b + b ** 2", size: 2, loss: ([a = 0, b = 0]) => a * b + b ** 2 },
  { text: "([a, b, c]) => a ** 3 - 2 * b * c", size: 3, loss: ([a = 0, b = 0, c = 0]) => a ** 3 - 2 * b * c },
  { text: "([a]) => Math.tanh(3 * a)", size: 1, loss: ([a = 0]) => Math.tanh(3 * a) },
  {
    text: "([a, b, c, d]) => (a - b) ** 2 + Math.exp(c) * d",
    size: 4,
    loss: ([a = 0, b = 0, c = 0, d = 0]) => (a - b) ** 2 + Math.exp(c) * d,
  },
];

/** Lesson 08: the gradient by nudging each weight both ways. */
export const nudgeEachExercise = functionExercise<Inputs>({
  name: "nudgeEach",
  cases() {
    const chance = random(3);
    return losses.map(({ loss, size }): Inputs => [
      loss,
      Array.from({ length: size }, () => Math.round(100 * (2 * chance.uniform() - 1)) / 100 + 0.005),
    ]);
  },
  right: (loss, weights) => each(loss, weights, (up, down) => (up - down) / (2 * h)),
  mistakes: [
    {
      wrong: (loss, weights) => each(loss, weights, (up, _, here) => (up - here) / h),
      message:
        "Nearly: you nudge one way only, so it is right to three digits or four. Nudge the other way too, and the way is 2 · h long.",
    },
    {
      wrong: (loss, weights) => each(loss, weights, (_, down, here) => (here - down) / h),
      message:
        "Nearly: you nudge one way only, so it is right to three digits or four. Nudge the other way too, and the way is 2 · h long.",
    },
    {
      wrong: (loss, weights) => each(loss, weights, (up, down) => (up - down) / h),
      message: "Everything is twice as large as it should be. From w − h to w + h the way is 2 · h long.",
    },
    {
      wrong: (loss, weights) => each(loss, weights, (up, down) => (down - up) / (2 * h)),
      message: "The sign is the wrong way round: the loss after the nudge up comes first.",
    },
    {
      wrong: (loss, weights) => each(loss, weights, (up, down) => ((up - down) / 2) * h),
      message:
        "Every slope comes out as good as 0. Are there brackets below the line, / (2 * h)? Without them / 2 * h multiplies by h. Or is the weight not nudged at all?",
    },
    {
      wrong: (loss, weights) => each(loss, weights, (up, down) => up - down / (2 * h)),
      message: "Only the second loss is divided. The difference needs brackets: (up - down) / (2 * h).",
    },
    {
      wrong: (loss, weights) => each(loss, weights, (up, down) => up - down),
      message: "This is how far the loss moves. How fast it moves is that, divided by the way, 2 · h.",
    },
    {
      wrong(loss, weights) {
        const all = (by: number): number => loss(weights.map((weight) => weight + by));
        return weights.map(() => (all(h) - all(-h)) / (2 * h));
      },
      message:
        "All weights are nudged at once. Nudge one, and let the others stay: only then is it known whose slope it is.",
    },
    {
      wrong(loss, weights) {
        const moving = [...weights];
        return weights.map((_, index) => {
          const before = loss([...moving]);
          moving[index] = (moving[index] as number) + h;
          return (loss([...moving]) - before) / h;
        });
      },
      message:
        "The nudge is never undone, so the later weights are nudged at another place. Put the weight back, or nudge a copy.",
    },
    {
      wrong(loss, weights) {
        const moving = [...weights];
        return weights.map((weight, index) => {
          moving[index] = weight + h;
          const up = loss([...moving]);
          moving[index] = weight - h;
          return (up - loss([...moving])) / (2 * h);
        });
      },
      message:
        "The nudge is never undone, so the later weights are nudged at another place. Put each weight back, or nudge a copy.",
    },
    {
      wrong: (loss, weights) => weights.map(() => loss([...weights])),
      message: "This is the loss, once for each weight. Nudge the weight, and see how the loss changes.",
    },
  ],
  call: (loss, weights) => `nudgeEach(${losses.find((one) => one.loss === loss)?.text}, [${weights.join(", ")}])`,
  form(result, _, weights) {
    if (typeof result === "number") return "One number came back. Return a list, with a slope for each weight.";
    if (Array.isArray(result) && result.length !== weights.length)
      return `There are ${weights.length} weights, and ${result.length} slopes came back. Return one for each weight.`;
    return undefined;
  },
  praise: "Right. It is slow, and it knows nothing of rules. That is what makes it a good judge.",
});

/** The loss above, below and here, for each weight. */
function each(
  loss: Loss,
  weights: readonly number[],
  rule: (up: number, down: number, here: number) => number,
): number[] {
  const nudged = (index: number, by: number): number =>
    loss(weights.map((weight, other) => (other === index ? weight + by : weight)));
  return weights.map((_, index) => rule(nudged(index, h), nudged(index, -h), nudged(index, 0)));
}
