import type { Dataset } from "../data/dataset";
import { binaryCrossEntropy, crossEntropy, meanSquaredError } from "../engine/losses";
import { Tensor, tensorFrom } from "../engine/tensor";
import { lossNames, type LossName } from "../nn/dense";
import type { LayerPass, Mlp } from "../nn/mlp";
import type { NameOf } from "../engine/names";
import { checkName, describe } from "../engine/options";
import { rowsAt } from "./rows";

/** A learner's loss: a scalar made of prediction and target, two tensors of the same shape [batch, outputs]. */
export type LearnerLoss = (prediction: Tensor, target: Tensor) => Tensor;

/** By name, or the learner's own. */
export type Loss = LossName | LearnerLoss;

/** A loss as a learner may give it. */
export type GivenLoss = NameOf<LossName> | LearnerLoss;

/** A loss that fits a model and its data. */
export interface LossChoice {
  readonly loss: Loss;
  /** How targets reach the loss: class indices [batch], a 1 at each sample's class [batch, outputs], or values [batch, outputs]. */
  readonly targets: "indices" | "oneHot" | "values";
  /** True where the loss applies the sigmoid of the last layer itself, and so takes that layer's sums. */
  readonly onSums: boolean;
  /** Names of the classes; none: values. */
  readonly classes: readonly string[];
  /** The output above which one unit says class 1. */
  readonly threshold: number;
}

/** A learner who passes the function by a loss's name means that loss. */
const byFunction: ReadonlyMap<unknown, LossName> = new Map<unknown, LossName>([
  [crossEntropy, "crossEntropy"],
  [meanSquaredError, "meanSquaredError"],
  [binaryCrossEntropy, "binaryCrossEntropy"],
]);

/** Chooses the loss for a model and its data, and checks that they fit. */
export function chooseLoss(
  who: string,
  given: unknown,
  model: Mlp,
  data: Dataset,
  validation: Dataset | undefined,
): LossChoice {
  const named = byFunction.get(given) ?? given;
  if (named !== undefined && typeof named !== "function") checkName(who, "loss", named, lossNames);
  const { sizes, output } = model.plan;
  const outputs = sizes.at(-1) as number;
  const { classes } = data;
  checkOutputs(who, outputs, classes, data);
  if (validation !== undefined && validation.classes.length !== classes.length)
    throw new RangeError(
      `${who}: expected validation with the data's ${classes.length} classes; got ${validation.classes.length} — split one data set`,
    );
  const loss = (named as Loss | undefined) ?? defaultLoss(classes.length, outputs);
  if (loss === "crossEntropy" && (classes.length === 0 || outputs === 1))
    throw new RangeError(
      `${who}: expected classes and an output for each with loss "crossEntropy"; got ${classes.length} classes and ${outputs} output${outputs === 1 ? "" : "s"} — use "${classes.length === 2 ? "binaryCrossEntropy" : "meanSquaredError"}"`,
    );
  const onSums = loss === "binaryCrossEntropy" && output === "sigmoid";
  const isLogit = loss !== "meanSquaredError" && output === "linear";
  return {
    loss,
    targets: loss === "crossEntropy" ? "indices" : outputs > 1 && classes.length > 0 ? "oneHot" : "values",
    onSums,
    classes: [...classes],
    threshold: isLogit || (loss === "binaryCrossEntropy" && !onSums) ? 0 : 0.5,
  };
}

function defaultLoss(classes: number, outputs: number): LossName {
  if (classes === 0) return "meanSquaredError";
  return outputs === 1 ? "binaryCrossEntropy" : "crossEntropy";
}

function checkOutputs(who: string, outputs: number, classes: readonly string[], data: Dataset): void {
  const wide = data.y.shape.length > 1 ? (data.y.shape[1] as number) : 1;
  const right =
    classes.length === 0 ? outputs === wide : outputs === classes.length || (outputs === 1 && classes.length === 2);
  if (right) return;
  const wanted = classes.length === 0 ? `${wide} for its values` : `${classes.length} for its classes`;
  throw new RangeError(
    `${who}: expected the model to have as many outputs as the data need, ${wanted}; got ${outputs} — make the last layer that wide`,
  );
}

/** Targets of some samples of a data set, in the form that the loss takes. */
export function targetsOf({ targets }: LossChoice, y: Float64Array, outputs: number): Float64Array {
  if (targets !== "oneHot") return y;
  const rows = new Float64Array(y.length * outputs);
  for (const [sample, index] of y.entries()) rows[sample * outputs + index] = 1;
  return rows;
}

/** Some samples' rows of `targetsOf`, or all, as the tensor that the loss takes. */
export function targetTensor(
  { targets: form }: LossChoice,
  targets: Float64Array,
  size: number,
  samples?: Uint32Array,
): Tensor {
  const rows =
    samples === undefined ? tensorFrom(targets, [size, targets.length / size]) : rowsAt(targets, size, samples);
  return form === "indices" ? rows.reshape([-1]) : rows;
}

/** The loss of a batch, a scalar with its graph. `targets` [batch] or [batch, outputs], as `targetsOf` made them. */
export function lossOf(who: string, choice: LossChoice, passes: readonly LayerPass[], targets: Tensor): Tensor {
  const last = passes.at(-1) as LayerPass;
  const prediction = choice.onSums ? last.sums : last.outputs;
  switch (choice.loss) {
    case "crossEntropy":
      return crossEntropy(prediction, targets);
    case "meanSquaredError":
      return meanSquaredError(prediction, targets);
    case "binaryCrossEntropy":
      return binaryCrossEntropy(prediction, targets);
    default:
      return checkScalar(who, choice.loss(prediction, targets));
  }
}

function checkScalar(who: string, loss: unknown): Tensor {
  if (!(loss instanceof Tensor))
    throw new TypeError(
      `${who}: expected loss to return a tensor; got ${describe(loss)} — build it of tensor methods, such as prediction.sub(target).pow(2).mean()`,
    );
  if (loss.data.length !== 1)
    throw new RangeError(
      `${who}: expected loss to return one number; got shape [${loss.shape.join(", ")}] — end it with mean() or sum()`,
    );
  return loss.shape.length === 0 ? loss : loss.reshape([]);
}
