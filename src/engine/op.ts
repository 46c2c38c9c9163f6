/** Numbers with a shape, row by row: all that an op sees of a tensor. */
export interface Values {
  readonly data: Float64Array;
  readonly shape: readonly number[];
}

/**
 * One op of the table: what it makes of its inputs and, beside it, the chain rule backwards. Both return arrays of their own, which
 * whoever called may keep and change.
 */
export interface Op<Settings> {
  value(inputs: readonly Values[], settings: Settings): Values;
  /** From the gradient of the output [output], the gradient of each input, of that input's size. */
  gradient(gradient: Float64Array, output: Values, inputs: readonly Values[], settings: Settings): Float64Array[];
  /** For ops that work element by element: ∂output/∂input of each input, of the output's size. */
  slopes?(output: Values, inputs: readonly Values[], settings: Settings): Float64Array[];
  /** For the same ops: what is done to one element. */
  readonly rule?: Unary<Settings> | Binary;
  /** Inputs that the gradient check of the whole table tries: shapes, settings, and where the numbers are drawn from. */
  readonly examples: readonly Example<Settings>[];
}

/** A way to call an op where it has a derivative. */
export interface Example<Settings> {
  readonly shapes: readonly (readonly number[])[];
  readonly settings: Settings;
  /** Bounds of the numbers; −2 and 2 by default. */
  readonly range?: readonly [number, number];
}

/** Of an op that has none. */
export type NoSettings = Readonly<Record<never, never>>;

/** A function of one number: its value, and its derivative from the input x and the value y. */
export interface Unary<Settings> {
  value(x: number, settings: Settings): number;
  derivative(x: number, y: number, settings: Settings): number;
  /** Where the gradient check draws x from, and the settings that it tries. */
  readonly range?: readonly [number, number];
  readonly settings?: Settings;
}

/** A function of two numbers: its value, and its derivatives by a and by b, from both and the value y. */
export interface Binary {
  value(a: number, b: number): number;
  readonly derivatives: readonly [Derivative, Derivative];
  readonly range?: readonly [number, number];
}

type Derivative = (a: number, b: number, y: number) => number;
