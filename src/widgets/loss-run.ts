import { binaryCrossEntropy, crossEntropy, meanSquaredError } from "../engine/losses";
import { describe } from "../engine/options";
import { Tensor, tensor } from "../engine/tensor";
import type { LossStep, LossTrack } from "../figures/losses/tracks";
import type { ControlValues } from "./control";

/** A learner's loss of predictions and targets, two tensors of one shape. */
export type LearnerLoss = (prediction: Tensor, target: Tensor) => Tensor;

/** A loss of the numbers that can be changed. */
export interface NamedLoss {
  readonly name: string;
  of(values: Tensor): Tensor;
}

/** Numbers that two losses pull at. */
export interface LossProblem {
  readonly start: readonly number[];
  readonly losses: readonly NamedLoss[];
  /** Whether every loss can be drawn by its one number. */
  readonly hasCurves: boolean;
}

export const pictureNames = ["a sigmoid neuron", "predictions of values", "three classes"] as const;
export const classNames = ["A", "B", "C"] as const;
/** The last one lies far off. */
export const targetValues = [1, 1.5, 2, 5] as const;

/** The problem of a picture. */
export function lossProblem(values: ControlValues, learners: LearnerLoss | undefined): LossProblem {
  const mine = (predict: (values: Tensor) => Tensor, target: Tensor): NamedLoss[] =>
    learners ? [{ name: "yours", of: (numbers) => checked(learners(predict(numbers), target)) }] : [];
  switch (values["picture"]) {
    case pictureNames[0]: {
      const target = tensor([Number(values["target"])]);
      const sigmoid = (z: Tensor): Tensor => z.sigmoid();
      return {
        start: [values["z"] as number],
        hasCurves: true,
        losses: [
          { name: "½ squared error", of: (z) => sigmoid(z).sub(target).pow(2).mul(0.5).sum() },
          { name: "cross-entropy", of: (z) => binaryCrossEntropy(z, target) },
          ...mine(sigmoid, target),
        ],
      };
    }
    case pictureNames[1]: {
      const target = tensor([...targetValues]);
      return {
        start: ["p1", "p2", "p3", "p4"].map((name) => values[name] as number),
        hasCurves: false,
        losses: [
          { name: "mean squared error", of: (p) => meanSquaredError(p, target) },
          { name: "mean absolute error", of: (p) => p.sub(target).abs().mean() },
          ...mine((p) => p, target),
        ],
      };
    }
    default: {
      const truth = classNames.indexOf(values["truth"] as (typeof classNames)[number]);
      const target = tensor(classNames.map((_, index) => Number(index === truth)));
      const chances = (logits: Tensor): Tensor => logits.softmax();
      return {
        start: ["zA", "zB", "zC"].map((name) => values[name] as number),
        hasCurves: false,
        losses: [
          { name: "½ squared error", of: (logits) => chances(logits).sub(target).pow(2).sum().mul(0.5) },
          { name: "cross-entropy", of: (logits) => crossEntropy(logits.reshape([1, 3]), [truth]) },
          ...mine(chances, target),
        ],
      };
    }
  }
}

/** All losses go down from the same start, each its own way; how is asked for at each step. */
export function* lossSteps(
  { start, losses, hasCurves }: LossProblem,
  planNow: () => { readonly learningRate: number; readonly steps: number },
): Generator<LossStep, void, void> {
  let tracks = losses.map((loss) => trackAt(loss, start));
  for (let step = 0; step <= planNow().steps; step++) {
    yield { step, tracks, ...(step === 0 && hasCurves && { curves: curvesOf(losses) }) };
    const { learningRate } = planNow();
    tracks = tracks.map(({ values, gradient }, index) =>
      trackAt(
        losses[index],
        values.map((value, at) => value - learningRate * gradient[at]),
      ),
    );
  }
}

function trackAt({ of }: NamedLoss, numbers: readonly number[]): LossTrack {
  const values = tensor([...numbers]);
  const loss = of(values);
  loss.backward();
  return { values: [...numbers], loss: loss.item(), gradient: Array.from(values.grad?.data ?? numbers.map(() => 0)) };
}

function curvesOf(losses: readonly NamedLoss[]): NonNullable<LossStep["curves"]> {
  const z = Array.from({ length: 81 }, (_, index) => -8 + index / 5);
  const all = losses.map((loss) => z.map((value) => trackAt(loss, [value])));
  return {
    z,
    losses: all.map((tracks) => tracks.map(({ loss }) => loss)),
    slopes: all.map((tracks) => tracks.map(({ gradient }) => gradient[0])),
  };
}

function checked(loss: unknown): Tensor {
  if (!(loss instanceof Tensor))
    throw new TypeError(
      `losses: expected loss to return a tensor; got ${describe(loss)} — build it of tensor methods, such as prediction.sub(target).pow(2).mean()`,
    );
  if (loss.data.length !== 1)
    throw new RangeError(
      `losses: expected loss to return one number; got shape [${loss.shape.join(", ")}] — end it with mean() or sum()`,
    );
  return loss.shape.length === 0 ? loss : loss.reshape([]);
}
