import { dropout } from "../engine/dropout";
import { Tensor, tensor, tensorFrom } from "../engine/tensor";
import { activate, type Activation } from "./activation";
import type { DenseSpec } from "./dense";
import { denseLayout, denseParameterCount } from "./dense";
import { startParameters } from "./initialization";
import { planMlp, type MlpOptions, type MlpPlan } from "./mlp-options";
import { describe } from "../engine/options";
import { decide } from "./predict";
import { readModel, saveModel, type SavedModel, type Task } from "./saved-model";

/** One layer: inputs · weights + bias, then the activation, and for a hidden layer dropout while training. */
export interface Layer {
  /** [inputs, outputs] */
  readonly weights: Tensor;
  /** [outputs] */
  readonly bias: Tensor;
  readonly activation: Activation;
  /** Rate of dropping while training. */
  readonly dropout: number;
}

/** What one layer made of a batch. */
export interface LayerPass {
  /** inputs · weights + bias, [batch, outputs]. */
  readonly sums: Tensor;
  /** After the activation, and after dropout. */
  readonly outputs: Tensor;
}

/** Samples as a tensor [batch, inputs], or one sample [inputs]; or the same as lists. */
export type Samples = Tensor | readonly number[] | readonly (readonly number[])[];

/** A multilayer perceptron: dense layers one after the other (Rumelhart, Hinton and Williams 1986). Made by `mlp`. */
export class Mlp {
  readonly layers: readonly Layer[];
  /** The options it was made with, filled in. */
  readonly plan: MlpPlan;
  /** How many numbers training adjusts. */
  readonly parameterCount: number;
  /** What it decides, known from the first training on; until then several outputs are taken for classes, one for a value. */
  task: Task | undefined;

  constructor(plan: MlpPlan, parameters = startParameters(plan)) {
    const { sizes, activations, dropout: rates } = plan;
    this.plan = plan;
    this.parameterCount = denseParameterCount(sizes);
    this.layers = denseLayout(sizes).map(({ inputs, outputs, weights, bias }, index) => ({
      weights: named(`layers[${index}].weights`, parameters.slice(weights, bias), [inputs, outputs]),
      bias: named(`layers[${index}].bias`, parameters.slice(bias, bias + outputs), [outputs]),
      activation: activations[index] ?? plan.output,
      dropout: rates[index] ?? 0,
    }));
  }

  /** A copy of all weights and biases, as `denseLayout` lays them out; assigning as many sets them, and throws RangeError for fewer or more. */
  get parameters(): Float64Array {
    const flat = new Float64Array(this.parameterCount);
    this.eachParameter((values, offset) => flat.set(values, offset));
    return flat;
  }

  set parameters(flat: Float64Array) {
    if (flat.length !== this.parameterCount)
      throw new RangeError(
        `parameters: expected ${this.parameterCount} numbers; got ${flat.length} — layer by layer, weights row by row, then bias`,
      );
    this.eachParameter((values, offset) => values.set(flat.subarray(offset, offset + values.length)));
  }

  /** The gradients of the last `backward`, laid out like `parameters`; zero where there was none. */
  get gradients(): Float64Array {
    const flat = new Float64Array(this.parameterCount);
    this.eachParameter((_, offset, parameter) => {
      if (parameter.grad !== undefined) flat.set(parameter.grad.data, offset);
    });
    return flat;
  }

  /** Forgets the gradients of every weight and bias. */
  zeroGrad(): void {
    this.eachParameter((_, __, parameter) => parameter.zeroGrad());
  }

  /**
   * The outputs of the last layer, [batch, outputs]: logits, or values. Nothing is dropped. `backward` of a scalar made of them
   * fills `layers[i].weights.grad`. Throws RangeError when the samples do not have as many features as the model has inputs.
   */
  forward(x: Samples): Tensor {
    return (this.passes(x).at(-1) as LayerPass).outputs;
  }

