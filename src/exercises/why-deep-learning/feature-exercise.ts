import type { Dataset } from "../../data/dataset";
import { describe } from "../../engine/options";
import type { Exercise } from "../exercise";
import { isTodo } from "../judge";
import { fail, pass, type Verdict } from "../verdict";

type Feature = (x1: number, x2: number) => number;

/** A feature that does not separate the classes, known by the order in which it puts the points. */
export interface KnownFeature {
  readonly like: Feature;
  readonly message: string;
}

/** An exercise in which any number will do, as long as one border on it separates the classes. */
export interface FeatureExercise {
  readonly name: string;
  /** Several seeded sets of two features and two classes. */
  sets(): readonly Dataset[];
  readonly known: readonly KnownFeature[];
  readonly weightedSum: string;
  /** What to look at, when nothing is recognised. */
  readonly advice: string;
  readonly praise: string;
}

/** The check that calls a learner's feature at every point, and looks for the border that gets the most of them right. */
export function featureExercise(definition: FeatureExercise): Exercise {
  return { name: definition.name, check: (mine) => checkFeature(definition, mine) };
}

function checkFeature({ name, sets, known, weightedSum, advice, praise }: FeatureExercise, mine: unknown): Verdict {
  if (typeof mine !== "function") return fail(`${name} is ${describe(mine)}; it has to be a function.`);
  const samples = sets().flatMap((data) => [...data]);
  const values: number[] = [];
  for (const { x } of samples) {
    const [x1, x2] = x as [number, number];
    let value: unknown;
    try {
      value = (mine as (x1: number, x2: number) => unknown)(x1, x2);
    } catch (error) {
      if (isTodo(error)) throw error;
      return fail(`${name}(${x1}, ${x2}) stopped with an error: ${String(error)}`);
    }
    const fault = formOf(value, name);
    if (fault !== undefined) return fail(fault);
    values.push(value as number);
  }
  const points = samples.map(({ x }) => x as [number, number]);
  if (values.every((value) => value === values[0]))
    return fail(`${name} gives ${values[0]} at every point. It has to depend on where the point is.`);
  const right = bestBorder(
    values,
    samples.map(({ y }) => y),
  );
  if (right >= 0.99 * samples.length) return pass(praise);
  if (isWeightedSum(points, values)) return fail(weightedSum);
  const found = known.find(({ like }) =>
    sameOrder(
      points.map(([x1, x2]) => like(x1, x2)),
      values,
    ),
  );
  const share = `The best border on it gets ${Math.round((100 * right) / samples.length)} of 100 points right.`;
  return fail(`${found?.message ?? advice} ${share}`);
}

function formOf(value: unknown, name: string): string | undefined {
  if (value === undefined) return `${name} returns nothing. Is there a return in front of the result?`;
  if (typeof value === "boolean")
    return `${name} gives true or false. A number is asked for: write condition ? 1 : 0, or the number that you compared.`;
  if (typeof value !== "number") return `${name} gives ${describe(value)}, where a number belongs.`;
  if (!Number.isFinite(value))
    return `${name} gives ${value} at some points. A feature needs a number everywhere: is there a root of something below zero, or a division by zero?`;
  return undefined;
}

/** How many samples the best border on one number gets right, whichever side is which. */
function bestBorder(values: readonly number[], classes: readonly number[]): number {
  const order = values.map((_, index) => index).sort((a, b) => (values[a] as number) - (values[b] as number));
  // At first every sample lies above the border.
  let right = classes.filter((y) => y === 1).length;
  let best = Math.max(right, classes.length - right);
  for (const [place, index] of order.entries()) {
    right += classes[index] === 0 ? 1 : -1;
    const next = order[place + 1];
    // No border fits between two that are equal.
    if (next !== undefined && values[next] === values[index]) continue;
    best = Math.max(best, right, classes.length - right);
  }
  return best;
}

/** Whether two features put all points into the same order, or into the opposite one: then they have the same borders. */
function sameOrder(one: readonly number[], other: readonly number[]): boolean {
  const order = one.map((_, index) => index).sort((a, b) => (one[a] as number) - (one[b] as number));
  const slack = 1e-9 * Math.max(...other.map(Math.abs));
  const along = (sign: number): boolean =>
    order.every(
      (index, place) =>
        place === 0 || sign * ((other[index] as number) - (other[order[place - 1] as number] as number)) >= -slack,
    );
  return along(1) || along(-1);
}

/** Whether every value is a·x1 + b·x2 + c, with the same a, b and c. */
function isWeightedSum(points: readonly (readonly [number, number])[], values: readonly number[]): boolean {
  const [[p, q], [r, s], [t, u]] = points as [
    readonly [number, number],
    readonly [number, number],
    readonly [number, number],
  ];
  const [v0, v1, v2] = values as [number, number, number];
  const determinant = (r - p) * (u - q) - (t - p) * (s - q);
  const a = ((v1 - v0) * (u - q) - (v2 - v0) * (s - q)) / determinant;
  const b = ((r - p) * (v2 - v0) - (t - p) * (v1 - v0)) / determinant;
  const scale = Math.max(...values.map(Math.abs));
  return points.every(
    ([x1, x2], index) => Math.abs(v0 + a * (x1 - p) + b * (x2 - q) - (values[index] as number)) <= 1e-6 * scale,
  );
}
