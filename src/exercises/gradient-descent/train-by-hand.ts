import { circles } from "../../data/circles";
import type { Dataset } from "../../data/dataset";
import { crossEntropy } from "../../engine/losses";
import { mlp, type Mlp } from "../../nn/mlp";
import type { Exercise } from "../exercise";
import { functionExercise } from "../function-exercise";

type Inputs = readonly [seed: number, learningRate: number, epochs: number];

/** What a loop leaves behind: the losses that it returned, and the model's weights. */
interface Outcome {
  readonly losses: unknown;
  readonly parameters: Float64Array;
}

type Loop = (model: Mlp, data: Dataset, learningRate: number, epochs: number) => unknown;

/** Where a loop differs from the right one. */
interface Fault {
  /** Where the step goes, and how far: −1 times the learning rate. */
  readonly times?: (learningRate: number) => number;
  readonly accumulates?: boolean;
  /** Whether the parameter at an index of `parameters` is moved. */
  readonly moves?: (index: number) => boolean;
  readonly replaces?: boolean;
  /** The loss after the step, in place of the one before it. */
  readonly late?: boolean;
}

// Of mlp({ layers: [2, 4, 2] }): 8 weights, 4 biases, 8 weights, 2 biases.
const firstLayer = 12;
const isBias = (index: number): boolean => (index >= 8 && index < firstLayer) || index >= 20;

const loops = functionExercise<Inputs>({
  name: "trainByHand",
  cases: () => [
    [1, 0.5, 4],
    [2, 0.2, 5],
    [3, 1, 6],
  ],
  right: (...inputs) => outcome(loop(), ...inputs),
  mistakes: [
    {
      wrong: (...inputs) => outcome(loop({ accumulates: true }), ...inputs),
      message:
        "The gradients of all steps pile up: backward adds to what is there. Call model.zeroGrad() before each backward.",
    },
    {
      wrong: (...inputs) => outcome(loop({ times: (η) => η }), ...inputs),
      message: "The loss goes up: this is ascent. Take learningRate times the gradient away from each weight.",
    },
    {
      wrong: (...inputs) => outcome(loop({ times: () => -1 }), ...inputs),
      message: "The learning rate is not used. Multiply each gradient by it.",
    },
    {
      wrong: (...inputs) => outcome(loop({ times: () => 0 }), ...inputs),
      message:
        "The weights never move. Are they put back into the model? And are the gradients forgotten only before backward, not after it?",
    },
    {
      wrong: (...inputs) => outcome(loop({ moves: (index) => !isBias(index) }), ...inputs),
      message: "The biases never move. They have gradients too.",
    },
    {
      wrong: (...inputs) => outcome(loop({ moves: isBias }), ...inputs),
      message: "Only the biases move. The weights have gradients too.",
    },
    {
      wrong: (...inputs) => outcome(loop({ moves: (index) => index < firstLayer }), ...inputs),
      message: "Only the first layer learns. Go over every layer of model.layers.",
    },
    {
      wrong: (...inputs) => outcome(loop({ moves: (index) => index >= firstLayer }), ...inputs),
      message: "Only the last layer learns. Go over every layer of model.layers.",
    },
    {
      wrong: (...inputs) => outcome(loop({ replaces: true }), ...inputs),
      message: "The old weights are gone: each is only the step. Take the step away from the weight.",
    },
    {
      wrong: (...inputs) => outcome(loop({ late: true }), ...inputs),
      message:
        "The weights are right, but each loss is the one after its update. Keep the loss that backward started from.",
    },
  ],
  call: (seed, learningRate, epochs) => `trainByHand(a model of seed ${seed}, circles, ${learningRate}, ${epochs})`,
  form(result, ...[, , epochs]) {
    const { losses } = result as Outcome;
    if (typeof losses === "number") return "One number came back. Return the losses of all epochs, as a list.";
    if (!Array.isArray(losses)) return "Return the list of losses, one for each epoch.";
    if (losses.length === 0) return "The list of losses is empty: push a loss in each epoch.";
    if (losses.length === 1)
      return "It returns after the first epoch: the return stands inside the loop. Move it behind the closing brace.";
    if (losses.length === epochs - 1)
      return "One epoch is missing: begin to count at 0, and go on while it is below epochs.";
    if (losses.length > epochs)
      return `There are ${epochs} epochs, and ${losses.length} losses came back: push one in each epoch, before the step.`;
    return undefined;
  },
  praise: "Right. This is the loop that trains every network there is; the rest is size.",
});

/** Lesson 07: forward, loss, backward, step, on the whole data set, in float64. */
export const trainByHandExercise: Exercise = {
  name: loops.name,
  check: (mine) =>
    loops.check(typeof mine === "function" ? (...inputs: Inputs) => outcome(mine as Loop, ...inputs, true) : mine),
};

function outcome(run: Loop, ...[seed, learningRate, epochs, learners]: readonly [...Inputs, true?]) {
  const model = mlp({ layers: [2, 4, 2], seed });
  const losses = run(model, circles({ points: 24, noise: 0.1, seed }), learningRate, epochs);
  if (learners && (losses === undefined || losses instanceof Promise)) return losses;
  return { losses, parameters: model.parameters } satisfies Outcome;
}

function loop({ times = (η) => -η, accumulates, moves = () => true, replaces, late }: Fault = {}): Loop {
  return (model, data, learningRate, epochs) => {
    const lossNow = () => crossEntropy(model.forward(data.x), data.y);
    const losses: number[] = [];
    for (let epoch = 0; epoch < epochs; epoch++) {
      const loss = lossNow();
      if (!accumulates) model.zeroGrad();
      loss.backward();
      const { gradients } = model;
      model.parameters = model.parameters.map((weight, index) =>
        moves(index) ? (replaces ? 0 : weight) + times(learningRate) * (gradients[index] as number) : weight,
      );
      losses.push((late ? lossNow() : loss).item());
    }
    return losses;
  };
}
