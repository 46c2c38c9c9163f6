import type { Dataset } from "../data/dataset";
import { checkTwoClasses } from "./check-dataset";
import { nearestPoint } from "./nearest-point";

/** Why a perceptron must stop: after at most (radius / margin)² mistakes, whatever the order of the samples. */
export interface MistakeBound {
  /** R: length of the longest sample, the constant input 1 of the bias included. */
  readonly radius: number;
  /** γ: distance of the nearest sample from the best plane through the origin of (x, 1); undefined when none separates. */
  readonly margin: number | undefined;
  /** (R / γ)²; undefined when no line separates the classes. */
  readonly bound: number | undefined;
}

/** The line with the widest street between two classes: w·x + b is −1 and +1 on its two kerbs. */
export interface WidestLine {
  readonly weights: readonly number[];
  readonly bias: number;
  /** 1 / |w|: from the line to the nearest sample on either side. */
  readonly margin: number;
}

// Below this share of the radius a margin is rounding, not a street.
const noMargin = 1e-9;

/**
 * Novikoff's bound on the mistakes of a perceptron that starts from zero (Novikoff 1962). Throws RangeError unless the data
 * has two classes.
 */
export function mistakeBound(data: Dataset): MistakeBound {
  checkTwoClasses("mistakeBound", data);
  const signed = [...data].map(({ x, y }) => [...x, 1].map((value) => (y === 1 ? value : -value)));
  const radius = Math.max(...signed.map((point) => Math.hypot(...point)));
  // The widest margin through the origin is the distance of the hull of t·(x, 1) from it.
  const margin = Math.hypot(...nearestPoint(signed));
  if (margin <= noMargin * radius) return { radius, margin: undefined, bound: undefined };
  return { radius, margin, bound: (radius / margin) ** 2 };
}

/**
 * The line that separates two classes with the widest margin (Vapnik and Chervonenkis 1964), or undefined when none does.
 * Throws RangeError unless the data has two classes with a sample each.
 */
export function widestLine(data: Dataset): WidestLine | undefined {
  checkTwoClasses("widestLine", data);
  const samples = [...data];
  const on = samples.filter(({ y }) => y === 1).map(({ x }) => x);
  const off = samples.filter(({ y }) => y !== 1).map(({ x }) => x);
  if (on.length === 0 || off.length === 0)
    throw new RangeError(`widestLine: expected samples of both classes; got ${off.length} and ${on.length} — add some`);
  // The shortest way between the two hulls is the nearest point of all differences.
  const way = nearestPoint(on.flatMap((a) => off.map((b) => a.map((value, axis) => value - (b[axis] as number)))));
  const squared = way.reduce((sum, value) => sum + value * value, 0);
  if (Math.sqrt(squared) <= noMargin * Math.max(...samples.map(({ x }) => Math.hypot(...x, 1)))) return undefined;
  const weights = way.map((value) => (2 * value) / squared);
  const score = (x: readonly number[]): number =>
    x.reduce((sum, value, axis) => sum + value * (weights[axis] as number), 0);
  const bias = -(Math.min(...on.map(score)) + Math.max(...off.map(score))) / 2;
  return { weights, bias, margin: Math.sqrt(squared) / 2 };
}
