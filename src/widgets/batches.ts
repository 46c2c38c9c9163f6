import { batchContour } from "../figures/batches/contour";
import { batchCurves, type BatchCurve } from "../figures/batches/curves";
import { spread } from "../figures/parts/curve";
import { extent } from "../figures/parts/grid";
import { gradientCloud } from "../figures/batches/gradient-cloud";
import { gradientSpread } from "../figures/batches/gradient-spread";
import { millisecondsOf, type BatchPace } from "../figures/batches/pace";
import type { BatchStep } from "../figures/batches/step";
import type { Point } from "../figures/parts/half-plane";
import { formatCount, formatNumber, formatVector } from "../figures/parts/number";
import {
  batchSlope,
  batchSteps,
  cloudAt,
  flowers,
  gradientsOfEach,
  lossGrid,
  start,
  type BatchPlan,
  type LearnerBatches,
} from "./batch-run";
import { pacesBy } from "./batch-clock";
import type { ControlValues } from "./control";
import { choice, seed, slider, toggle } from "./controls";
import type { Widget } from "./widget";

const sizes = [1, 2, 5, 10, 20, 50, 100];
const axes = ["updates", "epochs", "examples", "milliseconds"] as const;
const draws = 200;

/** What a batch sees of the gradient: a cloud around the full one, the smaller the larger the batch. */
export const batchesWidget: Widget<BatchStep> = {
  name: "batches",
  title: "Batches",
  controls: {
    batchSize: choice(sizes.map(String), { label: "Batch size", value: "10" }),
    learningRate: slider({ label: "Learning rate", min: 0.01, max: 20, scale: "log", value: 3 }),
    reshuffle: toggle({ label: "A new order every epoch", value: true }),
    epochs: slider({ label: "Epochs", min: 1, max: 40, step: 1, value: 10 }),
    axis: choice(axes, { label: "Curves by" }),
    seed: seed({ label: "Seed", value: 1 }),
  },
  viewControls: ["axis"],
  functions: ["batches"],
  sizes: [
    { name: "batch", ends: () => true },
    { name: "epoch", ends: ({ ended }) => ended !== undefined },
  ],
  quantities: [{ name: "loss", of: ({ lossAfter }) => lossAfter }],
  takenUp: ["batchSize", "learningRate", "reshuffle", "epochs"],
  length: "epochs",
  *run(values, { batches }, clock) {
    const mine = batches && { batches: batches as unknown as LearnerBatches };
    for (const update of batchSteps(() => ({ ...planOf(values), ...mine })))
      yield update.step === 0 && clock ? { ...update, paces: pacesBy(clock, sizes) } : update;
  },
  view(trace, step, values) {
    const plan = planOf(values);
    const now = trace[step];
    const made = trace.slice(0, step + 1);
    const path: Point[] = [start, ...made.map(({ after }) => after)];
    const at = now?.point ?? start;
    const full = now?.full ?? batchSlope(at, flowers).gradient;
    const each = gradientsOfEach(at);
    const clouds = sizes.map((size) => cloudAt(each, full, size, draws, 1000 * plan.seed + step + 2));
    const cloud = clouds[sizes.indexOf(plan.batchSize)];
    const single = spreadAround(full, each);
    const paces = trace[0]?.paces;
    const axisName = values["axis"] as (typeof axes)[number];
    return {
      figure: batchContour(lossGrid(), path, cloud, plan.learningRate, now),
      beside: [
        gradientCloud(cloud, full, now),
        gradientSpread(clouds, single, flowers.size, plan.batchSize, spreadsOf(trace)),
        batchCurves(
          referencesOf(plan).map(({ size, run }) => curveOf(`size ${size}`, run, axisName, paces)),
          curveOf(`chosen, ${plan.batchSize}`, trace, axisName, paces),
          made.length + 1,
          axisName,
          axisName === "milliseconds" ? paceText(trace[0], plan.batchSize) : undefined,
        ),
      ],
      formula: now
        ? [
            `gradient of this batch = ${formatVector(now.gradient)}`,
            `gradient of all = ${formatVector(now.full)}`,
            `w ← ${formatVector(now.point)} − ${formatNumber(plan.learningRate)} · ${formatVector(now.gradient)} = ${formatVector(now.after)}`,
            `spread of one sample ${formatNumber(single, 3)};  of ${plan.batchSize}: measured ${formatNumber(cloud.spread, 3)}, ${formatNumber(single, 3)}/√${plan.batchSize} = ${formatNumber(single / Math.sqrt(plan.batchSize), 3)}`,
          ]
        : ["w ← w − η · mean gradient of the batch"],
      sentence: sentence(now, plan, cloud.spread),
    };
  },
};

