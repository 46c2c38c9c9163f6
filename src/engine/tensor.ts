import * as read from "./arguments";
import { gradientsOf } from "./backward";
import { readNested, toNested, type Nested, type Numbers } from "./nested";
import type { Op, Values } from "./op";
import { ops, type OpName, type SettingsOf } from "./ops";
import { describe } from "./options";
import { sameShape, shapeText, type Shape } from "./shape";
import { tensorText } from "./text";

/** How a tensor was made of others. */
export interface Source {
  /** Its name in the table. */
  readonly op: string;
  readonly inputs: readonly Tensor[];
  readonly settings: object;
}

/** Options of `sum`, `mean`, `max` and `logSumExp`. */
export interface KeepDims {
  /** Whether the axis stays, with length 1. false by default. */
  readonly keepDims?: boolean;
}

/**
 * Numbers in rows and columns (or one number, or more axes), which remember how they were made, so that `backward` can tell how a
 * result would change with each of them. Made by `tensor` and `scalar`. float64, row by row. Arguments that do not fit throw
 * TypeError or RangeError.
 */
export class Tensor implements Values {
  /** Sizes of the axes, the outermost first; `[]` for one number. */
  readonly shape: Shape;
  /** All numbers, row by row. */
  readonly data: Float64Array;
  /** How much a scalar changes with each number: what `backward` adds to. undefined before it. */
  grad: Tensor | undefined;
  /** What messages and graphs call it. */
  name: string | undefined;
  /** How it was made; "leaf" when it was given, "constant" when it is a number that an op was given. */
  readonly source: Source | "leaf" | "constant";

  /** Takes `data` over, without a copy. */
  constructor(data: Float64Array, shape: Shape, source: Source | "leaf" | "constant" = "leaf", name?: string) {
    this.shape = shape;
    this.data = data;
    this.grad = undefined;
    this.name = name;
    this.source = source;
  }

  /** This + other, element by element; like all of arithmetic with NumPy's broadcasting. */
  add(other: Tensor | number): Tensor {
    return pair("add", this, other);
  }
  /** This − other. */
  sub(other: Tensor | number): Tensor {
    return pair("sub", this, other);
  }
  /** This · other, element by element. */
  mul(other: Tensor | number): Tensor {
    return pair("mul", this, other);
  }
  /** This / other. */
  div(other: Tensor | number): Tensor {
    return pair("div", this, other);
  }
  /** This to the power of `exponent`, a number or a tensor. */
  pow(exponent: Tensor | number): Tensor {
    return typeof exponent === "number" ? apply("power", [this], { exponent }) : pair("pow", this, exponent);
  }
  /** −x. */
  neg(): Tensor {
    return apply("neg", [this], {});
  }
  /** eˣ. */
  exp(): Tensor {
    return apply("exp", [this], {});
  }
  /** Natural logarithm. */
  log(): Tensor {
    return apply("log", [this], {});
  }
  /** Square root. */
  sqrt(): Tensor {
    return apply("sqrt", [this], {});
  }
  /** |x|, with slope 0 at 0. */
  abs(): Tensor {
    return apply("abs", [this], {});
  }
  /** Sine, of radians. */
  sin(): Tensor {
    return apply("sin", [this], {});
  }
  /** Cosine, of radians. */
  cos(): Tensor {
    return apply("cos", [this], {});
  }
  /** Hyperbolic tangent: squeezes into −1 to 1. */
  tanh(): Tensor {
    return apply("tanh", [this], {});
  }
  /** 1 / (1 + e⁻ˣ): squeezes into 0 to 1. */
  sigmoid(): Tensor {
    return apply("sigmoid", [this], {});
  }
  /** max(x, 0), with slope 0 at 0. */
  relu(): Tensor {
    return apply("relu", [this], {});
  }
  /** x above 0, slope · x below. */
  leakyRelu(options: { readonly slope?: number } = {}): Tensor {
    return apply("leakyRelu", [this], read.slope(options));
  }
  /** log(1 + eˣ), a relu with a round corner. */
  softplus(): Tensor {
    return apply("softplus", [this], {});
  }
  /** x · Φ(x), exact (Hendrycks and Gimpel 2016). */
  gelu(): Tensor {
    return apply("gelu", [this], {});
  }

  /** Sum over an axis (counted from the end when negative), or over all. */
  sum(axis?: number, options: KeepDims = {}): Tensor {
    return apply("sum", [this], read.reduction("sum", this.shape, axis, options));
  }
  /** Mean over an axis, or over all. */
  mean(axis?: number, options: KeepDims = {}): Tensor {
    return apply("mean", [this], read.reduction("mean", this.shape, axis, options));
  }
  /** Largest over an axis, or of all; equal largest ones share its gradient. */
  max(axis?: number, options: KeepDims = {}): Tensor {
    return apply("max", [this], read.reduction("max", this.shape, axis, options));
  }
  /** log Σ eˣ over an axis, the last unless told: a smooth max. */
  logSumExp(axis = -1, options: KeepDims = {}): Tensor {
    return apply("logSumExp", [this], read.reduction("logSumExp", this.shape, axis, options));
  }
  /** Shares eˣ / Σ eˣ along an axis, the last unless told. */
  softmax(axis = -1): Tensor {
    return apply("softmax", [this], { axis: read.axis("softmax", this.shape, axis) });
  }
  /** log of softmax, which stays finite where softmax is 0. */
  logSoftmax(axis = -1): Tensor {
    return apply("logSoftmax", [this], { axis: read.axis("logSoftmax", this.shape, axis) });
  }

