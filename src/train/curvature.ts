import type { Dataset } from "../data/dataset";
import { random } from "../data/random";
import { checkDataset } from "../nn/check-dataset";
import type { Mlp } from "../nn/mlp";
import { checkOptions } from "../nn/options";
import { anything } from "../nn/rules";
import { extremeEigenvalues } from "./lanczos";
import { chooseLoss, lossOf, targetsOf, targetTensor, type Loss } from "./loss";
import { checkFit, checkModel } from "./plan";

/** The two ends of the Hessian's spectrum. */
export interface Curvature {
  /** 2 / largest is the learning rate of gradient descent on the whole set that still converges. */
  readonly largest: number;
  /** Below zero: not at a minimum, and not convex here. */
  readonly smallest: number;
}

// The cube root of float64's rounding: where the errors of a central difference from rounding and from bending are alike.
const probe = 6e-6;

/**
 * The largest and the smallest eigenvalue of the Hessian of the loss over a whole data set, at the model's present weights and biases,
 * nothing dropped and without penalties. By Lanczos's method on products with the Hessian, each the central difference of two exact
 * gradients (Pearlmutter 1994 names both ways): right to about 1e-6 of the larger one where the loss is smooth; with relu a kink
 * near the weights blurs it. `loss` as in `training`. Throws RangeError or TypeError when model, data and loss do not fit.
 */
export function curvature(model: Mlp, data: Dataset, options: { readonly loss?: Loss } = {}): Curvature {
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
  const width = probe * Math.max(1, Math.sqrt(here.reduce((sum, value) => sum + value * value, 0)));
  return extremeEigenvalues(
    here.length,
    (vector) => {
      const ahead = gradientAt(vector, width);
      const behind = gradientAt(vector, -width);
      return ahead.map((value, index) => (value - (behind[index] as number)) / (2 * width));
    },
    random(1),
  );
}