  /** What every layer makes of a batch; with `masks` (1 where a unit is kept, one for each hidden layer that drops) as in training. */
  passes(x: Samples, masks: readonly (Tensor | undefined)[] = []): LayerPass[] {
    let inputs = this.inputsOf(x);
    return this.layers.map(({ weights, bias, activation, dropout: rate }, index) => {
      const sums = inputs.matmul(weights).add(bias);
      const mask = masks[index];
      const active = activate(activation, sums);
      inputs = mask === undefined ? active : dropout(active, { rate, mask });
      return { sums, outputs: inputs };
    });
  }

  /**
   * Classes (index, [batch]) or values ([batch], or [batch, outputs] where there are several): what the data set of the last training had.
   * Of one sample [inputs], one answer.
   */
  predict(x: Samples): Tensor {
    return decide(this.forward(x), this.task);
  }

  /** The whole model as JSON, true to the last bit. */
  save(): SavedModel {
    return saveModel(this.plan, this.task, this.parameters);
  }

  /** Takes over what `save` returned, or its JSON text. Throws unless it was saved from a model of the same layers and activations. */
  load(saved: SavedModel | string): this {
    const { task, parameters } = readModel(this.plan, this.parameterCount, saved);
    this.task = task;
    this.parameters = parameters;
    return this;
  }

  /** Another model with the same options, weights and task. */
  clone(): Mlp {
    const copy = new Mlp(this.plan, this.parameters);
    copy.task = this.task;
    return copy;
  }

  /** The network as plain data; undefined when an activation is the learner's own. */
  get spec(): DenseSpec | undefined {
    const { sizes, activations, output, dropout: rates } = this.plan;
    const named = activations.filter((activation) => typeof activation === "string");
    if (typeof output !== "string" || named.length < activations.length) return undefined;
    return { sizes, activations: named, output, dropout: rates };
  }

  /** "mlp: 2 → 16 tanh → 2 linear, 82 parameters". */
  toString(): string {
    const layers = this.layers.map(({ weights, activation }) => {
      const name = typeof activation === "string" ? activation : activation.name || "own activation";
      return ` → ${weights.shape[1]} ${name}`;
    });
    return `mlp: ${this.plan.sizes[0]}${layers.join("")}, ${this.parameterCount} parameters`;
  }

  /** What a notebook prints. */
  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.toString();
  }

  private eachParameter(visit: (values: Float64Array, offset: number, parameter: Tensor) => void): void {
    let offset = 0;
    for (const { weights, bias } of this.layers)
      for (const parameter of [weights, bias]) {
        visit(parameter.data, offset, parameter);
        offset += parameter.data.length;
      }
  }

  private inputsOf(x: unknown): Tensor {
    if (!(x instanceof Tensor) && !Array.isArray(x))
      throw new TypeError(
        `forward: expected samples as a tensor or lists of numbers; got ${describe(x)} — for example flowers.x, or [[1.4, 0.2]]`,
      );
    const inputs = x instanceof Tensor ? x : tensor(x as number[][]);
    const [features] = this.plan.sizes;
    if (inputs.shape.length === 0 || inputs.shape.at(-1) !== features)
      throw new RangeError(
        `forward: expected samples of ${features} features, [batch, ${features}]; got shape [${inputs.shape.join(", ")}] — the model was made for mlp({ layers: [${this.plan.sizes.join(", ")}] })`,
      );
    return inputs;
  }
}

function named(name: string, values: Float64Array, shape: readonly number[]): Tensor {
  const parameter = tensorFrom(values, shape);
  parameter.name = name;
  return parameter;
}

/**
 * A network of dense layers with start weights from `seed`: `mlp({ layers: [2, 16, 2], activation: "tanh" })`. Throws RangeError or
 * TypeError for an option that is unknown or out of range.
 */
export function mlp(options: MlpOptions): Mlp {
  return new Mlp(planMlp(options));
}
