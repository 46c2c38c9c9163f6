import type { Dataset } from "../../data/dataset";
import { checkDataset } from "../../nn/check-dataset";
import { Mlp } from "../../nn/mlp";
import { checkOptions, describe } from "../../engine/options";
import type { Walk } from "../../nn/perceptron";
import { countUpTo } from "../../engine/rules";
import { History } from "../../train/history";
import { boundaryFrame, modelBoundaryPicture, type ModelBoundary } from "./model-boundary";
import { modelCurve } from "./model-curve";
import { pictureOf } from "../picture";
import { pointsOf } from "../parts/points";
import { framesOf } from "../parts/training-frames";
import type { Picture, View } from "../view";
import { walkBoundaryPicture, walkTrace } from "./walk-boundary";

/** Options of `boundary`. */
export interface BoundaryOptions {
  /** Cells of the map along each side; 80 by default, 40 for each moment of a training. */
  readonly cells?: number;
}

const cellsRule = countUpTo(300, "80 are fine enough for most borders");

/**
 * What a model makes of the plane: its regions, the line between them, and the samples. Of a perceptron's walk it is drawn after each
 * update; of a training's history now and then, from the start to the end. A data set of values is drawn as a map of the value, or as a
 * curve where there is one feature. Throws RangeError when there are more than two features, or
 * other than two of a walk.
 */
export function boundary(walk: Walk): Picture;
export function boundary(history: History, data: Dataset, options?: BoundaryOptions): Picture;
export function boundary(model: Mlp, data: Dataset, options?: BoundaryOptions): View;
export function boundary(of: Walk | History | Mlp, data?: Dataset, options: BoundaryOptions = {}): View | Picture {
  if (isWalk(of)) {
    checkPlane(of.data);
    return pictureOf(walkBoundaryPicture, walkTrace(of));
  }
  checkOptions("boundary", options, { cells: cellsRule });
  if (!(of instanceof Mlp || of instanceof History))
    throw new TypeError(
      `boundary: expected a perceptron's walk, a model or a history; got ${describe(of)} — for example boundary(model, data)`,
    );
  checkDataset("boundary", "the data beside the model", data);
  const model = of instanceof Mlp ? of : of.at(-1);
  const features = data.features.length;
  if (features > 2)
    throw new RangeError(
      `boundary: expected a data set of one or two features; got ${features} — a plane has no room for more, choose two`,
    );
  if (features !== model.plan.sizes[0])
    throw new RangeError(
      `boundary: expected data with the model's ${model.plan.sizes[0]} features; got ${features} — give the data it was trained on`,
    );
  if (of instanceof Mlp) {
    if (features === 1) return modelCurve(of, data);
    return modelBoundaryPicture.view(stillTrace(of, data, options.cells ?? 80), 0);
  }
  if (features === 1) return modelCurve(of.at(of.steps.length - 1), data);
  const trace: ModelBoundary = {
    data: pointsOf(data),
    still: false,
    frames: framesOf(of, 40).map(({ step, epoch, model: then }) => ({
      step,
      epoch,
      ...boundaryFrame(then, data, options.cells ?? 40, 3),
    })),
  };
  return pictureOf(modelBoundaryPicture, trace);
}

function checkPlane({ features }: Walk["data"]): void {
  if (features.length !== 2)
    throw new RangeError(
      `boundary: expected a walk over two features; got ${features.length} — its line stands in a plane, choose two`,
    );
}

function stillTrace(model: Mlp, data: Dataset, cells: number): ModelBoundary {
  return {
    data: pointsOf(data),
    still: true,
    frames: [{ step: -1, epoch: -1, ...boundaryFrame(model, data, cells) }],
  };
}

function isWalk(of: unknown): of is Walk {
  return typeof of === "object" && of !== null && "updates" in of && "mistakes" in of && "data" in of;
}
