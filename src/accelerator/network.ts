import { placeNetwork, type LayerPlace, type NetworkOptions, type NetworkPlace } from "./layout";
import { loadSet, type LoadedSet } from "./load";
import { Memory } from "./memory";
import { readPanels } from "./panels";
import { fieldAt, layerFields, networkFields } from "./records";
import { unroll } from "./unrolled/unroll";
import type { Kernels } from "./web-assembly";

/** Settings of a single step. */
export interface StepOptions {
  /** Counted from 0 over the whole training: Adam's correction and the masks of dropout depend on it. */
  readonly step: number;
  readonly learningRate: number;
  /** A loss above it, or not finite, keeps the step from updating anything. Infinity by default. */
  readonly limit?: number;
  /** Whether `passes` shall have the sums of every layer afterwards. false by default. */
  readonly keepSums?: boolean;
}

/** What a step measured before its update. */
export interface StepNumbers {
  /** The batch's loss, without penalties. */
  readonly loss: number;
  /** 2-norm over weights and biases, penalties included. */
  readonly gradientNorm: number;
  /** False when the loss was past the limit: then nothing was updated. */
  readonly updated: boolean;
}

/** What all steps of a run have in common. */
export interface RunOptions {
  /** Samples a step; the last may be short. */
  readonly batchSize: number;
  /** The first step's number. */
  readonly step: number;
  /** One for all steps, or one a step. */
  readonly learningRate: number | readonly number[];
  readonly limit?: number;
}

/** What the steps of a run measured. */
export interface RunNumbers {
  readonly losses: Float64Array;
  readonly gradientNorms: Float64Array;
  /** False when the last step recorded was past the limit: it updated nothing, and none was made after it. */
  readonly updated: boolean;
}

/** Points of a plane: every x with every y. */
export interface GridOptions {
  readonly xs: ArrayLike<number>;
  readonly ys: ArrayLike<number>;
  /** Whose outputs: 0 is the first hidden layer; the last layer by default. */
  readonly layer?: number;
}

/**
 * A dense network that trains in WebAssembly, in float32. Parameters, gradient and moments are typed arrays on the module's memory, laid out
 * as `denseLayout` says. What changes them: the steps, and whoever sets them.
 */
export class AcceleratedNetwork {
  /** The largest batch of a step. */
  readonly capacity: number;
  /** Whether it has passes of its own, made for its very shape; small networks have. */
  readonly isUnrolled: boolean;
  private readonly memory: Memory;
  private readonly place: NetworkPlace;
  private readonly inputs: number;
  private readonly diverged: number;
  private work = { at: 0, bytes: 0 };

  constructor(
    private readonly kernels: Kernels,
    private readonly options: NetworkOptions,
    private release: (() => void) | undefined,
  ) {
    this.memory = new Memory(kernels);
    this.place = placeNetwork(this.memory, options);
    this.capacity = this.place.capacity;
    this.inputs = options.spec.sizes[0] as number;
    this.isUnrolled = unroll(kernels, options.spec, this.place.layers, this.place.inputs);
    this.unrolled(true);
    this.diverged = fieldAt(this.place.record, networkFields, "diverged");
  }

  /** Weights and biases, to read and to `set`. A view: take it anew after other calls, which may have moved the memory. */
  get parameters(): Float32Array {
    return this.memory.floats(this.place.parameters, this.place.count);
  }

  /** The gradient of the last step, penalties included. A view, as `parameters`. */
  get gradient(): Float32Array {
    return this.memory.floats(this.place.gradient, this.place.count);
  }

  /** The optimizer's running numbers, to read and to `set`: none, one or two views, as `momentCount` says. */
  get moments(): Float32Array[] {
    return this.place.moments.map((at) => this.memory.floats(at, this.place.count));
  }

  /**
   * Brings a data set into memory, until `dispose`: `x` [size, inputs], `y` [size] or [size, outputs] — class indices where there are
   * classes, whatever the loss, else values.
   */
  load(x: ArrayLike<number>, y: ArrayLike<number>): LoadedSet {
    const { units } = this.place.layers[0] as LayerPlace;
    return loadSet(this.memory, x, y, { inputs: this.inputs, units, capacity: this.capacity });
  }

  /** One step on the samples of a set. Throws RangeError for more samples than the network has room for. */
  step(set: LoadedSet, samples: ArrayLike<number>, options: StepOptions): StepNumbers {
    const { step, learningRate, limit, keepSums = false } = options;
    if (keepSums) this.keepSums(true);
    const numbers = this.run(set, samples, { batchSize: samples.length, step, learningRate, limit });
    if (keepSums) this.keepSums(false);
    const { losses, gradientNorms, updated } = numbers;
    return { loss: losses[0] as number, gradientNorm: gradientNorms[0] as number, updated };
  }

