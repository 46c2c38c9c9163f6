import type { Dataset } from "../../data/dataset";
import { describe } from "../../engine/options";
import { Mlp } from "../../nn/mlp";
import { History } from "../../train/history";
import { layerNumbers } from "../../train/detail";
import { networkAspect, networkLayout, type NetworkDrawing } from "./drawing";
import { edgeTraces } from "./edges";
import { unitTrace } from "./units";
import { capital, formatCount, formatNumber } from "../parts/number";
import { pictureOf } from "../picture";
import { framesOf, momentOf } from "../parts/training-frames";
import type { Picture, PictureDefinition, View } from "../view";

/** A network, now and then in a training. */
export interface NetworkTrace {
  readonly frames: readonly {
    readonly step: number;
    readonly epoch: number;
    readonly weights: NetworkDrawing["weights"];
  }[];
  readonly drawing: Omit<NetworkDrawing, "weights">;
  readonly still: boolean;
}

export const networkPicture: PictureDefinition<NetworkTrace> = {
  name: "network",
  title: "Network",
  length: ({ frames }) => frames.length,
  view: ({ frames, drawing, still }, at) => {
    const frame = frames[Math.max(0, at)];
    const net = { ...drawing, weights: frame.weights };
    return {
      figure: {
        name: "network",
        label: `Network of ${drawing.sizes.join(", ")} units with its weights`,
        aspect: networkAspect(drawing.sizes),
        data: [...edgeTraces(net), unitTrace(net)],
        layout: networkLayout(net),
      },
      sentence: still ? sizeOf(net) : `${capital(momentOf(frame))}: ${sizeOf(net)}`,
    };
  },
};

/**
 * A model as units and weights: the wider an edge the larger its weight, a negative one dashed. Of a training's history, now and then from the
 * start to the end. With `data`, inputs and outputs have the names of its features and classes.
 */
export function network(history: History, data?: Dataset): Picture;
export function network(model: Mlp, data?: Dataset): View;
export function network(of: Mlp | History, data?: Dataset): View | Picture {
  if (!(of instanceof Mlp || of instanceof History))
    throw new TypeError(
      `network: expected a model or a history; got ${describe(of)} — make one: mlp({ layers: [2, 8, 2] })`,
    );
  const model = of instanceof Mlp ? of : of.at(-1);
  const drawing = drawingOf(model, data);
  if (of instanceof Mlp)
    return networkPicture.view({ drawing, still: true, frames: [{ step: -1, epoch: -1, weights: weightsOf(of) }] }, 0);
  const frames = framesOf(of, 40).map(({ step, epoch, model: then }) => ({ step, epoch, weights: weightsOf(then, 4) }));
  return pictureOf(networkPicture, { drawing, still: false, frames });
}

/** The weights of a model, layer by layer, [from][to]; rounded to `digits` where a notebook shall keep them. */
export function weightsOf(model: Mlp, digits?: number): number[][][] {
  return layerNumbers(model.plan.sizes, model.parameters).map(({ weights }) =>
    weights.map((row) => row.map((value) => (digits === undefined ? value : Number(value.toPrecision(digits))))),
  );
}

/** All of a model's drawing but its weights. */
export function drawingOf(model: Mlp, data?: Dataset): Omit<NetworkDrawing, "weights"> {
  const { sizes, activations, output, dropout } = model.plan;
  const nameOf = (activation: unknown): string => (typeof activation === "string" ? activation : "your activation");
  return {
    sizes,
    inputs: data?.features ?? [],
    outputs: outputNames(sizes[sizes.length - 1], data?.classes ?? []),
    captions: sizes.map((size, layer) => {
      if (layer === 0) return formatCount(size, "input");
      if (layer === sizes.length - 1) return output === "linear" ? formatCount(size, "output") : nameOf(output);
      const rate = dropout[layer - 1];
      return rate > 0
        ? `${nameOf(activations[layer - 1])}, dropout ${formatNumber(rate)}`
        : nameOf(activations[layer - 1]);
    }),
  };
}

/** A single output for two classes is high for the second. */
function outputNames(outputs: number, classes: readonly string[]): readonly string[] {
  return outputs === 1 && classes.length === 2 ? [classes[1]] : classes;
}

function sizeOf({ sizes, weights }: NetworkDrawing): string {
  const all = weights.flat(2);
  const largest = all.reduce((most, value) => (Math.abs(value) > Math.abs(most) ? value : most), 0);
  const odd = all.filter((value) => !Number.isFinite(value)).length;
  return `${sizes.join(", ")} units, ${formatCount(all.length, "weight")}${odd > 0 ? `, ${odd} of them not finite` : `, the largest ${formatNumber(largest)}`}.`;
}
