import { functionExercise } from "../function-exercise";
import { watchedLosses } from "./watched-losses";

type Inputs = readonly [losses: number[], patience: number, minDelta: number];

interface Stop {
  readonly stoppedAt: number | undefined;
  readonly best: number;
}

/** After which patience the lists of `watchedLosses` are tried. */
const patiences = [2, 3, 3, 2, 4, 2];

/** Lesson 12: when early stopping stops, and which epoch was best (Prechelt 1998; Keras's rule). */
export const stopEarlyExercise = functionExercise<Inputs>({
  name: "stopEarly",
  cases: () => [
    ...watchedLosses().map(({ losses, minDelta }, index): Inputs => [
      [...losses],
      patiences[index] as number,
      minDelta,
    ]),
    [[0.5, 0.4, 0.45, 0.46, 0.47, 0.1], 3, 0],
    [[0.5, 0.6, 0.7, 0.8], 1, 0],
    [[0.9, 0.895, 0.893, 0.892, 0.891], 3, 0.01],
  ],
  right,
  mistakes: [
    {
      wrong: (losses, patience, minDelta) => right(losses, patience + 1, minDelta),
      message: "One epoch too late: it stops as soon as the waiting has reached patience, so >= and not >.",
    },
    {
      wrong: (losses, patience, minDelta) => right(losses, Math.max(1, patience - 1), minDelta),
      message: "One epoch too early: the wait has to reach patience itself.",
    },
    {
      wrong: (losses, _, minDelta) => right(losses, 1, minDelta),
      message: "It stops at the first loss that is not better. That is a patience of 1, whatever patience is.",
    },
    {
      wrong: (losses, patience) => right(losses, patience, 0),
      message: "minDelta is not used: the smallest fall counts as better. Better means: below best - minDelta.",
    },
    {
      wrong: (losses, patience, minDelta) => ({ ...right(losses, patience, minDelta), best: indexOfLeast(losses) }),
      message:
        "best is the lowest loss of the whole list. Nobody knows the losses after the stop, and a fall by less than minDelta does not count.",
    },
    {
      wrong(losses, patience, minDelta) {
        const { stoppedAt } = right(losses, patience, minDelta);
        return { stoppedAt, best: indexOfLeast(losses.slice(0, (stoppedAt ?? losses.length - 1) + 1)) };
      },
      message: "best is the lowest loss so far. A loss that is lower by less than minDelta does not count as better.",
    },
    {
      wrong(losses, patience, minDelta) {
        const { stoppedAt, best } = right(losses, patience, minDelta);
        return { stoppedAt, best: losses[best] };
      },
      message: "best is the loss itself. Return its index: the epoch whose weights are wanted.",
    },
    {
      wrong(losses, patience, minDelta) {
        const { stoppedAt } = right(losses, patience, minDelta);
        return { stoppedAt, best: stoppedAt ?? losses.length - 1 };
      },
      message: "best is the epoch where it stops. The best was earlier: that is what the waiting was about.",
    },
    {
      wrong(losses, patience, minDelta) {
        const { stoppedAt, best } = right(losses, patience, minDelta);
        return { stoppedAt: stoppedAt ?? losses.length - 1, best };
      },
      message: "Where it never stops, stoppedAt has to be undefined. The last epoch is only where the list ends.",
    },
    {
      wrong: (losses, patience, minDelta) => ({ ...right(losses, patience, minDelta), stoppedAt: undefined }),
      message: "It never stops. Leave the loop, or return, when the wait has reached patience.",
    },
    {
      wrong(losses, patience, minDelta) {
        const { best } = right(losses, Infinity, minDelta);
        return { ...right(losses, patience, minDelta), best };
      },
      message: "best goes on moving after the stop. When it is time to stop, return at once.",
    },
    {
      wrong(losses, patience, minDelta) {
        const { stoppedAt, best } = right(losses, patience, minDelta);
        return { stoppedAt: stoppedAt === undefined ? undefined : stoppedAt + 1, best };
      },
      message: "Epochs count from 0 here: stoppedAt is the index of the last loss that was looked at.",
    },
  ],
  call: (losses, patience, minDelta) => `stopEarly([${losses.join(", ")}], ${patience}, ${minDelta})`,
  form(result) {
    return typeof result === "object" && result !== null && "stoppedAt" in result && "best" in result
      ? undefined
      : "Return an object with two entries: { stoppedAt, best }.";
  },
  measure(result) {
    const { stoppedAt, best } = result as Partial<Stop>;
    return { stoppedAt: stoppedAt ?? "never", best };
  },
  praise: "Right. Two numbers, when to stop and where to go back to: the whole rule.",
});

function right(losses: readonly number[], patience: number, minDelta: number): Stop {
  let best = 0;
  let wait = 0;
  for (const [epoch, loss] of losses.entries()) {
    const better = epoch === 0 || loss < (losses[best] as number) - minDelta;
    if (better) best = epoch;
    wait = better ? 0 : wait + 1;
    if (wait >= patience) return { stoppedAt: epoch, best };
  }
  return { stoppedAt: undefined, best };
}

function indexOfLeast(losses: readonly number[]): number {
  return losses.indexOf(Math.min(...losses));
}
