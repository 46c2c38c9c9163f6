import { functionExercise } from "../function-exercise";

type Inputs = readonly [learningRates: number[], losses: number[]];

/** Lesson 09: the best learning rate of a sweep, some of whose runs have no loss that is a number. */
export const pickRateExercise = functionExercise<Inputs>({
  name: "pickRate",
  cases: () => [
    [
      [0.001, 0.01, 0.1, 1],
      [0.9, 0.5, 0.2, NaN],
    ],
    [
      [0.01, 0.03, 0.1, 0.3, 1],
      [0.7, 0.08, 0.2, 3, Infinity],
    ],
    [
      [10, 1, 0.1, 0.01],
      [NaN, 0.06, 0.4, 0.8],
    ],
    [
      [0.1, 0.2, 0.4, 0.8],
      [0.5, NaN, 0.1, 0.3],
    ],
    [
      [0.002, 0.02],
      [0.4, 0.9],
    ],
  ],
  right: (rates, losses) => rates[lowest(losses)],
  mistakes: [
    {
      wrong: (_, losses) => Math.min(...losses.filter((loss) => !Number.isNaN(loss))),
      message: "This is the lowest loss. The learning rate that belongs to it is asked for.",
    },
    { wrong: (_, losses) => lowest(losses), message: "This is the place in the list. Return learningRates[place]." },
    {
      wrong: (rates, losses) => rates[losses.indexOf(Math.max(...losses.filter(Number.isFinite)))],
      message: "This is the rate with the highest loss: the comparison is the wrong way round.",
    },
    {
      wrong: (rates, losses) => Math.max(...rates.filter((_, index) => Number.isFinite(losses[index]))),
      message:
        "This is the largest rate that has not diverged. A smaller one may have done better: compare the losses.",
    },
    {
      wrong: (rates) => Math.min(...rates),
      message: "The smallest rate is safe, but seldom the best. Compare the losses.",
    },
    {
      wrong: (rates, losses) => fromFirst(rates, losses),
      message:
        "It goes wrong when the first run has diverged: nothing is less than NaN. Begin with a loss of Infinity.",
    },
    {
      wrong: (rates, losses) => kept(rates, losses, (loss, best) => !(loss >= best)),
      message:
        "NaN wins in your version. Every comparison with NaN is false, so its opposite is true: ask for loss < best.",
    },
    {
      wrong: (rates, losses) => rates[losses.findIndex((loss, index) => !(loss > (losses[index + 1] as number)))],
      message: "It stops at the first loss that does not fall any more. Look at all of them.",
    },
  ],
  call: (rates, losses) => `pickRate([${rates.join(", ")}], [${losses.join(", ")}])`,
  form(result) {
    if (Array.isArray(result)) return "A list came back. Return one learning rate, a number.";
    if (Number.isNaN(result))
      return "NaN came back: Math.min gives NaN as soon as one loss is NaN. Leave out the losses that are no number.";
    return undefined;
  },
  praise: "Right, and a run that diverged cannot win, wherever it stands.",
});

function lowest(losses: readonly number[]): number {
  return losses.indexOf(Math.min(...losses.filter((loss) => !Number.isNaN(loss))));
}

function fromFirst(rates: readonly number[], losses: readonly number[]): number {
  let best = 0;
  losses.forEach((loss, index) => {
    if (loss < (losses[best] as number)) best = index;
  });
  return rates[best] as number;
}

function kept(rates: readonly number[], losses: readonly number[], better: (loss: number, best: number) => boolean) {
  let [best, rate] = [Infinity, rates[0]];
  losses.forEach((loss, index) => {
    if (better(loss, best)) [best, rate] = [loss, rates[index]];
  });
  return rate;
}
