import { modelPlane } from "../figures/boundary/model-boundary";
import { modelMap } from "../figures/boundary/model-map";
import { formatCount, formatNumber } from "../figures/parts/number";
import { boxOf } from "../figures/parts/plane";
import { pointsOf } from "../figures/parts/points";
import { stoppingLosses } from "../figures/early-stopping/losses";
import { patienceFigure } from "../figures/early-stopping/patience";
import type { Patience, WatchedEpoch } from "../figures/early-stopping/watch";
import type { Figure } from "../figures/view";
import type { ControlValues } from "./control";
import { choice, seed, slider, toggle } from "./controls";
import {
  mostEpochs,
  patienceAt,
  watchedData,
  watchedEpochs,
  watchedModel,
  type WatchedPlan,
} from "./early-stopping-run";
import type { Widget } from "./widget";

const cells = 70;

/** A network that learns its samples by heart, and the rule that stops it in time: patience and what counts as better can be moved afterwards. */
export const earlyStoppingWidget: Widget<WatchedEpoch> = {
  name: "earlyStopping",
  title: "Early stopping",
  controls: {
    patience: slider({ label: "Patience", min: 1, max: 40, step: 1, value: 8, unit: "epochs" }),
    minDelta: slider({ label: "Min delta", min: 0, max: 0.1, step: 0.002, value: 0.002 }),
    restore: toggle({ label: "Restore the best weights", value: true }),
    labelNoise: slider({ label: "Labels turned round", min: 0, max: 40, step: 1, value: 15, unit: "%" }),
    width: choice(["2", "8", "32", "64"], { label: "Units a layer", value: "32" }),
    learningRate: slider({ label: "Learning rate", min: 0.0005, max: 0.1, scale: "log", value: 0.01 }),
    epochs: slider({ label: "Epochs", min: 5, max: mostEpochs, step: 1, value: 80 }),
    seed: seed({ label: "Seed", value: 1 }),
  },
  viewControls: ["patience", "minDelta", "restore"],
  sizes: [
    { name: "epoch", ends: () => true },
    { name: "10 epochs", ends: ({ epoch }) => epoch % 10 === 9 },
  ],
  quantities: [{ name: "validation loss", of: ({ validation }) => validation }],
  takenUp: ["learningRate", "epochs"],
  length: "epochs",
  run: (values) => watchedEpochs(() => planOf(values)),
  view(trace, step, values) {
    const patience = patienceAt(trace, step, values["patience"] as number, values["minDelta"] as number);
    const kept = keptEpoch(patience, step, values["restore"] as boolean);
    return {
      figure: stoppingLosses(trace, step, patience),
      beside: [
        patienceFigure(patience, trace.length),
        // Before the first epoch nothing is the best: both are what training begins with.
        planeAt(trace, step < 0 ? step : patience.best, values, "best", "The boundary with the best weights"),
        planeAt(trace, step, values, "now", "The boundary with the weights of this epoch"),
      ],
      formula: formula(trace, step, patience),
      sentence: sentence(trace, step, patience, kept),
    };
  },
};

function planeAt(
  trace: readonly WatchedEpoch[],
  epoch: number,
  values: ControlValues,
  name: string,
  label: string,
): Figure {
  const plan = planOf(values);
  const model = watchedModel(plan);
  const parameters = trace[epoch]?.parameters;
  if (parameters !== undefined) model.parameters = Float64Array.from(parameters);
  const points = pointsOf(watchedData(plan).train);
  const plane = modelPlane(points, modelMap(model, boxOf(points), 2, cells), name);
  const title = { text: trace[epoch] ? `${name}: epoch ${epoch}` : name, font: { size: 13 } };
  return { ...plane, label, layout: { ...plane.layout, showlegend: false, title, margin: { t: 30 } } };
}

/** The epoch whose weights the run would end with. */
function keptEpoch({ best, stoppedAt }: Patience, step: number, restore: boolean): number {
  return restore ? best : Math.min(step, stoppedAt ?? step);
}

function formula(
  trace: readonly WatchedEpoch[],
  step: number,
  { best, bestLoss, minDelta, patience, waits }: Patience,
): string[] {
  const now = trace[Math.min(step, waits.length - 1)];
  if (now === undefined) return ["better: validation loss < best − min delta", "stop: waited ≥ patience"];
  const wait = waits[waits.length - 1];
  return [
    wait === 0
      ? `${formatNumber(now.validation)}: better, the best so far`
      : `${formatNumber(now.validation)} ≥ best − min delta = ${formatNumber(bestLoss)} − ${formatNumber(minDelta)} = ${formatNumber(bestLoss - minDelta)}: not better`,
    `waited ${wait} of ${patience}${wait >= patience ? ": stop" : ""};  best: epoch ${best}`,
  ];
}

function sentence(trace: readonly WatchedEpoch[], step: number, patience: Patience, kept: number): string {
  const now = trace[step];
  if (now === undefined) return "Before the first epoch: nothing is learned, nothing is watched.";
  const { epoch, train, validation } = now;
  const { best, bestLoss, stoppedAt } = patience;
  const losses = `Epoch ${epoch}: training loss ${formatNumber(train, 3)}, validation loss ${formatNumber(validation, 3)}`;
  if (stoppedAt === undefined)
    return `${losses}; best ${formatNumber(bestLoss, 3)} at epoch ${best}, waited ${formatCount(patience.waits.at(-1) ?? 0, "epoch")} of ${patience.patience}.`;
  const end = trace[kept];
  return `${losses}. Early stopping stopped after epoch ${stoppedAt} and keeps the weights of epoch ${kept}: validation loss ${formatNumber(end.validation, 3)}, accuracy ${formatNumber(100 * end.validationAccuracy, 3)} %; going on to here gives ${formatNumber(validation, 3)} and ${formatNumber(100 * now.validationAccuracy, 3)} %.`;
}

function planOf(values: ControlValues): WatchedPlan {
  return {
    width: Number(values["width"]),
    labelNoise: (values["labelNoise"] as number) / 100,
    learningRate: values["learningRate"] as number,
    epochs: values["epochs"] as number,
    seed: values["seed"] as number,
  };
}
