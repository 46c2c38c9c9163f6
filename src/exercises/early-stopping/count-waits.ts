import { functionExercise } from "../function-exercise";
import { watchedLosses } from "./watched-losses";

type Inputs = readonly [losses: number[], minDelta: number];

interface Fault {
  /** What a loss must be below to count as better. */
  readonly bar?: (best: number, minDelta: number, before: number) => number;
  /** What the best is after a loss that is not better. */
  readonly creeps?: boolean;
  readonly never?: "reset";
  readonly start?: number;
}

/** Lesson 12: how long one has waited for something better, after each epoch (Keras's rule). */
export const countWaitsExercise = functionExercise<Inputs>({
  name: "countWaits",
  cases: () => watchedLosses().map(({ losses, minDelta }): Inputs => [[...losses], minDelta]),
  right: (...inputs) => waits({}, ...inputs),
  mistakes: [
    {
      wrong: (...inputs) => waits({ bar: (_, minDelta, before) => before - minDelta }, ...inputs),
      message:
        "Each loss is compared with the one before it. Compare with the best so far: after a bad epoch, less bad is not better.",
    },
    {
      wrong: (...inputs) => waits({ bar: (_, __, before) => before }, ...inputs),
      message:
        "Each loss is compared with the one before it, and minDelta is not used. Better means: below best - minDelta.",
    },
    {
      wrong: (...inputs) => waits({ bar: (best) => best }, ...inputs),
      message: "minDelta is not used: the smallest fall counts as better. Better means: below best - minDelta.",
    },
    {
      wrong: (...inputs) => waits({ bar: (best, minDelta) => best + minDelta }, ...inputs),
      message: "minDelta helps where it should hinder: a loss has to be below best - minDelta, not best + minDelta.",
    },
    {
      wrong: (...inputs) => waits({ creeps: true }, ...inputs),
      message:
        "The best moves although nothing counted as better. It stays until a loss is below best - minDelta; then many small falls add up.",
    },
    {
      wrong: (...inputs) => waits({ never: "reset" }, ...inputs),
      message: "The count is never set back. When a loss is better, the waiting is over: 0 again.",
    },
    {
      wrong: (...inputs) => waits({ start: 1 }, ...inputs),
      message: "One too many: the epoch that is better has a 0, and the first one after it a 1.",
    },
    {
      wrong: (losses, minDelta) => [0, ...waits({}, losses, minDelta)].slice(0, -1),
      message: "Every count is one epoch late. Note it after this epoch's loss has been looked at.",
    },
    {
      wrong: (losses) => losses.map(() => 0),
      message: "Nobody ever waits: the count is 0 after each epoch. Add 1 where a loss is not better.",
    },
    {
      wrong: (losses) => losses.map((_, epoch) => epoch),
      message: "Nothing ever counts as better. With what is the first loss compared? Let the best begin at Infinity.",
    },
    {
      wrong: (losses) => losses.map((_, epoch) => epoch + 1),
      message: "Nothing ever counts as better. With what is the first loss compared? Let the best begin at Infinity.",
    },
    {
      wrong: (...inputs) => waits({}, ...inputs).map((wait) => Number(wait > 0)),
      message: "This says whether one waits, not how long. Add 1 to the count of the epoch before.",
    },
  ],
  call: (losses, minDelta) => `countWaits([${losses.join(", ")}], ${minDelta})`,
  form(result, losses) {
    if (typeof result === "number") return "One number came back. Return a list, with a count after each epoch.";
    if (Array.isArray(result) && result.length !== losses.length)
      return `There are ${losses.length} losses, and ${result.length} counts came back. Push one for each.`;
    return undefined;
  },
  praise: "Right. The best stands still until something really better comes, and the count begins anew.",
});

function waits(
  { bar = (best, minDelta) => best - minDelta, creeps, never, start = 0 }: Fault,
  losses: readonly number[],
  minDelta: number,
): number[] {
  let best = Infinity;
  let wait = 0;
  return losses.map((loss, epoch) => {
    const better = loss < bar(best, minDelta, losses[epoch - 1] ?? Infinity);
    wait = better ? (never === "reset" ? wait : start) : wait + 1;
    best = better ? loss : creeps ? Math.min(best, loss) : best;
    return wait;
  });
}