  /** Matrix product, [m, k] · [k, n]; axes before the last two are a batch. */
  matmul(other: Tensor): Tensor {
    expectTensor("matmul", "a tensor", other);
    read.product(this.shape, other.shape);
    return apply("matmul", [this, other], {});
  }
  /** Swaps the last two axes. */
  transpose(): Tensor {
    read.turned(this.shape);
    return apply("transpose", [this], {});
  }
  /** The same numbers in another shape; one length may be −1, and is worked out. */
  reshape(shape: readonly number[]): Tensor {
    return apply("reshape", [this], { shape: read.reshaped(this.shape, shape) });
  }
  /** Places `start` to before `end` of an axis. */
  slice(axis: number, start: number, end: number): Tensor {
    return apply("slice", [this], read.slice(this.shape, axis, start, end));
  }
  /** This and others one after the other along an axis. */
  concat(others: Tensor | readonly Tensor[], axis = 0): Tensor {
    const parts: readonly Tensor[] = others instanceof Tensor ? [others] : others;
    if (!Array.isArray(parts))
      throw new TypeError(`concat: expected a list of tensors; got ${describe(others)} — for example a.concat([b, c])`);
    for (const part of parts) expectTensor("concat", "tensors", part);
    const shapes = parts.map(({ shape }) => shape);
    return apply("concat", [this, ...parts], { axis: read.joined(this.shape, shapes, axis) });
  }
  /**
   * The rows of these indices, in this order, [indices, …]; a row may come twice, and one index is a list of one. An embedding's look-up.
   * Throws RangeError for an index below 0, or past the last row.
   */
  rows(indices: Tensor | readonly number[] | number): Tensor {
    const list =
      indices instanceof Tensor ? Array.from(indices.data) : typeof indices === "number" ? [indices] : indices;
    return apply("rows", [this], { indices: read.indices(this.shape, list) });
  }

  /**
   * Works out how this scalar changes with every tensor that it was made of, and adds that to their `grad`. Throws RangeError
   * when this is more than one number.
   */
  backward(): void {
    read.single("backward", this.shape);
    for (const [each, gradient] of gradientsOf(this)) {
      if (each.grad === undefined) each.grad = new Tensor(gradient, each.shape);
      else for (let i = 0; i < gradient.length; i++) each.grad.data[i] += gradient[i];
    }
  }

  /** Forgets the gradient. */
  zeroGrad(): void {
    this.grad = undefined;
  }

  /** The one number of a scalar. */
  item(): number {
    read.single("item", this.shape);
    return this.data[0];
  }

  /** The numbers as nested lists, a copy: `x.toArray<number[][]>()` for a matrix. */
  toArray<Form extends Nested = Nested>(): Form {
    return toNested(this) as Form;
  }

  /** Puts other numbers in, in the same shape. What was made of the old ones stays as it is. */
  set(values: Tensor | Numbers): this {
    const { data, shape } = values instanceof Tensor ? values : readNested("set", values);
    if (!sameShape(shape, this.shape))
      throw new RangeError(
        `set: expected shape ${shapeText(this.shape)}; got ${shapeText(shape)} — the shape of a tensor stays`,
      );
    this.data.set(data);
    return this;
  }

  /** As `toArray`, for JSON. */
  toJSON(): Nested {
    return toNested(this);
  }

  toString(): string {
    return tensorText(this);
  }

  /** What a notebook prints. */
  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return tensorText(this);
  }
}

/** A tensor of nested lists: `tensor([[1, 2], [3, 4]])` has shape [2, 2]. Throws TypeError for what is no number, RangeError for ragged or empty lists. */
export function tensor(values: Numbers, name?: string): Tensor {
  const { data, shape } = readNested("tensor", values);
  return new Tensor(data, shape, "leaf", name);
}

/** A tensor of one number, shape []. Throws TypeError when it is none. */
export function scalar(value: number, name?: string): Tensor {
  if (typeof value !== "number")
    throw new TypeError(`scalar: expected a number; got ${describe(value)} — use tensor() for lists`);
  return new Tensor(Float64Array.of(value), [], "leaf", name);
}

/** A tensor that takes `values` over, without a copy. */
export function tensorFrom(values: Float64Array, shape: Shape): Tensor {
  return new Tensor(values, shape);
}

function pair(op: "add" | "sub" | "mul" | "div" | "pow", left: Tensor, other: unknown): Tensor {
  const right = typeof other === "number" ? new Tensor(Float64Array.of(other), [], "constant") : other;
  expectTensor(op, "a tensor or a number", right);
  read.broadcast(op, left.shape, right.shape);
  return apply(op, [left, right], {});
}

/** Makes a tensor by an op of the table, from arguments that were checked. */
export function apply<Name extends OpName>(
  op: Name,
  inputs: readonly Tensor[],
  settings: SettingsOf<Name> & object,
): Tensor {
  const { data, shape } = (ops[op] as Op<SettingsOf<Name>>).value(inputs, settings);
  return new Tensor(data, shape, { op, inputs, settings });
}

function expectTensor(who: string, expected: string, value: unknown): asserts value is Tensor {
  if (!(value instanceof Tensor))
    throw new TypeError(`${who}: expected ${expected}; got ${describe(value)} — make one with tensor()`);
}
