import { checkName, checkOptions, describe } from "../../engine/options";
import { anything } from "../../engine/rules";
import type { Walk } from "../../nn/perceptron";
import type { DescentPath } from "../../train/descent";
import type { Sweep } from "../../train/sweep";
import { compareFigure, type Comparison, type Series } from "./compare-figure";
import type { RunSoFar } from "./loss-curve";
import { formatNumber } from "../parts/number";
import { pictureOf } from "../picture";
import type { Picture, PictureDefinition } from "../view";

/** What can be compared: histories, walks, descents, or plain lists of numbers. */
export type Comparable = RunSoFar | Walk | DescentPath | readonly number[];

const quantities = ["loss", "accuracy", "validationLoss", "validationAccuracy"] as const;

/** Options of `compare`. */
export interface CompareOptions {
  /** Of histories: "loss" (default), "accuracy", "validationLoss", "validationAccuracy". */
  readonly quantity?: (typeof quantities)[number];
}

export const comparePicture: PictureDefinition<Comparison> = {
  name: "compare",
  title: "Comparison",
  length: ({ series }) => Math.max(1, ...series.map(({ values }) => values.length)),
  view: (comparison, at) => ({ figure: compareFigure(comparison, at), sentence: sentence(comparison, at) }),
};

/**
 * Several runs of one kind as curves: `compare({ "η 0.1": slow, "η 1": fast })`, or what `sweep` returned. Histories are drawn by their
 * epochs, walks by their mistakes, descents by their losses. Throws when they are of different kinds.
 */
export function compare(
  runs: Readonly<Record<string, Comparable>> | Sweep<Readonly<Record<string, unknown>>, Comparable>,
  options: CompareOptions = {},
): Picture {
  checkOptions("compare", options, { quantity: anything });
  const { quantity = "loss" } = options;
  checkName("compare", "quantity", quantity, quantities);
  if (typeof runs !== "object" || runs === null || Array.isArray(runs))
    throw new TypeError(
      `compare: expected runs by name; got ${describe(runs)} — for example { slow: history, fast: other }`,
    );
  const named = isSweep(runs)
    ? runs.traces.map((run, index) => [wordsOf(runs.values[index]), run] as const)
    : Object.entries(runs);
  if (named.length === 0) throw new RangeError("compare: expected at least one run; got none — give them by name");
  const read = named.map(([name, run]) => ({ name, ...seriesOf(name, run, quantity) }));
  const other = read.find(({ x, y }) => x !== read[0].x || y !== read[0].y);
  if (other !== undefined)
    throw new RangeError(
      `compare: expected runs of one kind; got ${read[0].y} by ${read[0].x} in "${read[0].name}" and ${other.y} by ${other.x} in "${other.name}" — compare like with like`,
    );
  return pictureOf(comparePicture, {
    series: read.map(({ name, values, diverged }) => ({ name, values, ...(diverged !== undefined && { diverged }) })),
    x: read[0].x,
    y: read[0].y,
  });
}

function isSweep(runs: object): runs is Sweep<Readonly<Record<string, unknown>>, Comparable> {
  return "values" in runs && "traces" in runs && Array.isArray(runs.traces);
}

function wordsOf(values: Readonly<Record<string, unknown>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name} ${typeof value === "number" ? formatNumber(value) : String(value)}`)
    .join(", ");
}

function seriesOf(
  name: string,
  run: unknown,
  quantity: (typeof quantities)[number],
): Omit<Series, "name"> & { x: string; y: string } {
  if (Array.isArray(run) && run.every((value) => typeof value === "number"))
    return { values: run, x: "index", y: "value" };
  if (typeof run === "object" && run !== null) {
    if ("mistakes" in run) return { values: (run as Walk).mistakes, x: "epoch", y: "mistakes" };
    if ("losses" in run) {
      const { losses, stopped } = run as DescentPath;
      return { values: losses, x: "step", y: "loss", ...(stopped === "diverged" && { diverged: losses.length - 1 }) };
    }
    if ("epochs" in run && "steps" in run) return historySeries(name, run as RunSoFar, quantity);
  }
  throw new TypeError(
    `compare: expected histories, walks, descents or lists of numbers; got ${describe(run)} in "${name}" — give what fit() returned`,
  );
}

function historySeries(
  name: string,
  { steps, epochs, stopped }: RunSoFar,
  quantity: (typeof quantities)[number],
): Omit<Series, "name"> & { x: string; y: string } {
  const values = epochs.map((epoch) => epoch[quantity]);
  if (values.includes(undefined))
    throw new RangeError(
      `compare: expected ${quantity} in every run; got none in "${name}" — train it with validation, or with classes`,
    );
  const last = steps[steps.length - 1];
  const spoiled = stopped === "diverged" && last !== undefined;
  const words = {
    loss: "loss",
    accuracy: "accuracy",
    validationLoss: "validation loss",
    validationAccuracy: "validation accuracy",
  };
  return {
    values: [
      ...(values as number[]),
      ...(spoiled && last.epoch >= values.length ? [quantity === "loss" ? last.loss : NaN] : []),
    ],
    x: "epoch",
    y: words[quantity],
    ...(spoiled && { diverged: last.epoch }),
  };
}

function sentence({ series, x, y }: Comparison, at: number): string {
  const said = series.map(({ name, values, diverged }) => {
    if (diverged !== undefined && at >= diverged) return `${name} diverged at ${x} ${diverged}`;
    return `${name} ${formatNumber(values[Math.min(at, values.length - 1)])}${at >= values.length ? ` (ended at ${values.length - 1})` : ""}`;
  });
  return `${y.charAt(0).toUpperCase()}${y.slice(1)} at ${x} ${at}: ${said.join("; ")}.`;
}
