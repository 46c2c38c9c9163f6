import type { Dataset } from "../data/dataset";
import { random } from "../data/random";
import { checkDataset } from "../nn/check-dataset";
import type { Mlp } from "../nn/mlp";
import { checkOptions } from "../engine/options";
import { anything } from "../engine/rules";
import { extremeEigenvalues } from "./lanczos";
import { chooseLoss, lossOf, targetsOf, targetTensor, type GivenLoss, type LossChoice } from "./loss";
import { norm } from "./numbers";
import { checkFit, checkModel } from "./plan";

/** The two ends of the Hessian's spectrum. */
export interface Curvature {
  /** 2 / largest is the learning rate of gradient descent on the whole set that still converges. */
  readonly largest: number;
  /** Below zero: not at a minimum, and not convex here. */
  readonly smallest: number;
}

/** A central difference: times the width of the probe, and the share of that difference. */
interface Stencil {
  readonly width: number;
  readonly shares: readonly (readonly [times: number, share: number])[];
}

// Where the errors from rounding and from bending are alike: the cube root of float64's rounding for two points, the fifth for four.
const twoPoints: Stencil = { width: 6e-6, shares: [[1, 1 / 2]] };
const fourPoints: Stencil = {
  width: 7e-4,
  shares: [
    [1, 2 / 3],
    [2, -1 / 12],
  ],
};

/**
 * The largest and the smallest eigenvalue of the Hessian of the loss over a whole data set, at the model's present weights and biases,
 * nothing dropped and without penalties. By Lanczos's method on products with the Hessian, each the central difference of two exact
 * gradients (Pearlmutter 1994 names both ways): right to about 1e-9 of the larger one where the loss is smooth. Where it may have
 * kinks, by relu or a learner's function, the probe is short, so that few are met: about 1e-6, more where the weights stand on
 * one. `loss` as in `training`. Throws RangeError or TypeError when model, data and loss do not fit.
 */
export function curvature(model: Mlp, data: Dataset, options: { readonly loss?: GivenLoss } = {}): Curvature {
  checkModel("curvature", model);
  checkDataset("curvature", "the data", data);
  checkOptions("curvature", options, { loss: anything });
  checkFit("curvature", "the data", model, data);
  const choice = chooseLoss("curvature", options.loss, model, data, undefined);
  const probed = model.clone();
  const targets = targetsOf(choice, data.y.data, model.plan.sizes.at(-1) as number);
  const here = model.parameters;
  const gradientAt = (shift: Float64Array, times: number): Float64Array => {
    probed.parameters = here.map((value, index) => value + times * (shift[index] as number));
    probed.zeroGrad();
    lossOf("curvature", choice, probed.passes(data.x), targetTensor(choice, targets, data.size)).backward();
    return probed.gradients;
  };
  const { width: share, shares } = isSmooth(model, choice) ? fourPoints : twoPoints;
  const width = share * Math.max(1, norm(here));
  const product = (vector: Float64Array): Float64Array => {
    const bent = new Float64Array(vector.length);
    for (const [times, part] of shares) {
      const ahead = gradientAt(vector, times * width);
      const behind = gradientAt(vector, -times * width);
      for (let i = 0; i < bent.length; i++) bent[i] += (part * (ahead[i] - behind[i])) / width;
    }
    return bent;
  };
  return extremeEigenvalues(here.length, product, random(1));
}

function isSmooth({ spec }: Mlp, { loss }: LossChoice): boolean {
  if (spec === undefined || typeof loss !== "string") return false;
  return [...spec.activations, spec.output].every((name) => name !== "relu" && name !== "leakyRelu");
}
