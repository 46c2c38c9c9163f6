import { checkActivation, type Activation, type LearnerActivation } from "./activation";
import { denseParameterCount, type ActivationName } from "./dense";
import { initializationNames, type InitializationName } from "./initialization";
import type { NameOf } from "../engine/names";
import { checkOptions, checkValue, describe, type Rules } from "../engine/options";
import { anything, count, fraction, oneOf, seedRule } from "../engine/rules";

/** An activation as a learner may give it. */
export type GivenActivation = NameOf<ActivationName> | LearnerActivation;

/** Options of `mlp`. */
export interface MlpOptions {
  /** Units of each layer, the inputs first: `[2, 16, 2]`. */
  readonly layers: readonly number[];
  /** Of the hidden layers: one for all, or one a layer. `"tanh"` by default. */
  readonly activation?: GivenActivation | readonly GivenActivation[];
  /** Of the last layer; `"linear"` (default) leaves logits or values. */
  readonly output?: GivenActivation;
  /** Rate of dropping in the hidden layers: one for all, or one a layer. 0 by default. */
  readonly dropout?: number | readonly number[];
  /** How weights are drawn: `"xavier"` by default. */
  readonly initialization?: NameOf<InitializationName>;
  /** What training computes in: `"float32"` (default), as every framework, or `"float64"`. */
  readonly precision?: NameOf<"float32" | "float64">;
  /** Where the start weights come from. 1 by default. */
  readonly seed?: number;
}

/** The same, checked and filled in: one activation and one rate for each hidden layer. */
export interface MlpPlan {
  readonly sizes: readonly number[];
  readonly activations: readonly Activation[];
  readonly output: Activation;
  readonly dropout: readonly number[];
  readonly initialization: InitializationName;
  readonly precision: "float32" | "float64";
  readonly seed: number;
}

// 800 MB in float64; a training needs several times as much.
const most = 1e8;

const rules: Rules = {
  layers: anything,
  activation: anything,
  output: anything,
  dropout: anything,
  initialization: oneOf(initializationNames),
  precision: oneOf(["float32", "float64"]),
  seed: seedRule,
};

/** Checks the options of `mlp`. */
export function planMlp(options: MlpOptions): MlpPlan {
  checkOptions("mlp", options, rules, "{ layers: [2, 8, 2] }");
  const {
    layers,
    activation = "tanh",
    output = "linear",
    dropout = 0,
    initialization = "xavier",
    precision = "float32",
    seed = 1,
  } = options;
  checkSizes(layers);
  const hidden = layers.length - 2;
  const activations = perLayer("activation", activation, hidden);
  for (const each of activations) checkActivation("mlp", "activation", each);
  checkActivation("mlp", "output", output);
  const rates = perLayer("dropout", dropout, hidden);
  for (const rate of rates) checkValue("mlp", "dropout", rate, fraction);
  return {
    sizes: [...layers],
    activations: activations as readonly Activation[],
    output,
    dropout: rates,
    initialization: initialization as InitializationName,
    precision: precision as MlpPlan["precision"],
    seed,
  };
}

function checkSizes(layers: unknown): asserts layers is readonly number[] {
  if (!Array.isArray(layers))
    throw new TypeError(
      `mlp: expected layers to be a list of sizes; got ${describe(layers)} — for example [2, 16, 2], the inputs first`,
    );
  if (layers.length < 2)
    throw new RangeError(
      `mlp: expected at least two layers, inputs and outputs; got ${describe(layers)} — for example [2, 16, 2]`,
    );
  for (const [index, size] of layers.entries()) checkValue("mlp", `layers[${index}]`, size, count);
  const numbers = denseParameterCount(layers);
  if (numbers > most)
    throw new RangeError(`mlp: expected at most ${most} weights and biases; got ${numbers} — make the layers smaller`);
}

function perLayer<Value>(name: string, given: Value | readonly Value[], hidden: number): readonly Value[] {
  if (!Array.isArray(given)) {
    // Checked even where there is no hidden layer to have it.
    if (name === "dropout") checkValue("mlp", name, given, fraction);
    else checkActivation("mlp", name, given);
    return Array.from({ length: hidden }, () => given as Value);
  }
  if (given.length !== hidden)
    throw new RangeError(
      `mlp: expected ${name} for ${hidden} hidden layers; got ${given.length} — give one for all, or one a layer`,
    );
  return [...(given as readonly Value[])];
}
