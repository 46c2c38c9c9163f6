import { readNested, type Numbers } from "../engine/nested";
import { checkOptions, describe, type Rules } from "../engine/options";
import { anything } from "../engine/rules";
import { shapeText } from "../engine/shape";
import { Tensor, tensorFrom } from "../engine/tensor";

/** One sample: its features, and its class index or target value. */
export interface Sample {
  readonly x: number[];
  readonly y: number;
}

/** Samples to learn from: features, and for each sample a class or a value. Made by `dataset`, `iris`, `circles` and the like. */
export class Dataset implements Iterable<Sample> {
  /** What figures call it. */
  readonly name: string;
  /** Names of the features. */
  readonly features: readonly string[];
  /** Names of the classes; none where the targets are values. */
  readonly classes: readonly string[];
  /** [size, features] */
  readonly x: Tensor;
  /** [size]: class indices, or values. */
  readonly y: Tensor;

  constructor(name: string, features: readonly string[], classes: readonly string[], x: Tensor, y: Tensor) {
    this.name = name;
    this.features = features;
    this.classes = classes;
    this.x = x;
    this.y = y;
  }

  /** How many samples there are. */
  get size(): number {
    return this.x.shape[0];
  }

  /** A copy of sample `index`, counted from 0. Throws RangeError when there is none. */
  at(index: number): Sample {
    if (typeof index !== "number")
      throw new TypeError(`at: expected the index of a sample; got ${describe(index)} — for example at(0)`);
    if (!Number.isInteger(index) || index < 0 || index >= this.size)
      throw new RangeError(
        `at: expected a sample from 0 to ${this.size - 1}; got ${index} — ${this.name} has ${this.size} samples`,
      );
    const width = this.x.shape[1];
    return { x: Array.from(this.x.data.subarray(index * width, (index + 1) * width)), y: this.y.data[index] };
  }

  *[Symbol.iterator](): Generator<Sample, void, void> {
    for (let index = 0; index < this.size; index++) yield this.at(index);
  }

  /** "iris: 100 samples, 2 features (petal length, petal width), 2 classes (setosa, versicolor)". */
  toString(): string {
    const targets = this.classes.length === 0 ? "values" : listText("class", "classes", this.classes);
    return `${this.name}: ${this.size} samples, ${listText("feature", "features", this.features)}, ${targets}`;
  }

  /** What a notebook prints. */
  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.toString();
  }

  /** The samples of these indices, in this order, as a data set of their own. Throws RangeError when there is no such sample. */
  pick(indices: readonly number[]): Dataset {
    if (!Array.isArray(indices))
      throw new TypeError(`pick: expected a list of samples; got ${describe(indices)} — for example [0, 2]`);
    const bad = indices.find((index) => !Number.isInteger(index) || index < 0 || index >= this.size);
    if (bad !== undefined)
      throw new RangeError(
        `pick: expected samples from 0 to ${this.size - 1}; got ${describe(bad)} — ${this.name} has ${this.size} samples`,
      );
    const width = this.x.shape[1];
    const x = new Float64Array(indices.length * width);
    for (const [row, index] of indices.entries())
      x.set(this.x.data.subarray(index * width, (index + 1) * width), row * width);
    const y = Float64Array.from(indices, (index) => this.y.data[index]);
    return new Dataset(
      this.name,
      this.features,
      this.classes,
      tensorFrom(x, [indices.length, width]),
      tensorFrom(y, [indices.length]),
    );
  }
}

/** Throws unless `data` is a data set. */
export function checkIsDataset(who: string, data: unknown): asserts data is Dataset {
  if (!(data instanceof Dataset))
    throw new TypeError(
      `${who}: expected a data set; got ${describe(data)} — make one with dataset(), iris(), circles() and the like`,
    );
}

/** What `dataset` is made of. */
export interface DatasetOptions {
  /** A row of features for each sample, [size, features]. */
  readonly x: Tensor | readonly (readonly number[])[];
  /** A class index for each sample, or with no `classes` a value. */
  readonly y: Tensor | readonly number[];
  /** Names of the classes; left out for values. */
  readonly classes?: readonly string[];
  /** Names of the features; "x1", "x2", … by default. */
  readonly features?: readonly string[];
  /** "data" by default. */
  readonly name?: string;
}

const rules: Rules = { x: anything, y: anything, classes: anything, features: anything, name: anything };

/**
 * A data set of your own numbers. Throws TypeError for a wrong kind, RangeError when rows differ in length, numbers are not finite, or a
 * class index has no name.
 */
export function dataset(options: DatasetOptions): Dataset {
  checkOptions("dataset", options, rules, "{ x: [[0, 0], [0, 1]], y: [0, 1] }");
  const x = read("x", options.x, 2, "a row of features for each sample, [size, features]");
  const y = read("y", options.y, 1, "a class index or a value for each sample, [size]");
  const [size, width] = x.shape;
  if (y.shape[0] !== size)
    throw new RangeError(`dataset: expected y for ${size} samples; got ${y.shape[0]} — one for each row of x`);
  const classes = readNames("classes", options.classes ?? []);
  const features = readNames("features", options.features ?? Array.from({ length: width }, (_, at) => `x${at + 1}`));
  if (features.length !== width)
    throw new RangeError(
      `dataset: expected ${width} names of features; got ${features.length} — one for each column of x`,
    );
  if (options.classes !== undefined && classes.length === 0)
    throw new RangeError("dataset: expected at least one class; got [] — leave classes out where y holds values");
  const unknown = y.data.findIndex((index) => !Number.isInteger(index) || index < 0 || index >= classes.length);
  if (options.classes !== undefined && unknown >= 0)
    throw new RangeError(
      `dataset: expected class indices from 0 to ${classes.length - 1}; got ${y.data[unknown]} at sample ${unknown} — name every class in classes`,
    );
  const name: unknown = options.name ?? "data";
  if (typeof name !== "string")
    throw new TypeError(`dataset: expected name to be text; got ${describe(name)} — for example "my data"`);
  return new Dataset(name, features, classes, x, y);
}

function listText(one: string, many: string, names: readonly string[]): string {
  const shown = names.length > 10 ? [...names.slice(0, 3), "…", ...names.slice(-1)] : names;
  return `${names.length} ${names.length === 1 ? one : many} (${shown.join(", ")})`;
}

function read(what: string, given: unknown, rank: number, meaning: string): Tensor {
  if (!(given instanceof Tensor) && !Array.isArray(given) && !ArrayBuffer.isView(given))
    throw new TypeError(`dataset: expected ${what} to be ${meaning}; got ${describe(given)} — give nested lists`);
  const { data, shape } = given instanceof Tensor ? given : readNested("dataset", given as Numbers);
  if (shape.length !== rank)
    throw new RangeError(`dataset: expected ${what} to be ${meaning}; got shape ${shapeText(shape)} — reshape it`);
  const bad = data.findIndex((value) => !Number.isFinite(value));
  if (bad >= 0)
    throw new RangeError(
      `dataset: expected finite numbers in ${what}; got ${data[bad]} in sample ${Math.floor(bad / (shape[1] ?? 1))} — remove or repair that sample`,
    );
  return tensorFrom(data.slice(), shape);
}

function readNames(what: string, names: unknown): readonly string[] {
  if (!Array.isArray(names) || names.some((name) => typeof name !== "string"))
    throw new TypeError(
      `dataset: expected ${what} to be a list of names; got ${describe(names)} — for example ["a", "b"]`,
    );
  if (new Set(names).size < names.length)
    throw new RangeError(`dataset: expected ${what} that differ; got ${describe(names)} — give each its own name`);
  return [...(names as string[])];
}