  /** Steps over the samples `order` of a set, `batchSize` at a time: an epoch, or any part of one, in one call. */
  run(set: LoadedSet, order: ArrayLike<number>, options: RunOptions): RunNumbers {
    const { step, learningRate, limit = Infinity } = options;
    const count = order.length;
    // The module counts in 32 bits.
    const batchSize = Math.min(options.batchSize, count);
    this.checkBatch(batchSize);
    const steps = Math.ceil(count / batchSize);
    const losses = this.takeWork(steps * 24 + count * 4);
    const norms = losses + steps * 8;
    const rates = norms + steps * 8;
    const indices = rates + steps * 8;
    const rateOf = this.memory.doubles(rates, steps);
    if (typeof learningRate === "number") rateOf.fill(learningRate);
    else rateOf.set(learningRate);
    this.memory.integers(indices, count).set(order);
    const { record } = this.place;
    const made = this.kernels.train(record, set.record, indices, count, batchSize, step, rates, limit, losses, norms);
    return {
      losses: this.memory.doubles(losses, made).slice(),
      gradientNorms: this.memory.doubles(norms, made).slice(),
      updated: this.memory.integers(this.diverged, 1)[0] === 0,
    };
  }

  /** What each layer made of the last step's batch: sums (only of a step with `keepSums`) and outputs after dropout, row by row. */
  passes(batch: number): { readonly sums: Float64Array; readonly outputs: Float64Array }[] {
    const read = (at: number, units: number): Float64Array =>
      readPanels(this.memory.floats(at, this.capacity * units), units, batch);
    return this.place.layers.map(({ sums, active, units }) => ({
      sums: read(sums, units),
      outputs: read(active, units),
    }));
  }

  /** Loss of a whole set, without dropout and penalties, and where there are classes the share that is right. */
  measure(set: LoadedSet): { readonly loss: number; readonly accuracy?: number } {
    const results = this.takeWork(16);
    this.memory.doubles(results, 2).fill(0);
    for (let first = 0; first < set.size; first += this.capacity) {
      const count = Math.min(this.capacity, set.size - first);
      this.kernels.measure(this.place.record, set.record, first, count, results);
    }
    const [loss, right] = this.memory.doubles(results, 2) as unknown as [number, number];
    return {
      loss: loss / set.size,
      ...(this.options.classes > 0 && { accuracy: right / set.size }),
    };
  }

  /** Outputs of a layer for every sample of a set, [size, units]; of the last layer by default. A view, good until the next call. */
  outputs(set: LoadedSet, layer = this.place.layers.length - 1): Float32Array {
    const { units } = this.place.layers[layer] as LayerPlace;
    const to = this.takeWork(set.size * units * 4);
    for (let first = 0; first < set.size; first += this.capacity) {
      const count = Math.min(this.capacity, set.size - first);
      this.kernels.outputs(this.place.record, layer, set.record, first, count, to + first * units * 4);
    }
    return this.memory.floats(to, set.size * units);
  }

  /**
   * Outputs of a layer over a grid of points, of a network with two inputs: for each unit a plane [ys, xs], one after the other. A view, good until
   * the next call.
   */
  grid({ xs, ys, layer = this.place.layers.length - 1 }: GridOptions): Float32Array {
    const points = xs.length * ys.length;
    const { units } = this.place.layers[layer] as LayerPlace;
    const to = this.takeWork((points * units + xs.length + ys.length) * 4);
    const columns = to + points * units * 4;
    const rows = columns + xs.length * 4;
    this.memory.floats(columns, xs.length).set(xs);
    this.memory.floats(rows, ys.length).set(ys);
    this.kernels.grid(this.place.record, layer, columns, xs.length, rows, ys.length, this.capacity, to);
    return this.memory.floats(to, points * units);
  }

  /** Gives the memory back, for the next network: nothing of this one may be used afterwards. */
  dispose(): void {
    this.release?.();
    this.release = undefined;
  }

  private unrolled(on: boolean): void {
    this.memory.integers(fieldAt(this.place.record, networkFields, "unrolled"), 1)[0] = Number(on && this.isUnrolled);
  }

  private keepSums(on: boolean): void {
    // The passes of its own keep none.
    this.unrolled(!on);
    for (const { record, needsSums } of this.place.layers)
      this.memory.integers(fieldAt(record, layerFields, "keepSums"), 1)[0] = Number(needsSums || on);
  }

  private checkBatch(batch: number): void {
    if (batch > this.capacity)
      throw new RangeError(
        `accelerator: expected a batch of at most ${this.capacity} samples; got ${batch} — create the network with that capacity`,
      );
  }

  /** Room for what one call needs, at the same place as the last time while it is large enough. */
  private takeWork(bytes: number): number {
    if (bytes > this.work.bytes) {
      const room = 2 ** Math.ceil(Math.log2(bytes));
      this.work = { at: this.memory.take(room), bytes: room };
    }
    return this.work.at;
  }
}
