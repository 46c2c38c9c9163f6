import {
  activationNames,
  denseLayout,
  denseParameterCount,
  lossNames,
  type DenseSpec,
  type LossName,
} from "../nn/dense";
import { optimizerNames, type Optimizer } from "../nn/optimizer";
import { momentCount } from "../nn/update";
import type { Memory } from "./memory";
import { layerFields, networkFields, writeRecord } from "./records";

/** What a network in the accelerator is made for. */
export interface NetworkOptions {
  readonly spec: DenseSpec;
  /** Of cross-entropy the targets are class indices; binary cross-entropy takes the sums of a last layer that is sigmoid. */
  readonly loss: LossName;
  /** How many classes the data have; 0 for values. */
  readonly classes: number;
  /** The output above which a single unit says class 1; 0.5 by default. */
  readonly threshold?: number;
  readonly optimizer: Optimizer;
  /** Adds l1 · Σ|w| over the weights, not the biases. */
  readonly l1?: number;
  /** Adds l2/2 · Σw² over the weights, not the biases. */
  readonly l2?: number;
  /** Where the masks of dropout come from, together with the step, as `masksOfStep` draws them. 1 by default. */
  readonly seed?: number;
  /** The largest batch of a step; 64 by default. Whole sets and grids go through in pieces of at least 64. */
  readonly capacity?: number;
}

/** Where the parts of a layer are in memory. */
export interface LayerPlace {
  readonly record: number;
  readonly units: number;
  readonly weights: number;
  readonly weightGradient: number;
  readonly deltas: number;
  /** Panels: eight samples side by side, [panel][units][8]. */
  readonly sums: number;
  readonly active: number;
  /** Whether the kernels need the sums beside the outputs. */
  readonly needsSums: boolean;
}

/** Where a network's parts are in memory. */
export interface NetworkPlace {
  readonly record: number;
  readonly count: number;
  readonly capacity: number;
  readonly parameters: number;
  readonly gradient: number;
  readonly moments: readonly number[];
  readonly layers: readonly LayerPlace[];
  /** Panels of the batch's inputs. */
  readonly inputs: number;
}

const float = 4;

/** Takes memory for a network and writes the records that the kernels read. */
export function placeNetwork(memory: Memory, options: NetworkOptions): NetworkPlace {
  const { spec, loss, optimizer } = options;
  const { sizes } = spec;
  const { seed = 1 } = options;
  const capacity = Math.ceil(Math.max(options.capacity ?? 64, 64) / 8) * 8;
  const count = denseParameterCount(sizes);
  const parameterBytes = Math.ceil(count / 4) * 4 * float;
  const panels = (units: number): number => memory.take(capacity * units * float);
  const parameters = memory.take(parameterBytes);
  const gradient = memory.take(parameterBytes);
  const moments = Array.from({ length: momentCount(optimizer) }, () => memory.take(parameterBytes));
  const last = sizes.length - 2;
  const firstRecord = memory.take((last + 1) * layerFields.length * float);
  const layers = denseLayout(sizes).map(({ inputs, outputs, weights, bias }, index): LayerPlace => {
    const record = firstRecord + index * layerFields.length * float;
    const activation = spec.activations[index] ?? spec.output;
    const fused = index === last && loss === "binaryCrossEntropy" && activation === "sigmoid";
    const place = {
      record,
      units: outputs,
      weights: parameters + weights * float,
      weightGradient: gradient + weights * float,
      deltas: panels(outputs),
      sums: panels(outputs),
      active: panels(outputs),
      needsSums: fused || activation === "gelu",
    };
    const rate = spec.dropout[index] ?? 0;
    // A unit is dropped where 53 bits of chance are below it.
    const limit = Math.ceil(rate * 2 ** 53);
    writeRecord(memory, record, layerFields, {
      inputs,
      outputs,
      activation: activationNames.indexOf(activation),
      keepSums: Number(place.needsSums),
      weights: place.weights,
      bias: parameters + bias * float,
      weightGradient: place.weightGradient,
      biasGradient: gradient + bias * float,
      sums: place.sums,
      active: place.active,
      deltas: place.deltas,
      mask: rate === 0 ? 0 : panels(outputs),
      kept: 1 - rate,
      factor: 1 / (1 - rate),
      limitHigh: Math.floor(limit / 2 ** 26),
      limitLow: limit % 2 ** 26,
    });
    return place;
  });
  const widest = Math.max(...sizes.slice(1));
  const settings = memory.take(3 * 8);
  memory.doubles(settings, 3).set(settingsOf(optimizer));
  const inputs = panels(sizes[0] as number);
  const record = memory.take(networkFields.length * float);
  writeRecord(memory, record, networkFields, {
    layers: firstRecord,
    layerCount: layers.length,
    inputs,
    targets: panels(sizes.at(-1) as number),
    scratch: panels(widest),
    loss: lossNames.indexOf(loss),
    classes: options.classes,
    threshold: options.threshold ?? 0.5,
    optimizer: optimizerNames.indexOf(optimizer.name),
    parameters,
    gradient,
    firstMoment: moments[0] ?? 0,
    secondMoment: moments[1] ?? 0,
    parameterBytes,
    l1: options.l1 ?? 0,
    l2: options.l2 ?? 0,
    settings,
    diverged: 0,
    set: 0,
    order: 0,
    first: 0,
    unrolled: 0,
    seedLow: seed,
    seedHigh: Math.floor(seed / 2 ** 32),
  });
  return { record, count, capacity, parameters, gradient, moments, layers, inputs };
}

/** Two factors and epsilon, as the kernels of the optimizers read them. */
function settingsOf(optimizer: Optimizer): number[] {
  switch (optimizer.name) {
    case "sgd":
      return [0, 0, 0];
    case "momentum":
    case "nesterov":
      return [optimizer.momentum, 0, 0];
    case "rmsprop":
      return [optimizer.alpha, 0, optimizer.epsilon];
    case "adam":
      return [optimizer.beta1, optimizer.beta2, optimizer.epsilon];
  }
}
