import { confusionCounts, confusionFigure } from "../figures/values/confusion";
import { grow } from "../figures/parts/half-plane";
import { modelPlane } from "../figures/boundary/model-boundary";
import { classesSaid, mapOf } from "../figures/boundary/model-map";
import { formatCount, formatNumber } from "../figures/parts/number";
import { boxOf, classPoints } from "../figures/parts/plane";
import { planeOutputs } from "../figures/boundary/plane-outputs";
import { playgroundLosses } from "../figures/network/playground-losses";
import { playgroundNetwork } from "../figures/network/playground-network";
import { pointsOf, type Points } from "../figures/parts/points";
import type { Figure } from "../figures/view";
import type { Dataset } from "../data/dataset";
import { activationNames } from "../nn/dense";
import type { Mlp } from "../nn/mlp";
import { optimizerNames } from "../nn/optimizer";
import { choice, seed, slider, text } from "./controls";
import {
  dataNames,
  gradientHere,
  lossNames,
  mostEpochs,
  playData,
  playModel,
  playSteps,
  type PlayStep,
} from "./network-run";
import { olderWeights, weightsAt } from "./kept-weights";
import type { Widget } from "./widget";

const ownPoints =
  "-0.6 -0.5 a; -0.4 0.4 a; -0.1 -0.2 a; -0.7 0.1 a; 0.5 0.6 b; 0.7 -0.3 b; 0.3 0.1 b; 0.6 0.2 b; 0 0.8 b; -0.2 -0.8 a";
const mapCells = 24;
const planeCells = 100;

/** A playground: a network with every unit's map of the plane, trained step by step. */
export const networkWidget: Widget<PlayStep> = {
  name: "network",
  title: "Network",
  controls: {
    data: choice(dataNames, { label: "Data" }),
    noise: slider({ label: "Noise", min: 0, max: 0.5, step: 0.01, value: 0.1 }),
    layers: text({ label: "Hidden layers", value: "4, 2" }),
    activation: choice(activationNames, { label: "Activation" }),
    learningRate: slider({ label: "Learning rate", min: 0.001, max: 3, scale: "log", value: 0.1 }),
    optimizer: choice(optimizerNames, { label: "Optimizer" }),
    batchSize: slider({ label: "Batch size", min: 1, max: 64, step: 1, value: 10 }),
    loss: choice(lossNames, { label: "Loss" }),
    dropout: slider({ label: "Dropout rate", min: 0, max: 0.9, step: 0.05, value: 0 }),
    l1: slider({ label: "L1", min: 0, max: 0.02, step: 0.001, value: 0 }),
    l2: slider({ label: "L2", min: 0, max: 0.1, step: 0.001, value: 0 }),
    epochs: slider({ label: "Epochs", min: 1, max: mostEpochs, step: 1, value: 100 }),
    share: slider({ label: "Held out for the test", min: 10, max: 80, step: 5, value: 50, unit: "%" }),
    points: text({ label: "Own points", value: ownPoints }),
    weight: text({ label: "Set the weight", value: "" }),
    weightValue: slider({ label: "To", min: -3, max: 3, step: 0.05, value: 0 }),
    edges: choice(["weights", "gradients"], { label: "Edges show" }),
    seed: seed({ label: "Seed", value: 1 }),
  },
  viewControls: ["edges"],
  relevant: ({ data, weight }) =>
    Object.keys(networkWidget.controls).filter(
      (name) =>
        (name !== "points" || data === "own points") &&
        (name !== "noise" || data !== "own points") &&
        (name !== "weightValue" || weight !== ""),
    ),
  sizes: [
    { name: "batch", ends: () => true },
    { name: "epoch", ends: ({ ended }) => ended !== undefined },
    { name: "10 epochs", ends: ({ ended, epoch }) => ended !== undefined && epoch % 10 === 9 },
  ],
  quantities: [
    { name: "test loss", of: ({ ended }) => ended?.test },
    { name: "training loss", of: ({ ended }) => ended?.train },
    { name: "test accuracy", of: ({ ended }) => ended?.testAccuracy },
  ],
  takenUp: ["learningRate", "optimizer", "batchSize", "loss", "dropout", "l1", "l2", "epochs", "weight", "weightValue"],
  length: "epochs",
  run: (values) => playSteps(values),
  view(trace, step, values) {
    const { train, test } = playData(values);
    const model = playModel(values);
    const known = weightsAt(trace, step, model.parameterCount);
    if (known !== undefined) model.parameters = Float64Array.from(known.parameters);
    const box = grow(boxOf(everyPoint(train, test)), 1.05);
    const layers = model.layers.map((_, layer) => layer);
    const edges = values["edges"] as "weights" | "gradients";
    const ended = trace.flatMap(({ epoch, ended: losses }, record) => (losses ? [{ record, epoch, ...losses }] : []));
    const passed = trace.slice(0, step + 1).filter((each) => each.ended).length;
    const counts = confusionCounts(classesSaid(model, test), Array.from(test.y.data), test.classes.length);
    const [last] = planeOutputs(model, box, planeCells, [layers.length - 1]);
    const map = mapOf(model, last, { box, columns: planeCells, rows: planeCells }, train.classes.length);
    const plane = withTest(modelPlane(pointsOf(train), map), test);
    return {
      figure: playgroundNetwork(
        model,
        train,
        planeOutputs(model, box, mapCells, layers),
        box,
        mapCells,
        edges,
        gradientHere(model, train, values["loss"] as string),
      ),
      beside: [
        values["data"] === dataNames.at(-1) ? withOwnPoints(plane) : plane,
        playgroundLosses(ended, passed, values["epochs"] as number),
        confusionFigure(counts, test.classes),
      ],
      sentence: `${sentence(trace, step, model, counts, test.size)}${olderWeights(known, trace[step]?.step)}`,
    };
  },
};

