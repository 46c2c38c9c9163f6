import type { Dataset } from "../data/dataset";
import { dropoutMask } from "../engine/dropout";
import type { Tensor } from "../engine/tensor";
import { dropoutLosses } from "../figures/dropout/losses";
import type { DropoutScene, DropoutStep } from "../figures/dropout/step";
import { dropoutFormula, dropoutSentence } from "../figures/dropout/words";
import type { Grid } from "../figures/parts/grid";
import type { Box } from "../figures/parts/half-plane";
import { maskAverage } from "../figures/dropout/mask-average";
import { maskEnsemble } from "../figures/dropout/mask-ensemble";
import { maskStrip } from "../figures/dropout/mask-strip";
import { modelMap, probabilities } from "../figures/boundary/model-map";
import { drawingOf, weightsOf } from "../figures/network/network";
import { captionTrace, networkAspect, networkLayout, type NetworkDrawing } from "../figures/network/drawing";
import { edgeTraces } from "../figures/network/edges";
import { unitTrace } from "../figures/network/units";
import { formatNumber } from "../figures/parts/number";
import { boxOf } from "../figures/parts/plane";
import { pointsOf } from "../figures/parts/points";
import type { Figure } from "../figures/view";
import { deriveSeed } from "../nn/chance";
import type { LayerPass, Mlp } from "../nn/mlp";
import type { ControlValues } from "./control";
import { choice, seed, slider } from "./controls";
import { dropoutData, dropoutNetwork, dropoutSteps, type LearnerDropout } from "./dropout-run";
import { olderWeights, weightsAt } from "./kept-weights";
import type { Widget } from "./widget";

const maskCount = 100;
const ensembleSize = 10;
const cells = 28;

/** Dropout seen unit by unit: every step trains another, thinner network; evaluation uses all of them at once. */
export const dropoutWidget: Widget<DropoutStep> = {
  name: "dropout",
  title: "Dropout",
  controls: {
    rate1: slider({ label: "Rate, layer 1", min: 0, max: 0.9, step: 0.05, value: 0.5 }),
    rate2: slider({ label: "Rate, layer 2", min: 0, max: 0.9, step: 0.05, value: 0.5 }),
    mode: choice(["training", "evaluation"], { label: "Mode" }),
    width: choice(["4", "8", "16", "32", "64"], { label: "Units a layer", value: "8" }),
    learningRate: slider({ label: "Learning rate", min: 0.0003, max: 0.1, scale: "log", value: 0.003 }),
    epochs: slider({ label: "Epochs", min: 1, max: 200, step: 1, value: 60 }),
    seed: seed({ label: "Seed", value: 1 }),
  },
  viewControls: ["mode"],
  functions: ["dropout"],
  sizes: [
    { name: "step", ends: () => true },
    { name: "epoch", ends: ({ ended }) => ended !== undefined },
  ],
  quantities: [{ name: "test loss", of: ({ ended }) => ended?.test }],
  takenUp: ["rate1", "rate2", "learningRate", "epochs"],
  length: "epochs",
  run: (values, { dropout }) =>
    dropoutSteps(() => ({ ...planOf(values), ...(dropout && { dropout: dropout as unknown as LearnerDropout }) })),
  view(trace, step, values) {
    const current = trace[step];
    const plan = planOf(values);
    const { train } = dropoutData(plan.seed);
    // In float32 its maps are made by the accelerator.
    const model = dropoutNetwork(plan, "float32");
    const known = weightsAt(trace, step, model.parameterCount);
    if (known !== undefined) model.parameters = Float64Array.from(known.parameters);
    const scene: DropoutScene = {
      rates: plan.rates,
      units: [plan.width, plan.width],
      isTraining: values["mode"] === "training",
    };
    const sample = train.pick([current?.sample ?? 0]);
    const passes =
      current?.learners?.passes ??
      chancesOf(model, sample.x.rows(new Array<number>(maskCount).fill(0)), masksFor(plan, maskCount, step));
    const [whole] = chancesOf(model, sample.x);
    const points = pointsOf(train);
    return {
      figure: networkFigure(model, current, scene, sample),
      beside: [
        maskStrip(trace, step, scene),
        maskAverage(passes, whole, train.classes[1]),
        maskEnsemble(
          points,
          modelMap(model, boxOf(points), 2, 48),
          ensembleOf(model, plan, boxOf(points)),
          current && train.at(current.sample).x,
        ),
        dropoutLosses(trace, step, plan.epochs),
      ],
      formula: dropoutFormula(current, scene),
      sentence: `${dropoutSentence(current, scene, passes, whole)}${olderWeights(known, current?.step)}`,
    };
  },
};

