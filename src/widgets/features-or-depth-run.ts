import { circles } from "../data/circles";
import { Dataset } from "../data/dataset";
import { moons } from "../data/moons";
import { spiral } from "../data/spiral";
import { split } from "../data/split";
import { xor } from "../data/xor";
import { describe } from "../engine/options";
import { tensor } from "../engine/tensor";
import { cellsOf } from "../figures/parts/grid";
import { boxOf } from "../figures/parts/plane";
import { pointsOf } from "../figures/parts/points";
import { mlp, type Mlp } from "../nn/mlp";
import { training } from "../train/training";

const drawn = { circles, xor, moons, spiral } as const;
export const contestData = Object.keys(drawn);

type Feature = readonly [name: string, of: (x: number, y: number) => number];
const raw: readonly Feature[] = [
  ["x₁", (x) => x],
  ["x₂", (_, y) => y],
];
const squares: readonly Feature[] = [
  ["x₁²", (x) => x * x],
  ["x₂²", (_, y) => y * y],
];
const product: readonly Feature[] = [["x₁x₂", (x, y) => x * y]];
const sines: readonly Feature[] = [
  ["sin πx₁", (x) => Math.sin(Math.PI * x)],
  ["sin πx₂", (_, y) => Math.sin(Math.PI * y)],
];

/** What a person may give a linear unit beside the two coordinates. */
export const featureSets: Readonly<Record<string, readonly Feature[]>> = {
  "none added": raw,
  squares: [...raw, ...squares],
  product: [...raw, ...product],
  "squares, product": [...raw, ...squares, ...product],
  "squares, product, sines": [...raw, ...squares, ...product, ...sines],
};

/** The longest run. */
export const mostEpochs = 200;

/** What is compared. */
export interface ContestPlan {
  readonly data: string;
  readonly features: string;
  readonly width: number;
  readonly depth: number;
  readonly learningRate: number;
  readonly epochs: number;
  readonly seed: number;
}

/** One of the two after an epoch. */
export interface Contestant {
  readonly loss: number;
  readonly accuracy: number;
  readonly testAccuracy: number;
  readonly parameters: readonly number[];
}

/** A feature of the learner's own, of the two coordinates. */
export type LearnerFeature = (x1: number, x2: number) => unknown;

/** Both after an epoch, as plain JSON. The first also carries the learner's feature over the plane, where there is one. */
export interface ContestEpoch {
  readonly epoch: number;
  readonly features: Contestant;
  readonly hidden: Contestant;
  readonly mine?: readonly number[];
}

export function contestSamples({ data, seed }: Pick<ContestPlan, "data" | "seed">): {
  readonly train: Dataset;
  readonly test: Dataset;
} {
  const draw = drawn[data as keyof typeof drawn];
  return split(draw({ points: 300, seed }), { test: 0.5, seed });
}

/** Points of the plane as the linear unit gets them. */
export function featuresOf(set: string, points: readonly (readonly number[])[]): number[][] {
  return valuesOf(featureSets[set], points);
}

function valuesOf(features: readonly Feature[], points: readonly (readonly number[])[]): number[][] {
  return points.map(([x, y]) => features.map(([, of]) => of(x, y)));
}

/** Names of what the linear unit gets: the learner's feature stands in the place of those that are added. */
export function inputNames(set: string, hasMine: boolean): string[] {
  return hasMine ? [...raw.map(([name]) => name), "yours"] : featureSets[set].map(([name]) => name);
}

/** A linear unit on the chosen features, and a network on the two coordinates; both with one output, from the same seed. */
export function contestants(
  { features, width, depth, seed }: ContestPlan,
  hasMine = false,
): { readonly unit: Mlp; readonly net: Mlp } {
  return {
    unit: mlp({ layers: [inputNames(features, hasMine).length, 1], seed }),
    net: mlp({ layers: [2, ...new Array<number>(depth).fill(width), 1], seed }),
  };
}

/** Trains both with the same steps on the same batches. Its plan is asked for after each epoch. */
export function* contestEpochs(planNow: () => ContestPlan, mine?: LearnerFeature): Generator<ContestEpoch, void, void> {
  const plan = planNow();
  const { train, test } = contestSamples(plan);
  const { unit, net } = contestants(plan, mine !== undefined);
  const given: readonly Feature[] = mine ? [...raw, ["yours", checked(mine)]] : featureSets[plan.features];
  const withFeatures = (data: Dataset): Dataset => {
    const rows = valuesOf(given, data.x.toArray<number[][]>());
    return new Dataset(data.name, inputNames(plan.features, mine !== undefined), data.classes, tensor(rows), data.y);
  };
  const left = epochsOf(unit, withFeatures(train), withFeatures(test), planNow);
  const right = epochsOf(net, train, test, planNow);
  for (let epoch = 0; epoch < planNow().epochs; epoch++) {
    const [features, hidden] = [left.next().value, right.next().value];
    // A run that diverged has no more epochs: both end there.
    if (!features || !hidden) return;
    yield { epoch, features, hidden, ...(mine && epoch === 0 && { mine: overPlane(checked(mine), train) }) };
  }
}

/** Cells along each side of the plane on which a learner's feature is worked out. */
export const learnerCells = 40;

/** Five digits are more than a picture shows, and half of what a notebook would have to keep. */
function overPlane(mine: Feature[1], train: Dataset): number[] {
  const cells = cellsOf(boxOf(pointsOf(train)), learnerCells, learnerCells);
  return cells.map(([x, y]) => Number(mine(x, y).toPrecision(5)));
}

function checked(mine: LearnerFeature): Feature[1] {
  return (x, y) => {
    const value = mine(x, y);
    if (typeof value !== "number" || !Number.isFinite(value))
      throw new TypeError(
        `feature: expected a number; got ${describe(value)} at (${x}, ${y}) — return one for every point of the plane`,
      );
    return value;
  };
}

function* epochsOf(
  model: Mlp,
  train: Dataset,
  test: Dataset,
  planNow: () => ContestPlan,
): Generator<Contestant, void, void> {
  const { learningRate, seed } = planNow();
  const run = training(model, train, { validation: test, epochs: mostEpochs, learningRate, seed, batchSize: 10 });
  for (const { ended } of run) {
    if (ended === undefined) continue;
    yield {
      loss: ended.loss,
      accuracy: ended.accuracy as number,
      testAccuracy: ended.validationAccuracy as number,
      parameters: Array.from(model.parameters),
    };
    run.learningRate = planNow().learningRate;
  }
}