function everyPoint(train: Dataset, test: Dataset): Points {
  const [own, held] = [pointsOf(train), pointsOf(test)];
  return { ...own, rows: [...own.rows, ...held.rows] };
}

/** Samples that are held out, hollow, over those to learn from. */
function withTest(plane: Figure, test: Dataset): Figure {
  const hollow = classPoints(pointsOf(test)).map((points) => {
    const { color, symbol } = points["marker"] as { color: string; symbol: string };
    return {
      ...points,
      name: `${String(points["name"])}, test`,
      marker: { color, symbol: `${symbol}-open`, size: 7, opacity: 0.7 },
      showlegend: false,
    };
  });
  return { ...plane, data: [...hollow, ...plane.data] };
}

/** A plane whose points the learner moves; the classes to choose from stand above it, in place of a legend. */
function withOwnPoints(plane: Figure): Figure {
  return { ...plane, points: "points", layout: { ...plane.layout, showlegend: false } };
}

function sentence(
  trace: readonly PlayStep[],
  step: number,
  model: Mlp,
  counts: readonly (readonly number[])[],
  size: number,
): string {
  const right = counts.reduce((sum, row, index) => sum + row[index], 0);
  const accuracy = `${right} of ${formatCount(size, "test sample")} right (${formatNumber((100 * right) / size, 3)} %)`;
  const current = trace[step];
  if (current === undefined)
    return `Before the first step, ${formatCount(model.parameterCount, "parameter")}: ${accuracy}.`;
  const { epoch, loss, gradientNorm, diverged } = current;
  const ended = trace
    .slice(0, step + 1)
    .filter((each) => each.ended)
    .at(-1)?.ended;
  const losses = ended
    ? ` Loss ${formatNumber(ended.train, 3)} in training, ${formatNumber(ended.test, 3)} in the test.`
    : "";
  const end = diverged ? ` Diverged at step ${current.step}.` : "";
  return `Step ${current.step}, epoch ${epoch}: this batch's loss ${formatNumber(loss, 3)}, gradient ${formatNumber(gradientNorm, 3)}; ${accuracy}.${losses}${end}`;
}
