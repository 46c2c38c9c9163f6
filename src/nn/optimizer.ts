import { checkName, checkOptions, describe, type Rules } from "../engine/options";
import { fraction, nonNegative } from "../engine/rules";

/** w -= η·g. */
export interface Sgd {
  readonly name: "sgd";
}

/** z = momentum·z + g; w -= η·z, or with Nesterov's look ahead w -= η·(g + momentum·z). */
export interface Momentum {
  readonly name: "momentum" | "nesterov";
  readonly momentum: number;
}

/** v = alpha·v + (1 − alpha)·g²; w -= η·g / (√v + epsilon). */
export interface RmsProp {
  readonly name: "rmsprop";
  readonly alpha: number;
  readonly epsilon: number;
}

/** m = beta1·m + (1 − beta1)·g, v = beta2·v + (1 − beta2)·g²; w -= η·m̂ / (√v̂ + epsilon), the hats without the bias of the start. */
export interface Adam {
  readonly name: "adam";
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
}

/** An optimizer as plain data; the learning rate belongs to the training. */
export type Optimizer = Sgd | Momentum | RmsProp | Adam;

/** The optimizers that a name stands for, with PyTorch's defaults. */
export const optimizerNames = ["sgd", "momentum", "nesterov", "rmsprop", "adam"] as const;
export type OptimizerName = (typeof optimizerNames)[number];

const settings: Readonly<Record<OptimizerName, Rules>> = {
  sgd: {},
  momentum: { momentum: fraction },
  nesterov: { momentum: fraction },
  rmsprop: { alpha: fraction, epsilon: nonNegative },
  adam: { beta1: fraction, beta2: fraction, epsilon: nonNegative },
};

/** Gradient descent, a step straight down the gradient of the batch (Robbins and Monro 1951). */
export function sgd(options: Readonly<Record<string, never>> = {}): Sgd {
  // Elsewhere `sgd` takes a momentum: left unsaid, it would be lost.
  checkOptions("sgd", options, settings.sgd);
  return { name: "sgd" };
}

/** Gradient descent with a velocity (Polyak 1964), as in PyTorch: the velocity gathers gradients, the learning rate stays outside. */
export function momentum(options: { momentum?: number } = {}): Momentum {
  checkOptions("momentum", options, settings.momentum);
  return { name: "momentum", momentum: options.momentum ?? 0.9 };
}

/** Momentum that looks ahead (Nesterov 1983; Sutskever et al. 2013), as PyTorch writes it. */
export function nesterov(options: { momentum?: number } = {}): Momentum {
  checkOptions("nesterov", options, settings.nesterov);
  return { name: "nesterov", momentum: options.momentum ?? 0.9 };
}

/** Steps divided by the running size of each gradient (Hinton 2012, lecture 6e), as in PyTorch. */
export function rmsprop(options: { alpha?: number; epsilon?: number } = {}): RmsProp {
  checkOptions("rmsprop", options, settings.rmsprop);
  return { name: "rmsprop", alpha: options.alpha ?? 0.99, epsilon: options.epsilon ?? 1e-8 };
}

/** Momentum and running size together, both corrected for their start at zero (Kingma and Ba 2015, algorithm 1). */
export function adam(options: { beta1?: number; beta2?: number; epsilon?: number } = {}): Adam {
  checkOptions("adam", options, settings.adam);
  return {
    name: "adam",
    beta1: options.beta1 ?? 0.9,
    beta2: options.beta2 ?? 0.999,
    epsilon: options.epsilon ?? 1e-8,
  };
}

const byName: Readonly<Record<OptimizerName, (options?: never) => Optimizer>> = {
  sgd,
  momentum,
  nesterov,
  rmsprop,
  adam,
};

/** The optimizer that a name or a record stands for, checked; `who` asks. */
export function optimizerOf(who: string, given: unknown): Optimizer {
  if (typeof given === "object" && given !== null && "name" in given) {
    const { name, ...rest } = given as { name: OptimizerName };
    checkName(who, "optimizer", name, optimizerNames);
    checkOptions(`${who}, optimizer ${name}`, rest, settings[name]);
    return byName[name](rest as never);
  }
  if (typeof given === "function")
    throw new TypeError(`${who}: expected an optimizer; got ${describe(given)} — call it: adam(), or name it: "adam"`);
  checkName(who, "optimizer", given, optimizerNames);
  return byName[given as OptimizerName]();
}
