import { checkOptions, checkValue, describe, type Rule, type Rules } from "./options";
import { anything, flag, fraction, seedRule } from "./rules";
import { sameShape, shapeText, sizeOf, type Shape } from "./shape";
import { Tensor, tensorFrom } from "./tensor";
import { readNested, type Numbers } from "./nested";
import { uniformStream } from "./uniform";

/** What dropout needs of chance: numbers from 0 to below 1. */
export interface UniformSource {
  uniform(): number;
}

/** Options of `dropout`. */
export interface DropoutOptions {
  /** Probability of dropping a unit, from 0 to below 1. 0.5 by default. */
  readonly rate?: number;
  /** Where a new mask comes from: `random(seed)`. Needed where there is no mask. */
  readonly random?: UniformSource;
  /** Which units are kept: 1 where one is, 0 where it is dropped, in the shape of x. */
  readonly mask?: Tensor | Numbers;
  /** false: x as it is, as in evaluation. true by default. */
  readonly training?: boolean;
}

const rules: Rules = {
  rate: fraction,
  random: {
    expected: "to be a source of chance",
    advice: "give random(seed)",
    kind: (value) => typeof (value as UniformSource | null)?.uniform === "function",
    holds: () => true,
  },
  mask: anything,
  training: flag,
};

/**
 * Inverted dropout (Srivastava et al. 2014): drops each unit with probability `rate` and scales those kept by 1/(1 − rate), so that the
 * mean stays. Backwards the same units are dropped. Throws RangeError or TypeError for a bad option, or when neither
 * `mask` nor `random` is given.
 */
export function dropout(x: Tensor, options: DropoutOptions = {}): Tensor {
  if (!(x instanceof Tensor))
    throw new TypeError(`dropout: expected a tensor; got ${describe(x)} — make one with tensor()`);
  checkOptions("dropout", options, rules, "{ rate: 0.5, random: random(1) }");
  const { rate = 0.5, random, mask, training = true } = options;
  if (!training || (rate === 0 && mask === undefined)) return x;
  const kept = mask === undefined ? drawMask(x.shape, rate, random) : readMask(x.shape, mask);
  const scaled = kept.map((keep) => keep / (1 - rate));
  return x.mul(new Tensor(scaled, x.shape, "constant"));
}

/** Options of `dropoutMask`. */
export interface DropoutMaskOptions {
  readonly shape: Shape;
  /** Probability of dropping, from 0 to below 1. 0.5 by default. */
  readonly rate?: number;
  /** 1 by default. */
  readonly seed?: number;
}

const lengthRule: Rule = {
  expected: "to be whole lengths >= 1",
  advice: "for example [8, 16]",
  kind: (value) => Array.isArray(value) && value.every((length) => typeof length === "number"),
  holds: (value) => (value as number[]).every((length) => Number.isInteger(length) && length >= 1),
};

/** A mask of 1 (kept) and 0 (dropped with probability `rate`), the same for the same seed. Throws for a bad option. */
export function dropoutMask(options: DropoutMaskOptions): Tensor {
  checkOptions("dropoutMask", options, { shape: lengthRule, rate: fraction, seed: seedRule }, "{ shape: [8, 16] }");
  checkValue("dropoutMask", "shape", options.shape, lengthRule);
  const { shape, rate = 0.5, seed = 1 } = options;
  return tensorFrom(drawMask(shape, rate, { uniform: uniformStream(seed) }), [...shape]);
}

function drawMask(shape: Shape, rate: number, chance: UniformSource | undefined): Float64Array {
  if (chance === undefined)
    throw new TypeError("dropout: expected random or mask; got neither — pass random: random(seed), or a mask");
  const mask = new Float64Array(sizeOf(shape));
  for (let i = 0; i < mask.length; i++) mask[i] = chance.uniform() < rate ? 0 : 1;
  return mask;
}

function readMask(shape: Shape, mask: Tensor | Numbers): Float64Array {
  const given = mask instanceof Tensor ? mask : readNested("dropout", mask);
  if (!sameShape(given.shape, shape))
    throw new RangeError(
      `dropout: expected a mask of shape ${shapeText(shape)}; got ${shapeText(given.shape)} — one number for each unit`,
    );
  const bad = given.data.find((keep) => keep !== 0 && keep !== 1);
  if (bad !== undefined)
    throw new RangeError(`dropout: expected a mask of 0 and 1; got ${bad} — dropout scales by 1/(1 - rate) itself`);
  return given.data;
}
