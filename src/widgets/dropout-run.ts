import type { Dataset } from "../data/dataset";
import { moons } from "../data/moons";
import { random } from "../data/random";
import { crossEntropy } from "../engine/losses";
import { Tensor, tensorFrom } from "../engine/tensor";
import { describe } from "../engine/options";
import type { DropoutStep } from "../figures/dropout/step";
import { probabilities } from "../figures/boundary/model-map";
import { deriveSeed } from "../nn/chance";
import { mlp, type Mlp } from "../nn/mlp";
import { adam } from "../nn/optimizer";
import { momentCount, updateParameters } from "../nn/update";
import { orderOfEpoch } from "../train/batch-order";
import { masksOfStep } from "../train/masks";
import { keepEvery } from "./kept-weights";

/** A learner's dropout, called as the library's. */
export type LearnerDropout = (
  x: Tensor,
  options: { rate: number; mask: Tensor; random: ReturnType<typeof random>; training: boolean },
) => Tensor;

/** What is trained, and how. */
export interface DropoutPlan {
  readonly width: number;
  readonly rates: readonly number[];
  readonly learningRate: number;
  readonly epochs: number;
  readonly seed: number;
  readonly dropout?: LearnerDropout;
}

/** Few samples with much noise, as dropout wants them, and others to test on. */
export function dropoutData(seed: number): { readonly train: Dataset; readonly test: Dataset } {
  return { train: moons({ points: 40, noise: 0.3, seed }), test: moons({ points: 400, noise: 0.3, seed: seed + 1 }) };
}

/** The network as it starts. */
export function dropoutNetwork(
  { width, rates, seed }: Pick<DropoutPlan, "width" | "rates" | "seed">,
  precision: "float32" | "float64" = "float64",
): Mlp {
  return mlp({ layers: [2, width, width, 2], activation: "relu", dropout: rates, seed, precision });
}

/** Trains sample by sample, each with a mask of its own, beside the same network without dropout; its plan is asked for at each step. */
export function* dropoutSteps(planNow: () => DropoutPlan): Generator<DropoutStep, void, void> {
  let plan = planNow();
  const { seed } = plan;
  const { train, test } = dropoutData(seed);
  const [model, twin] = [dropoutNetwork(plan), dropoutNetwork({ ...plan, rates: [0, 0] })];
  const [learn, learnTwin] = [learner(model), learner(twin)];
  for (let epoch = 0, step = 0; epoch < planNow().epochs; epoch++)
    for (const [index, sample] of orderOfEpoch(train.size, true, seed, epoch).entries()) {
      plan = planNow();
      const one = train.pick([sample]);
      const masks = masksAt(plan, 1, step);
      const made = forward(model, one.x, masks, plan, deriveSeed(seed, "dropout", step));
      const ends = index === train.size - 1;
      const keeps = ends || step % keepEvery(plan.epochs * train.size, model.parameterCount) === 0;
      const parameters = keeps ? Array.from(model.parameters) : undefined;
      const learners = plan.dropout && learnersSide(model, one.x, plan, step);
      const loss = crossEntropy(made.outputs, one.y);
      learn(loss, step, plan.learningRate);
      learnTwin(crossEntropy(twin.forward(one.x), one.y), step, plan.learningRate);
      yield {
        step,
        epoch,
        sample,
        masks: made.after.map((after, layer) =>
          plan.dropout ? keptBy(made.before[layer], after, masks[layer]) : Array.from(masks[layer].data),
        ),
        before: made.before.map(({ data }) => Array.from(data)),
        after: made.after.map(({ data }) => Array.from(data)),
        chances: probabilities(model, made.outputs)[0],
        loss: loss.item(),
        ...(parameters && { parameters }),
        ...(learners && { learners }),
        ...(ends && { ended: { ...lossesOf(model, train, test), ...withoutOf(twin, train, test) } }),
      };
      step++;
    }
}

/** The masks of a step, [count, units] for each hidden layer, as `training` draws them; where nothing is dropped, ones. */
function masksAt({ width, rates, seed }: DropoutPlan, count: number, step: number): Tensor[] {
  return masksOfStep([2, width, width, 2], rates, count, seed, step).map(
    (mask) => mask ?? tensorFrom(new Float64Array(count * width).fill(1), [count, width]),
  );
}

