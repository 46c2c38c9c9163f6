import { exercises } from "../../../src/exercises/exercises";
import { todo } from "../../../src/exercises/todo";
import { testListed } from "../listed";

type Count = (losses: number[], minDelta: number) => unknown;
const counting = (mine: Count): Count => mine;

type Better = (loss: number, best: number, minDelta: number, before: number) => boolean;

/** A loop in which a part may be another one. */
const loop = ({
  better = ((loss, best, minDelta) => loss < best - minDelta) as Better,
  reset = (): number => 0,
  creep = false,
} = {}) =>
  counting((losses, minDelta) => {
    let [best, wait, before] = [Infinity, 0, Infinity];
    const waits: number[] = [];
    for (const loss of losses) {
      if (better(loss, best, minDelta, before)) {
        best = loss;
        wait = reset();
      } else {
        wait++;
        if (creep && loss < best) best = loss;
      }
      waits.push(wait);
      before = loss;
    }
    return waits;
  });

testListed({
  name: "countWaits",
  check: exercises.countWaits,
  right: {
    "a loop": loop(),
    map: counting((losses, minDelta) => {
      let [best, wait] = [Infinity, 0];
      return losses.map((loss) => {
        const better = loss < best - minDelta;
        wait = better ? 0 : wait + 1;
        if (better) best = loss;
        return wait;
      });
    }),
    "the first loss taken for granted": counting((losses, minDelta) => {
      const waits = [0];
      let best = losses[0] as number;
      for (let epoch = 1; epoch < losses.length; epoch++) {
        const loss = losses[epoch] as number;
        if (best - loss > minDelta) {
          best = loss;
          waits.push(0);
        } else waits.push((waits[epoch - 1] as number) + 1);
      }
      return waits;
    }),
    "the distance to the best epoch": counting((losses, minDelta) => {
      let best = 0;
      return losses.map((loss, epoch) => {
        if (loss < (losses[best] as number) - minDelta) best = epoch;
        return epoch - best;
      });
    }),
    "a typed array": counting((losses, minDelta) => Int32Array.from(loop()(losses, minDelta) as number[])),
  },
  wrong: {
    "the stub": [counting(() => todo("count the epochs of waiting")), "Not written yet: count the epochs of waiting."],
    "the one before": [
      loop({ better: (loss, _, minDelta, before) => loss < before - minDelta }),
      "Each loss is compared with the one before it. Compare",
    ],
    "the one before, by any amount": [
      loop({ better: (loss, _, __, before) => loss < before }),
      "compared with the one before it, and minDelta is not used",
    ],
    "no min delta": [loop({ better: (loss, best) => loss < best }), "minDelta is not used: the smallest fall"],
    "best + minDelta": [loop({ better: (loss, best, minDelta) => loss < best + minDelta }), "not best + minDelta"],
    "a best that creeps": [loop({ creep: true }), "The best moves although nothing counted as better"],
    "begins with 1": [loop({ reset: () => 1 }), "One too many"],
    "never set back": [
      counting((losses, minDelta) => {
        let [best, wait] = [Infinity, 0];
        return losses.map((loss) => {
          if (loss < best - minDelta) best = loss;
          else wait++;
          return wait;
        });
      }),
      "The count is never set back",
    ],
    "noted too early": [
      counting((losses, minDelta) => {
        let [best, wait] = [Infinity, 0];
        return losses.map((loss) => {
          const before = wait;
          const better = loss < best - minDelta;
          wait = better ? 0 : wait + 1;
          if (better) best = loss;
          return before;
        });
      }),
      "Every count is one epoch late",
    ],
    "a best of 0 to begin with": [
      counting((losses, minDelta) => {
        let [best, wait] = [0, 0];
        return losses.map((loss) => {
          const better = loss < best - minDelta;
          wait = better ? 0 : wait + 1;
          if (better) best = loss;
          return wait;
        });
      }),
      "Nothing ever counts as better",
    ],
    "only whether": [
      counting((losses, minDelta) => (loop()(losses, minDelta) as number[]).map((wait) => (wait > 0 ? 1 : 0))),
      "This says whether one waits",
    ],
    "nobody waits": [counting((losses) => losses.map(() => 0)), "Nobody ever waits"],
    "the last count": [
      counting((losses, minDelta) => (loop()(losses, minDelta) as number[]).at(-1)),
      "One number came back",
    ],
    "a count too few": [
      counting((losses, minDelta) => (loop()(losses, minDelta) as number[]).slice(1)),
      "Push one for each",
    ],
    nothing: [counting(() => undefined), "countWaits returns nothing"],
  },
});
