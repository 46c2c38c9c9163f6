import { tensor } from "../engine/tensor";
import { bentGrid, type BentPlane, type Moved } from "../figures/hidden-space/bent-grid";
import { contourPieces } from "../figures/parts/contour-lines";
import { epochLosses } from "../figures/hidden-space/epoch-losses";
import { boxAround, middles } from "../figures/parts/grid";
import type { Box, Point } from "../figures/parts/half-plane";
import { modelPlane } from "../figures/boundary/model-boundary";
import { modelMap } from "../figures/boundary/model-map";
import { capital, formatNumber } from "../figures/parts/number";
import { boxOf } from "../figures/parts/plane";
import { pointsOf } from "../figures/parts/points";
import { activationNames, type ActivationName } from "../nn/dense";
import type { Mlp } from "../nn/mlp";
import type { ControlValues } from "./control";
import { choice, seed, slider } from "./controls";
import { flatView } from "./flat-view";
import {
  bentData,
  bentDataNames,
  bentEpochs,
  bentModel,
  mostEpochs,
  type BentEpoch,
  type BentPlan,
} from "./hidden-space-run";
import type { Widget } from "./widget";

const gridLines = 15;
const pointsOfLine = 41;

/** What a hidden layer does to the plane: the grid of inputs bent into the layer's space, where a straight line is enough. */
export const hiddenSpaceWidget: Widget<BentEpoch> = {
  name: "hiddenSpace",
  title: "Hidden space",
  controls: {
    morph: slider({ label: "Input to hidden", min: 0, max: 100, step: 1, value: 100, unit: "%" }),
    layer: slider({ label: "Layer shown", min: 1, max: 3, step: 1, value: 1 }),
    data: choice(bentDataNames, { label: "Data" }),
    layers: slider({ label: "Hidden layers", min: 1, max: 3, step: 1, value: 1 }),
    width: slider({ label: "Units a layer", min: 2, max: 8, step: 1, value: 3 }),
    activation: choice(activationNames, { label: "Activation" }),
    learningRate: slider({ label: "Learning rate", min: 0.001, max: 0.3, scale: "log", value: 0.03 }),
    epochs: slider({ label: "Epochs", min: 5, max: mostEpochs, step: 5, value: 60 }),
    seed: seed({ label: "Seed", value: 1 }),
  },
  viewControls: ["morph", "layer"],
  relevant: ({ layers }) => Object.keys(hiddenSpaceWidget.controls).filter((name) => name !== "layer" || layers !== 1),
  sizes: [
    { name: "epoch", ends: () => true },
    { name: "10 epochs", ends: ({ epoch }) => epoch % 10 === 9 },
  ],
  quantities: [
    { name: "loss", of: ({ loss }) => loss },
    { name: "accuracy", of: ({ accuracy }) => accuracy },
  ],
  takenUp: ["learningRate", "epochs"],
  length: "epochs",
  run: (values) => bentEpochs(() => planOf(values)),
  view(trace, step, values) {
    const plan = planOf(values);
    const points = pointsOf(bentData(plan));
    const model = bentModel(plan);
    const current = trace[step];
    if (current !== undefined) model.parameters = Float64Array.from(current.parameters);
    const layer = Math.min(values["layer"] as number, plan.layers);
    const share = (values["morph"] as number) / 100;
    const box = boxOf(points);
    return {
      figure: bentGrid(
        bentPlane(
          model,
          layer,
          box,
          points.rows.map(({ x }) => [x[0], x[1]]),
        ),
        share,
        points,
      ),
      beside: [
        modelPlane(points, modelMap(model, box, 2, 70)),
        epochLosses(
          trace.map(({ loss }) => loss),
          step,
          plan.epochs,
        ),
      ],
      sentence: sentence(current, plan, layer, share),
    };
  },
};

/** The plane as one hidden layer of a model bends it. */
function bentPlane(model: Mlp, layer: number, box: Box, samples: readonly Point[]): BentPlane {
  const map = modelMap(model, box, 2, 60);
  const lines = gridOfLines(box);
  const boundary = contourPieces(map, 0.5);
  const from = [...samples, ...lines.flat(), ...boundary.flat()];
  const outputs = model.passes(tensor(from.map((point) => [...point])))[layer - 1].outputs.toArray<number[][]>();
  const view = flatView(outputs.slice(0, samples.length + gridLines * pointsOfLine * 2), from);
  const moved = outputs.map((output, index): Moved => ({ from: from[index], to: view(output) }));
  const inLines = samples.length + lines.length * pointsOfLine;
  const cut = (start: number, length: number, count: number): Moved[][] =>
    Array.from({ length: count }, (_, at) => moved.slice(start + at * length, start + (at + 1) * length));
  const units = outputs[0].length;
  return {
    samples: moved.slice(0, samples.length),
    lines: cut(samples.length, pointsOfLine, lines.length),
    boundary: cut(inLines, 2, boundary.length),
    from: box,
    to: boxAround(
      moved.map(({ to }) => to),
      0.06,
    ),
    names: units === 2 ? ["unit 1", "unit 2"] : ["direction 1", "direction 2"],
  };
}

function gridOfLines(box: Box): Point[][] {
  const ends = ([low, high]: readonly [number, number]) =>
    Array.from({ length: pointsOfLine }, (_, at) => low + (at / (pointsOfLine - 1)) * (high - low));
  return [
    ...middles(box.x, gridLines).map((x) => ends(box.y).map((y): Point => [x, y])),
    ...middles(box.y, gridLines).map((y) => ends(box.x).map((x): Point => [x, y])),
  ];
}

function sentence(
  current: BentEpoch | undefined,
  { layers, width, data }: BentPlan,
  layer: number,
  share: number,
): string {
  const where =
    share === 0
      ? "the inputs as they are"
      : share === 1
        ? `the space of hidden layer ${layer}`
        : `${formatNumber(100 * share, 2)} % of the way from the inputs to hidden layer ${layer}`;
  const seen = width > 2 && share > 0 ? `, ${width} units seen along the two directions of most spread` : "";
  const straight =
    layer !== layers || share < 1
      ? ""
      : width === 2
        ? " There the answer changes along a straight line."
        : ` Among all ${width} units the answer changes along a flat plane; its shadow here is bent.`;
  if (current === undefined) return `Before the first epoch: ${where}${seen}. Nothing is learned of ${data} yet.`;
  const { epoch, accuracy, loss } = current;
  return `${capital(where)}${seen}. Epoch ${epoch}: ${formatNumber(100 * accuracy, 3)} % right, loss ${formatNumber(loss, 3)}.${straight}`;
}

function planOf(values: ControlValues): BentPlan {
  return {
    data: values["data"] as string,
    layers: values["layers"] as number,
    width: values["width"] as number,
    activation: values["activation"] as ActivationName,
    learningRate: values["learningRate"] as number,
    epochs: values["epochs"] as number,
    seed: values["seed"] as number,
  };
}