interface Pass {
  readonly before: readonly Tensor[];
  readonly after: readonly Tensor[];
  readonly outputs: Tensor;
}

function forward(
  model: Mlp,
  x: Tensor,
  masks: readonly Tensor[],
  { rates, dropout }: DropoutPlan,
  seed: number,
  training = true,
): Pass {
  const before: Tensor[] = [];
  const after: Tensor[] = [];
  const chance = random(seed);
  let inputs = x;
  for (const [layer, { weights, bias }] of model.layers.entries()) {
    const sums = inputs.matmul(weights).add(bias);
    if (layer === model.layers.length - 1) return { before, after, outputs: sums };
    const active = sums.relu();
    const rate = rates[layer];
    inputs = dropout
      ? checked(dropout(active, { rate, mask: masks[layer], random: chance, training }), active)
      : active.mul(masks[layer]).mul(1 / (1 - rate));
    before.push(active);
    after.push(inputs);
  }
  throw new RangeError("dropout: expected a network with layers; got none — give it some");
}

/** Makes a model's updates, by Adam: sample by sample plain steps would need another rate for every width. */
function learner(model: Mlp): (loss: Tensor, step: number, learningRate: number) => void {
  const optimizer = adam();
  const moments = Array.from({ length: momentCount(optimizer) }, () => new Float64Array(model.parameterCount));
  return (loss, step, learningRate) => {
    model.zeroGrad();
    loss.backward();
    const parameters = model.parameters;
    updateParameters(optimizer, parameters, model.gradients, moments, learningRate, step);
    model.parameters = parameters;
  };
}

/** What a learner's dropout does to the survivors, over a hundred passes, and in evaluation. */
function learnersSide(model: Mlp, x: Tensor, plan: DropoutPlan, step: number): DropoutStep["learners"] {
  const { seed } = plan;
  const many = Array.from({ length: 100 }, () => 0);
  const copies = x.rows(many);
  const masks = masksAt(plan, many.length, step);
  const chanceOf = (outputs: Tensor): number[] => probabilities(model, outputs).map(([, second]) => second);
  const passes = forward(model, copies, masks, plan, deriveSeed(seed, "dropout", step) + 1);
  return {
    scales: passes.after.map((after, layer) => scaleOf(passes.before[layer], after) ?? 1 / (1 - plan.rates[layer])),
    passes: chanceOf(passes.outputs),
    evaluated: chanceOf(forward(model, x, masksAt(plan, 1, step), plan, 1, false).outputs)[0],
  };
}

/** The mask that a learner's dropout must have used; a unit that gave 0 itself does not tell. */
function keptBy(before: Tensor, after: Tensor, mask: Tensor): number[] {
  return Array.from(after.data, (value, unit) => (before.data[unit] === 0 ? mask.data[unit] : Number(value !== 0)));
}

/** The mean factor of the survivors; undefined when there is none. */
function scaleOf(before: Tensor, after: Tensor): number | undefined {
  const ratios = Array.from(after.data, (value, unit) => value / before.data[unit]).filter(
    (ratio) => Number.isFinite(ratio) && ratio !== 0,
  );
  return ratios.length === 0 ? undefined : ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
}

function lossesOf(model: Mlp, train: Dataset, test: Dataset): { train: number; test: number } {
  const of = (data: Dataset): number => crossEntropy(model.forward(data.x), data.y).item();
  return { train: of(train), test: of(test) };
}

function withoutOf(twin: Mlp, train: Dataset, test: Dataset): { trainWithout: number; testWithout: number } {
  const losses = lossesOf(twin, train, test);
  return { trainWithout: losses.train, testWithout: losses.test };
}

function checked(given: unknown, x: Tensor): Tensor {
  if (!(given instanceof Tensor))
    throw new TypeError(
      `dropout: expected dropout to return a tensor; got ${describe(given)} — build it of tensor methods, such as x.mul(mask)`,
    );
  if (given.shape.join() !== x.shape.join())
    throw new RangeError(
      `dropout: expected dropout to keep the shape [${x.shape.join(", ")}]; got [${given.shape.join(", ")}] — one number for each unit`,
    );
  return given;
}
