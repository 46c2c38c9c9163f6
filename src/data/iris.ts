import { checkName, checkOptions, describe } from "../engine/options";
import { anything } from "../engine/rules";
import { tensorFrom } from "../engine/tensor";
import { Dataset } from "./dataset";
import { irisTable } from "./iris-table";

const speciesNames = ["setosa", "versicolor", "virginica"] as const;
const featureNames = ["sepal length", "sepal width", "petal length", "petal width"];
const flowersEach = 50;

/** Options of `iris`. */
export interface IrisOptions {
  /** Which species, in which order; the first is class 0. All three by default. */
  readonly species?: readonly string[];
  /** Which measurements, in which order. All four by default. */
  readonly features?: readonly string[];
}

/**
 * Fisher's irises (1936): 50 flowers of each species, with their measurements in centimetres. Throws RangeError for an unknown
 * species or feature.
 */
export function iris(options: IrisOptions = {}): Dataset {
  checkOptions("iris", options, { species: anything, features: anything });
  const { species = speciesNames, features = featureNames } = options;
  checkChoice("species", species, speciesNames);
  checkChoice("features", features, featureNames);
  const columns = features.map((feature) => featureNames.indexOf(feature));
  const rows = species.flatMap((name) =>
    Array.from({ length: flowersEach }, (_, flower) =>
      columns.map((column) => irisTable[name as (typeof speciesNames)[number]][flower * featureNames.length + column]),
    ),
  );
  const x = tensorFrom(Float64Array.from(rows.flat()), [rows.length, columns.length]);
  const y = tensorFrom(
    Float64Array.from(rows, (_, row) => Math.floor(row / flowersEach)),
    [rows.length],
  );
  return new Dataset("iris", [...features], [...species], x, y);
}

function checkChoice(what: string, chosen: unknown, known: readonly string[]): void {
  if (!Array.isArray(chosen))
    throw new TypeError(
      `iris: expected ${what} to be a list of names; got ${describe(chosen)} — for example ["${known[0]}"]`,
    );
  if (chosen.length === 0 || new Set(chosen).size < chosen.length)
    throw new RangeError(`iris: expected ${what}, each once; got ${describe(chosen)} — choose of ${known.join(", ")}`);
  for (const name of chosen) checkName("iris", what, name, known);
}
