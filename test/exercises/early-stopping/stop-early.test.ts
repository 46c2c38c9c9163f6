import { exercises } from "../../../src/exercises/exercises";
import { todo } from "../../../src/exercises/todo";
import { earlyStopping } from "../../../src/train/early-stopping";
import { testListed } from "../listed";

type Stop = (losses: number[], patience: number, minDelta: number) => unknown;
const stopping = (mine: Stop): Stop => mine;

/** The rule, and where it would stop and what is best otherwise. */
const rule = (losses: number[], patience: number, minDelta: number) => {
  const { stoppedAt, best } = earlyStopping(losses, { patience, minDelta });
  return { stoppedAt, best: best as number };
};
const least = (losses: number[]) => losses.indexOf(Math.min(...losses));

testListed({
  name: "stopEarly",
  check: exercises.stopEarly,
  right: {
    "the library's": stopping(rule),
    "a loop over the entries": stopping((losses, patience, minDelta) => {
      let [best, bestLoss, wait] = [0, Infinity, 0];
      for (const [epoch, loss] of losses.entries()) {
        if (loss < bestLoss - minDelta) {
          [best, bestLoss, wait] = [epoch, loss, 0];
        } else if (++wait >= patience) return { stoppedAt: epoch, best };
      }
      return { stoppedAt: undefined, best };
    }),
    "by the distance to the best": stopping((losses, patience, minDelta) => {
      let best = 0;
      for (let epoch = 1; epoch < losses.length; epoch++) {
        if ((losses[epoch] as number) < (losses[best] as number) - minDelta) best = epoch;
        if (epoch - best === patience) return { stoppedAt: epoch, best };
      }
      return { stoppedAt: undefined, best };
    }),
    "on the counts of before": stopping((losses, patience, minDelta) => {
      let best = Infinity;
      let wait = 0;
      const waits = losses.map((loss) => {
        const better = loss < best - minDelta;
        if (better) best = loss;
        return (wait = better ? 0 : wait + 1);
      });
      const at = waits.findIndex((each) => each >= patience);
      return at < 0 ? { stoppedAt: undefined, best: waits.lastIndexOf(0) } : { stoppedAt: at, best: at - patience };
    }),
    "more than was asked for": stopping((losses, patience, minDelta) => ({
      ...rule(losses, patience, minDelta),
      bestLoss: losses[rule(losses, patience, minDelta).best],
    })),
  },
  wrong: {
    "the stub": [stopping(() => todo("find the end and the best")), "Not written yet: find the end and the best."],
    "> for >=": [stopping((losses, patience, minDelta) => rule(losses, patience + 1, minDelta)), "One epoch too late"],
    "too early": [
      stopping((losses, patience, minDelta) => rule(losses, Math.max(1, patience - 1), minDelta)),
      "One epoch too early",
    ],
    "at the first": [stopping((losses, _, minDelta) => rule(losses, 1, minDelta)), "That is a patience of 1"],
    "no min delta": [stopping((losses, patience) => rule(losses, patience, 0)), "minDelta is not used"],
    "the lowest of all": [
      stopping((losses, patience, minDelta) => ({ ...rule(losses, patience, minDelta), best: least(losses) })),
      "Nobody knows the losses after the stop",
    ],
    "the lowest so far": [
      stopping((losses, patience, minDelta) => {
        const { stoppedAt } = rule(losses, patience, minDelta);
        return { stoppedAt, best: least(losses.slice(0, (stoppedAt ?? losses.length) + 1)) };
      }),
      "best is the lowest loss so far",
    ],
    "the best loss": [
      stopping((losses, patience, minDelta) => {
        const { stoppedAt, best } = rule(losses, patience, minDelta);
        return { stoppedAt, best: losses[best] };
      }),
      "best is the loss itself",
    ],
    "the last for the best": [
      stopping((losses, patience, minDelta) => {
        const { stoppedAt = losses.length - 1 } = rule(losses, patience, minDelta);
        return { stoppedAt: rule(losses, patience, minDelta).stoppedAt, best: stoppedAt };
      }),
      "best is the epoch where it stops",
    ],
    "an end where there is none": [
      stopping((losses, patience, minDelta) => {
        const { stoppedAt = losses.length - 1, best } = rule(losses, patience, minDelta);
        return { stoppedAt, best };
      }),
      "Where it never stops, stoppedAt has to be undefined",
    ],
    "no end": [
      stopping((losses, patience, minDelta) => ({ ...rule(losses, patience, minDelta), stoppedAt: undefined })),
      "It never stops",
    ],
    "a best that goes on": [
      stopping((losses, patience, minDelta) => ({
        stoppedAt: rule(losses, patience, minDelta).stoppedAt,
        best: rule(losses, losses.length, minDelta).best,
      })),
      "best goes on moving after the stop",
    ],
    "counted from 1": [
      stopping((losses, patience, minDelta) => {
        const { stoppedAt, best } = rule(losses, patience, minDelta);
        return { stoppedAt: stoppedAt === undefined ? undefined : stoppedAt + 1, best };
      }),
      "Epochs count from 0 here",
    ],
    "one number": [
      stopping((losses, patience, minDelta) => rule(losses, patience, minDelta).stoppedAt ?? -1),
      "Return an object with two entries",
    ],
    nothing: [stopping(() => undefined), "stopEarly returns nothing"],
  },
});
