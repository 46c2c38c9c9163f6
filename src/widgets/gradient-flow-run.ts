import { circles } from "../data/circles";
import { moons } from "../data/moons";
import { spiral } from "../data/spiral";
import { crossEntropy } from "../engine/losses";
import type { FlowStep } from "../figures/gradient-flow/step";
import { flowOf } from "../figures/gradient-flow/gradient-flow";
import type { ActivationName } from "../nn/dense";
import type { InitializationName } from "../nn/initialization";
import { mlp, type LayerPass } from "../nn/mlp";
import { sgd } from "../nn/optimizer";
import { updateParameters } from "../nn/update";
import { orderOfEpoch } from "../train/batch-order";
import { stepDetail } from "../train/detail";

const drawn = { moons, circles, spiral } as const;
export const flowDataNames = Object.keys(drawn);

/** What is trained. */
export interface FlowPlan {
  readonly data: string;
  /** Hidden layers. */
  readonly depth: number;
  readonly width: number;
  readonly activation: ActivationName;
  readonly initialization: InitializationName;
  readonly learningRate: number;
  readonly steps: number;
  readonly seed: number;
}

const batchSize = 20;

/** Trains by plain steps, and measures every layer at each; its plan is asked for at each step. */
export function* flowSteps(planNow: () => FlowPlan): Generator<FlowStep, void, void> {
  const plan = planNow();
  const { depth, width, activation, initialization, seed } = plan;
  const data = drawn[plan.data as keyof typeof drawn]({ points: 200, seed });
  const hidden = new Array<number>(depth).fill(width);
  const model = mlp({ layers: [2, ...hidden, 2], activation, initialization, seed, precision: "float64" });
  const { sizes, activations, output } = model.plan;
  const inEpoch = data.size / batchSize;
  for (let step = 0; step < planNow().steps; step++) {
    const { learningRate } = planNow();
    const [epoch, at] = [Math.floor(step / inEpoch), (step % inEpoch) * batchSize];
    const samples = orderOfEpoch(data.size, true, seed, epoch).slice(at, at + batchSize);
    const batch = data.pick(Array.from(samples));
    const before = model.parameters;
    model.zeroGrad();
    const passes = model.passes(batch.x);
    const loss = crossEntropy((passes.at(-1) as LayerPass).outputs, batch.y);
    loss.backward();
    const after = before.slice();
    updateParameters(sgd(), after, model.gradients, [], learningRate, step);
    const detail = stepDetail(sizes, samples, passes, [], loss.item(), before, model.gradients, after);
    const { gradient, ratio, saturated } = flowOf(detail, [...activations, output]);
    const diverged = !after.every(Number.isFinite) || !Number.isFinite(detail.loss);
    yield {
      step,
      epoch,
      loss: detail.loss,
      gradient,
      // Of weights that are all zero no update is a share.
      ratio: ratio.map((share) => (Number.isNaN(share) ? 0 : share)),
      saturated: saturated.slice(0, -1),
      ...(diverged && { diverged }),
    };
    if (diverged) return;
    model.parameters = after;
  }
}