function sentence(now: BatchStep | undefined, { batchSize }: BatchPlan, spread: number): string {
  if (now === undefined)
    return `Start: gradients of batches of ${batchSize} spread by ${formatNumber(spread, 3)} around the full one.`;
  const { step, epoch, samples, loss, lossAfter, ended } = now;
  const odd =
    ended && (ended.missed > 0 || ended.repeated > 0)
      ? ` This epoch never saw ${formatCount(ended.missed, "sample")} and saw ${ended.repeated} again.`
      : "";
  const up = lossAfter > loss ? ", uphill by chance" : "";
  return `Update ${step}, epoch ${epoch}, ${formatCount(samples.length, "sample")}: loss over all ${formatNumber(loss)} → ${formatNumber(lossAfter)}${up}; gradients of such batches spread by ${formatNumber(spread, 3)}.${odd}`;
}

/** How far gradients are from the full one, by the root of the mean square. */
function spreadAround(full: Point, each: readonly Point[]): number {
  return Math.sqrt(each.reduce((sum, [x, y]) => sum + (x - full[0]) ** 2 + (y - full[1]) ** 2, 0) / each.length);
}

/** Between which spreads a whole run lies, batches of half of the samples and single ones, as a few of its places tell. */
function spreadsOf(trace: readonly BatchStep[]): [number, number] {
  const places = spread(trace.length, 8).map((index) => trace[index].after);
  const singles = [start, ...places].map((at) => spreadAround(batchSlope(at, flowers).gradient, gradientsOfEach(at)));
  const [low, high] = extent(singles);
  return [0.07 * low, 1.6 * high];
}

function paceText(first: BatchStep | undefined, size: number): string | undefined {
  if (first === undefined) return undefined;
  if (first.paces === undefined) return "no clock here: nothing is measured";
  return `measured here:<br>${formatCount(size, "sample")} in ${formatNumber(millisecondsOf(first.paces, size), 2)} ms`;
}

function curveOf(
  name: string,
  run: readonly BatchStep[],
  axisName: (typeof axes)[number],
  paces: readonly BatchPace[] | undefined,
): BatchCurve {
  if (axisName === "milliseconds" && paces === undefined) return { name, x: [], loss: [] };
  let passed = 0;
  const place: Record<(typeof axes)[number], (each: BatchStep) => number> = {
    updates: ({ step }) => step + 1,
    epochs: ({ examples }) => examples / flowers.size,
    examples: ({ examples }) => examples,
    milliseconds: ({ samples }) => (passed += millisecondsOf(paces ?? [], samples.length)),
  };
  return {
    name,
    x: [0, ...run.map(place[axisName])],
    loss: [run[0]?.loss ?? batchSlope(start, flowers).loss, ...run.map(({ lossAfter }) => lossAfter)],
  };
}

const references = new Map<string, readonly { readonly size: number; readonly run: readonly BatchStep[] }[]>();

/** The same run with a sample, ten and all of them a batch. */
function referencesOf(plan: BatchPlan): readonly { readonly size: number; readonly run: readonly BatchStep[] }[] {
  const key = JSON.stringify({ ...plan, batchSize: undefined });
  let runs = references.get(key);
  if (runs === undefined) {
    runs = [1, 10, 100].map((size) => ({ size, run: [...batchSteps(() => ({ ...plan, batchSize: size }))] }));
    if (references.size > 20) references.clear();
    references.set(key, runs);
  }
  return runs;
}

function planOf(values: ControlValues): BatchPlan {
  return {
    batchSize: Number(values["batchSize"]),
    learningRate: values["learningRate"] as number,
    epochs: values["epochs"] as number,
    reshuffle: values["reshuffle"] as boolean,
    seed: values["seed"] as number,
  };
}