function networkFigure(model: Mlp, current: DropoutStep | undefined, scene: DropoutScene, sample: Dataset): Figure {
  const masked = scene.isTraining && current !== undefined;
  const captions = scene.rates.map((rate, layer) =>
    masked
      ? `${current.masks[layer].reduce((sum, keep) => sum + keep, 0)} of ${scene.units[layer]} kept, × ${formatNumber(current.learners?.scales[layer] ?? 1 / (1 - rate), 3)}`
      : `all ${scene.units[layer]}, × 1`,
  );
  const net: NetworkDrawing = {
    ...drawingOf(model, sample),
    weights: weightsOf(model),
    captions: ["2 inputs", ...captions, "2 outputs"],
    values: [sample.at(0).x, ...(masked ? [...current.after, current.chances] : wholeValues(model, sample.x))],
    ...(masked && { kept: [undefined, ...current.masks.map((mask) => mask.map((keep) => keep === 1)), undefined] }),
  };
  return {
    name: "network",
    // In fewer its units would lie on one another.
    minWidth: 440,
    label: masked ? "The network of this step: dropped units are crossed out and have no edges" : "The whole network",
    aspect: Math.max(1.15, networkAspect(net.sizes)),
    data: [...edgeTraces(net), unitTrace(net), captionTrace(net)],
    layout: networkLayout({ ...net, captions: [] }),
  };
}

/** What every unit gives a sample in evaluation. */
function wholeValues(model: Mlp, x: Tensor): number[][] {
  const passes = model.passes(x);
  const outputs = passes[passes.length - 1].outputs;
  return [...passes.slice(0, -1).map((pass) => Array.from(pass.outputs.data)), probabilities(model, outputs)[0]];
}

/** Chance of the second class, whole or with masks. */
function chancesOf(model: Mlp, x: Tensor, masks: readonly Tensor[] = []): number[] {
  return probabilities(model, (model.passes(x, masks).at(-1) as LayerPass).outputs).map(([, second]) => second);
}

type Plan = ReturnType<typeof planOf>;

function masksFor({ rates, width, seed: from }: Plan, count: number, step: number): Tensor[] {
  return rates.map((rate, layer) =>
    dropoutMask({ shape: [count, width], rate, seed: deriveSeed(from, "dropout", 1e6 + 2 * step + layer) }),
  );
}

/** The plane as some masked networks see it. */
function ensembleOf(model: Mlp, plan: Plan, box: Box): Grid[] {
  const [first, second] = masksFor(plan, ensembleSize, 0).map((masks) => masks.toArray<number[][]>());
  return first.map((mask, index) => modelMap(thinned(model, [mask, second[index]]), box, 2, cells));
}

/** A network that has only the units that some masks keep, with the survivors' scale in the weights they send on. */
function thinned(model: Mlp, masks: readonly (readonly number[])[]): Mlp {
  const thin = model.clone();
  for (const [layer, mask] of masks.entries()) {
    const { data, shape } = thin.layers[layer + 1].weights;
    const scale = 1 / (1 - model.layers[layer].dropout);
    for (let index = 0; index < data.length; index++) data[index] *= mask[Math.floor(index / shape[1])] * scale;
  }
  return thin;
}

function planOf(values: ControlValues) {
  return {
    width: Number(values["width"]),
    rates: [values["rate1"] as number, values["rate2"] as number],
    learningRate: values["learningRate"] as number,
    epochs: values["epochs"] as number,
    seed: values["seed"] as number,
  };
}
