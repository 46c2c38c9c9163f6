import { Dataset } from "../data/dataset";
import { iris } from "../data/iris";
import { random } from "../data/random";
import { standardize } from "../data/standardize";
import { binaryCrossEntropy } from "../engine/losses";
import { describe } from "../engine/options";
import { tensor } from "../engine/tensor";
import type { BatchStep, GradientCloud } from "../figures/batches/step";
import { gridOf, type Grid } from "../figures/parts/grid";
import type { Box, Point } from "../figures/parts/half-plane";
import { deriveSeed } from "../nn/chance";
import { orderOfEpoch } from "../train/batch-order";

/** A learner's batches of one epoch. */
export type LearnerBatches = (
  data: Dataset,
  options: { batchSize: number; seed: number; shuffle: boolean },
) => Iterable<Dataset>;

/** How a run is made. */
export interface BatchPlan {
  readonly batchSize: number;
  readonly learningRate: number;
  readonly epochs: number;
  /** A new order every epoch, or the data set's. */
  readonly reshuffle: boolean;
  readonly seed: number;
  readonly batches?: LearnerBatches;
}

/** A hundred flowers of two kinds, which no line separates; a neuron of two weights learns them. */
export const flowers = standardize(
  iris({ species: ["versicolor", "virginica"], features: ["petal length", "petal width"] }),
).data;
export const start: Point = [-2, 3];
const box: Box = { x: [-4, 7], y: [-3, 7] };

/** Loss over some samples, by backward also its gradient. */
export function batchSlope([w1, w2]: Point, data: Dataset): { readonly loss: number; readonly gradient: Point } {
  const weights = tensor([[w1], [w2]]);
  const loss = binaryCrossEntropy(data.x.matmul(weights).reshape([-1]), data.y);
  loss.backward();
  const [first, second] = weights.grad?.data ?? [0, 0];
  return { loss: loss.item(), gradient: [first, second] };
}

let grid: Grid | undefined;

/** The loss over both weights. */
export function lossGrid(): Grid {
  return (grid ??= gridOf(box, 44, 44, (w1, w2) => batchSlope([w1, w2], flowers).loss));
}

/** Goes down batch by batch; its plan is asked for at each. */
export function* batchSteps(planNow: () => BatchPlan): Generator<BatchStep, void, void> {
  let point = start;
  let here = batchSlope(point, flowers);
  let examples = 0;
  for (let epoch = 0, step = 0; epoch < planNow().epochs; epoch++) {
    const lists: (readonly number[])[] = [];
    for (const { samples, ends } of batchesOf(planNow, epoch)) {
      const { learningRate } = planNow();
      const { gradient } = samples.length === flowers.size ? here : batchSlope(point, flowers.pick(samples));
      const after: Point = [point[0] - learningRate * gradient[0], point[1] - learningRate * gradient[1]];
      const there = batchSlope(after, flowers);
      examples += samples.length;
      lists.push(samples);
      yield {
        step: step++,
        epoch,
        samples,
        point,
        loss: here.loss,
        gradient,
        full: here.gradient,
        after,
        lossAfter: there.loss,
        examples,
        ...(ends && { ended: countOf(lists) }),
      };
      [point, here] = [after, there];
    }
  }
}

/** The batches of an epoch; of the learner's all at once, of ours each as large as is wanted when it is its turn. */
function* batchesOf(planNow: () => BatchPlan, epoch: number): Generator<{ samples: readonly number[]; ends: boolean }> {
  const { batchSize, reshuffle, seed, batches } = planNow();
  if (batches) {
    const options = { batchSize, seed: deriveSeed(seed, "shuffle", epoch), shuffle: reshuffle };
    const lists = learners(batches, options);
    return yield* lists.map((samples, index) => ({ samples, ends: index === lists.length - 1 }));
  }
  const order = Array.from(orderOfEpoch(flowers.size, reshuffle, seed, epoch));
  for (let at = 0; at < order.length;) {
    const samples = order.slice(at, at + planNow().batchSize);
    at += samples.length;
    yield { samples, ends: at === order.length };
  }
}

function learners(batches: LearnerBatches, options: Parameters<LearnerBatches>[1]): number[][] {
  const given: unknown = batches(flowers, options);
  if (typeof given !== "object" || given === null || !(Symbol.iterator in given))
    throw new TypeError(
      `batches: expected batches to return data sets one after the other; got ${describe(given)} — yield them, or return a list`,
    );
  return [...(given as Iterable<unknown>)].map((batch) => {
    if (!(batch instanceof Dataset))
      throw new TypeError(
        `batches: expected every batch to be a data set; got ${describe(batch)} — for example data.pick(indices)`,
      );
    // A flower is known by its numbers; of twins the next one that was not yet taken.
    const free = new Set(flowers.y.data.keys());
    return [...batch].map(({ x, y }) => {
      const found = [...free].find(
        (index) => flowers.at(index).y === y && flowers.at(index).x.every((value, axis) => value === x[axis]),
      );
      if (found === undefined)
        throw new RangeError(
          "batches: expected samples of the data; got one that is not in it, or twice in a batch — pick rows of the data",
        );
      free.delete(found);
      return found;
    });
  });
}

function countOf(lists: readonly (readonly number[])[]): NonNullable<BatchStep["ended"]> {
  const times = new Map<string, number>();
  for (const sample of lists.flat()) times.set(keyOf(sample), (times.get(keyOf(sample)) ?? 0) + 1);
  let [missed, repeated] = [0, 0];
  for (const [key, there] of twins()) {
    const seen = times.get(key) ?? 0;
    missed += Math.max(0, there - seen);
    repeated += Math.max(0, seen - there);
  }
  return { missed, repeated };
}

function keyOf(sample: number): string {
  const { x, y } = flowers.at(sample);
  return `${x.join()},${y}`;
}

function twins(): Map<string, number> {
  const counts = new Map<string, number>();
  for (let sample = 0; sample < flowers.size; sample++) counts.set(keyOf(sample), (counts.get(keyOf(sample)) ?? 0) + 1);
  return counts;
}

/** Gradients of many batches of a size at a point: what another draw would have given. */
export function cloudAt(each: readonly Point[], full: Point, size: number, count: number, seed: number): GradientCloud {
  const chance = random(seed);
  const order = each.map((_, index) => index);
  const gradients = Array.from({ length: count }, (): Point => {
    let [x, y] = [0, 0];
    // The first of a shuffle, no more of it than is needed.
    for (let index = 0; index < size; index++) {
      const other = index + chance.integer(order.length - index);
      [order[index], order[other]] = [order[other], order[index]];
      x += each[order[index]][0] / size;
      y += each[order[index]][1] / size;
    }
    return [x, y];
  });
  const spread = Math.sqrt(gradients.reduce((sum, [x, y]) => sum + (x - full[0]) ** 2 + (y - full[1]) ** 2, 0) / count);
  return { size, gradients, spread };
}

/** The gradient of every sample by itself: its slope by z, from backward, times its features. */
export function gradientsOfEach([w1, w2]: Point): Point[] {
  const z = tensor(Array.from(flowers, ({ x }) => w1 * x[0] + w2 * x[1]));
  z.softplus().sub(flowers.y.mul(z)).sum().backward();
  const slopes = z.grad?.data ?? [];
  return Array.from(flowers, ({ x }, sample): Point => [slopes[sample] * x[0], slopes[sample] * x[1]]);
}
