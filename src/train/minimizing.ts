import { heedInterruption } from "../engine/interruption";
import { checkOptions, checkValue, describe, type Rules } from "../engine/options";
import { anything, count, functionRule, positive } from "../engine/rules";
import { Tensor } from "../engine/tensor";
import type { NameOf } from "../engine/names";
import { optimizerOf, type Optimizer, type OptimizerName } from "../nn/optimizer";
import { momentCount, updateParameters } from "../nn/update";
import { divergenceLimit } from "./divergence";
import { norm } from "./numbers";

/** Options of `minimizing`. */
export interface MinimizingOptions {
  /** The most steps; 100 by default. */
  readonly steps?: number;
  /** Above 0; 0.1 by default. */
  readonly learningRate?: number;
  /** `"sgd"` by default. */
  readonly optimizer?: NameOf<OptimizerName> | Optimizer;
}

/** One step of `minimizing`, counted from 0. */
export interface MinimizingStep {
  readonly step: number;
  /** Before the update. */
  readonly loss: number;
  /** 2-norm of the gradient over all parameters. */
  readonly gradientNorm: number;
  /** Of the last step of a run whose loss left all bounds: it changed nothing. */
  readonly diverged?: boolean;
}

const rules: Rules = { steps: count, learningRate: positive, optimizer: anything };

/**
 * Trains tensors of any shape on any loss made of them: for models that are no stack of layers, such as embeddings. Each step calls
 * `loss`, asks for its gradient, and changes the parameters in place. Throws TypeError or RangeError at the call for a bad option, and
 * at its step for a loss that is no scalar made of the parameters.
 */
export function minimizing(
  parameters: readonly Tensor[],
  loss: (step: number) => Tensor,
  options: MinimizingOptions = {},
): Generator<MinimizingStep, void, void> {
  if (!Array.isArray(parameters) || parameters.length === 0 || parameters.some((each) => !(each instanceof Tensor)))
    throw new TypeError(
      `minimizing: expected a list of tensors to train; got ${describe(parameters)} — for example [weights, bias]`,
    );
  checkOptions("minimizing", options, rules);
  checkValue("minimizing", "loss", loss, functionRule("() => meanSquaredError(prediction(), target)"));
  const { optimizer = "sgd" } = options;
  return steps(parameters, loss, optimizerOf("minimizing", optimizer), options);
}

function* steps(
  parameters: readonly Tensor[],
  lossOf: (step: number) => Tensor,
  optimizer: Optimizer,
  { steps: most = 100, learningRate = 0.1 }: MinimizingOptions,
): Generator<MinimizingStep, void, void> {
  const moments = parameters.map(({ data }) =>
    Array.from({ length: momentCount(optimizer) }, () => new Float64Array(data.length)),
  );
  let limit = Infinity;
  for (let step = 0; step < most; step++) {
    heedInterruption();
    parameters.forEach((parameter) => parameter.zeroGrad());
    const value = lossOf(step);
    checkScalar(value);
    value.backward();
    const loss = value.item();
    const gradients = parameters.map(({ grad, data }) => grad?.data ?? new Float64Array(data.length));
    const gradientNorm = norm(gradients.map(norm));
    if (step === 0) limit = divergenceLimit(loss);
    if (!Number.isFinite(loss) || loss > limit) return yield { step, loss, gradientNorm, diverged: true };
    parameters.forEach(({ data }, index) =>
      updateParameters(optimizer, data, gradients[index], moments[index], learningRate, step),
    );
    yield { step, loss, gradientNorm };
  }
}

function checkScalar(value: unknown): asserts value is Tensor {
  if (!(value instanceof Tensor))
    throw new TypeError(`minimizing: expected the loss to be a tensor; got ${describe(value)} — return a scalar`);
  if (value.shape.length !== 0)
    throw new RangeError(
      `minimizing: expected the loss to be a scalar; got shape [${value.shape.join(", ")}] — take its mean()`,
    );
}
