import { exercises } from "../../../src/exercises/exercises";
import { todo } from "../../../src/exercises/todo";
import type { Mlp } from "../../../src/nn/mlp";
import { testListed } from "../listed";

type Keep = (model: Mlp, trainEpoch: () => number, patience: number) => unknown;
const keeping = (mine: Keep): Keep => mine;

interface Parts {
  /** What is kept: the weights before and after an epoch. */
  keep?: (before: Float64Array, after: Float64Array, better: boolean, kept: Float64Array) => Float64Array;
  restore?: boolean;
  ends?: (wait: number, patience: number) => boolean;
  against?: (best: number, last: number) => number;
  reset?: boolean;
  result?: (best: number, last: number, epoch: number) => unknown;
}

/** The loop, in which a part may be another one. */
const loop = ({
  keep = (_, after, better, kept) => (better ? after : kept),
  restore = true,
  ends = (wait, patience) => wait >= patience,
  against = (best) => best,
  reset = true,
  result = (best) => best,
}: Parts = {}) =>
  keeping((model, trainEpoch, patience) => {
    let [best, last, wait, bestEpoch, epoch] = [Infinity, Infinity, 0, 0, 0];
    let kept = model.parameters;
    while (!ends(wait, patience)) {
      const before = model.parameters;
      const loss = trainEpoch();
      epoch++;
      const better = loss < against(best, last);
      if (better) [best, bestEpoch] = [loss, epoch];
      if (!better) wait++;
      else if (reset) wait = 0;
      kept = keep(before, model.parameters, better, kept);
      last = loss;
    }
    if (restore) model.parameters = kept;
    return result(best, last, bestEpoch);
  });

testListed({
  name: "keepBest",
  check: exercises.keepBest,
  right: {
    "a while": loop(),
    "a for without an end": keeping((model, trainEpoch, patience) => {
      let [best, wait, kept] = [Infinity, 0, model.parameters];
      for (;;) {
        const loss = trainEpoch();
        if (loss < best) [best, wait, kept] = [loss, 0, model.parameters];
        else wait += 1;
        if (wait >= patience) break;
      }
      model.parameters = kept;
      return best;
    }),
    "do and while, all losses in a list": keeping((model, trainEpoch, patience) => {
      const losses: number[] = [];
      const weights: Float64Array[] = [];
      const best = () => losses.indexOf(Math.min(...losses));
      do {
        losses.push(trainEpoch());
        weights.push(model.parameters);
      } while (losses.length - 1 - best() < patience);
      model.parameters = weights[best()] as Float64Array;
      return losses[best()];
    }),
    "saved as JSON": keeping((model, trainEpoch, patience) => {
      let best = Infinity;
      let saved = model.save();
      for (let wait = 0; wait < patience; wait++) {
        const loss = trainEpoch();
        if (loss >= best) continue;
        best = loss;
        saved = model.save();
        wait = -1;
      }
      model.load(saved);
      return best;
    }),
    "layer by layer": keeping((model, trainEpoch, patience) => {
      const copy = () => model.layers.map(({ weights, bias }) => [weights.toArray(), bias.toArray()] as const);
      let [best, wait] = [Infinity, 0];
      let kept = copy();
      while (wait < patience) {
        const loss = trainEpoch();
        if (loss < best) {
          best = loss;
          wait = 0;
          kept = copy();
        } else wait++;
      }
      model.layers.forEach(({ weights, bias }, i) => {
        weights.set(kept[i]![0] as number[][]);
        bias.set(kept[i]![1] as number[]);
      });
      return best;
    }),
  },
  wrong: {
    "the stub": [keeping(() => todo("train, keep the best and come back")), "Not written yet: train, keep the best"],
    "not put back": [loop({ restore: false }), "The model ends with the weights of the last epoch"],
    "the start put back": [loop({ keep: (_, __, ___, kept) => kept }), "from before the training"],
    "kept before the epoch": [
      loop({ keep: (before, _, better, kept) => (better ? before : kept) }),
      "The kept weights are one epoch too old",
    ],
    "kept before each epoch": [loop({ keep: (before) => before }), "the epoch before the last"],
    "> for >=": [loop({ ends: (wait, patience) => wait > patience }), "It trains one epoch too long"],
    "too early": [loop({ ends: (wait, patience) => wait > 0 && wait >= patience - 1 }), "It stops one epoch too early"],
    "the last loss": [loop({ result: (_, last) => last }), "but the last loss came back"],
    "the epoch": [loop({ result: (_, __, epoch) => epoch }), "the number of the epoch came back"],
    "against the one before": [loop({ against: (_, last) => last }), "Each loss is compared with the one before it"],
    "never set back": [loop({ reset: false }), "The wait is never set back"],
    "on and on": [loop({ ends: () => false }), "It trains on and on"],
    "no training": [keeping(() => 0.75), "trainEpoch() is never called"],
    "an object": [loop({ result: (best, _, epoch) => ({ best, epoch }) }), "Return a number, the best loss"],
    nothing: [loop({ result: () => undefined }), "keepBest returns nothing"],
  },
});
