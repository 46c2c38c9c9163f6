import { mlp, type Mlp } from "../../nn/mlp";
import type { Exercise } from "../exercise";
import { functionExercise } from "../function-exercise";

type Inputs = readonly [losses: number[], patience: number];
type Keep = (model: Mlp, trainEpoch: () => number, patience: number) => unknown;

/** What a loop leaves behind: what it returned, how many epochs it trained, and the weights that the model has in the end. */
interface Outcome {
  readonly returned: unknown;
  readonly epochs: number;
  /** 0 for those at the start, then 1 after the first epoch… */
  readonly weightsOf: number;
}

interface Fault {
  readonly restores?: (best: number, end: number) => number;
  readonly returns?: (losses: readonly number[], best: number, end: number) => number;
  /** What the loss is compared with. */
  readonly against?: (losses: readonly number[], best: number, epoch: number) => number;
  readonly longer?: number;
  readonly neverReset?: boolean;
}

// Nobody needs more for the lists below.
const mostEpochs = 200;

const runs = functionExercise<Inputs>({
  name: "keepBest",
  cases: () => [
    [[0.9, 0.8, 0.75, 0.77, 0.76, 0.77, 0.78], 2],
    [[0.7, 0.5, 0.6, 0.55, 0.4, 0.45, 0.43, 0.44, 0.3], 3],
    [[1, 1.2, 1.1, 1.3], 3],
    [[0.9, 0.6, 0.65, 0.5, 0.55, 0.45, 0.5, 0.48, 0.47, 0.46], 4],
    [[0.3, 0.2, 0.25], 1],
  ],
  right: (...inputs) => kept({}, ...inputs),
  mistakes: [
    {
      wrong: (...inputs) => kept({ restores: (_, end) => end }, ...inputs),
      message:
        "The model ends with the weights of the last epoch. Keep model.parameters whenever the loss is better, and put them back at the end.",
    },
    {
      wrong: (...inputs) => kept({ restores: () => 0 }, ...inputs),
      message: "The model ends with the weights from before the training. Keep them anew each time the loss is better.",
    },
    {
      wrong: (...inputs) => kept({ restores: (best) => best - 1 }, ...inputs),
      message:
        "The kept weights are one epoch too old: keep them after trainEpoch(), when the loss is known to be better.",
    },
    {
      wrong: (...inputs) => kept({ restores: (_, end) => end - 1 }, ...inputs),
      message: "The model ends with the weights of the epoch before the last. Keep them only when the loss is better.",
    },
    {
      wrong: (...inputs) => kept({ longer: 1 }, ...inputs),
      message: "It trains one epoch too long: stop as soon as the wait has reached patience, so >= and not >.",
    },
    {
      wrong: (...inputs) => kept({ longer: -1 }, ...inputs),
      message: "It stops one epoch too early: the wait has to reach patience itself.",
    },
    {
      wrong: (...inputs) => kept({ returns: (losses, _, end) => losses[end] as number }, ...inputs),
      message: "The weights are right, but the last loss came back. Return the best one.",
    },
    {
      wrong: (...inputs) => kept({ returns: (_, best) => best }, ...inputs),
      message: "The weights are right, but the number of the epoch came back. Return its loss.",
    },
    {
      wrong: (...inputs) => kept({ against: (losses, _, epoch) => losses[epoch - 1] ?? Infinity }, ...inputs),
      message: "Each loss is compared with the one before it. Compare with the best so far.",
    },
    {
      wrong: (...inputs) => kept({ neverReset: true }, ...inputs),
      message:
        "The wait is never set back: it counts all bad epochs, and not those in a row. When a loss is better, it is 0.",
    },
  ],
  call: (losses, patience) => `keepBest(model, trainEpoch, ${patience}), with the losses ${losses.join(", ")}`,
  form(result) {
    const { returned, epochs } = result as Outcome;
    if (epochs === 0) return "trainEpoch() is never called, so nothing is trained.";
    if (epochs >= mostEpochs)
      return `It trains on and on: after ${mostEpochs} epochs the check gave up. When should the loop end?`;
    return typeof returned === "number" ? undefined : "Return a number, the best loss.";
  },
  praise: "Right. It went too far on purpose, and came back.",
});

/** Lesson 12: the loop of early stopping, with the best weights put back. */
export const keepBestExercise: Exercise = {
  name: runs.name,
  check: (mine) =>
    runs.check(typeof mine === "function" ? (...inputs: Inputs) => outcome(mine as Keep, ...inputs) : mine),
};

/** Thrown out of a loop that does not end. */
class TooLong extends Error {}

/** Runs a loop on a model whose weights say after which epoch they were taken. */
function outcome(keep: Keep, losses: readonly number[], patience: number): unknown {
  const model = mlp({ layers: [1, 1], precision: "float64" });
  const mark = (epoch: number): void => {
    model.parameters = new Float64Array(model.parameterCount).fill(epoch);
  };
  let epochs = 0;
  mark(0);
  const trainEpoch = (): number => {
    if (++epochs >= mostEpochs) throw new TooLong("too many epochs");
    mark(epochs);
    // After the list it only gets worse.
    return losses[epochs - 1] ?? 2 + epochs;
  };
  let returned: unknown;
  try {
    returned = keep(model, trainEpoch, patience);
  } catch (error) {
    if (!(error instanceof TooLong)) throw error;
  }
  if (epochs < mostEpochs && (returned === undefined || returned instanceof Promise)) return returned;
  return { returned, epochs, weightsOf: model.parameters[0] } satisfies Partial<Record<keyof Outcome, unknown>>;
}

function kept(
  {
    restores = (best) => best,
    returns = (losses, best) => losses[best - 1] as number,
    against = (losses, best) => losses[best - 1] ?? Infinity,
    longer = 0,
    neverReset,
  }: Fault,
  given: readonly number[],
  patience: number,
): Outcome {
  const losses = [...given, ...Array.from({ length: patience + 2 }, (_, index) => 3 + given.length + index)];
  let best = 0;
  let wait = 0;
  let epochs = 0;
  do {
    const better = (losses[epochs] as number) < against(losses, best, epochs);
    epochs++;
    if (better) best = epochs;
    wait = better && !neverReset ? 0 : better ? wait : wait + 1;
  } while (wait < Math.max(1, patience + longer));
  return { returned: returns(losses, best, epochs - 1), epochs, weightsOf: restores(best, epochs) };
}
