import { Dataset } from "../data/dataset";
import { describe } from "../engine/options";

/** Throws unless `data` is a data set with at least one sample, finite numbers only, and where there are classes a known one for each sample. */
export function checkDataset(who: string, what: string, data: unknown): asserts data is Dataset {
  if (!(data instanceof Dataset))
    throw new TypeError(
      `${who}: expected ${what} to be a data set; got ${describe(data)} — make one with dataset(), iris(), circles() and the like`,
    );
  const { size, classes, x, y } = data;
  if (!(size >= 1))
    throw new RangeError(`${who}: expected ${what} with at least one sample; got ${size} — give it some data`);
  for (const [name, values] of [
    ["x", x.data],
    ["y", y.data],
  ] as const) {
    const bad = values.findIndex((value) => !Number.isFinite(value));
    if (bad >= 0)
      throw new RangeError(
        `${who}: expected finite numbers in ${what}; got ${values[bad]} in ${name} of sample ${Math.floor(bad / (values.length / size))} — remove or repair that sample`,
      );
  }
  // Made whole by `dataset`, yet a tensor may have been set since.
  const unknown = y.data.findIndex((index) => !Number.isInteger(index) || index < 0 || index >= classes.length);
  if (classes.length > 0 && unknown >= 0)
    throw new RangeError(
      `${who}: expected class indices from 0 to ${classes.length - 1} in ${what}; got ${y.data[unknown]} at sample ${unknown} — name every class in classes`,
    );
}

/** Throws unless `data` is a data set of two classes. */
export function checkTwoClasses(who: string, data: unknown): asserts data is Dataset {
  checkDataset(who, "the data", data);
  const classes = data.classes.length;
  if (classes !== 2)
    throw new RangeError(
      `${who}: expected a data set of two classes; got ${classes} — choose two, for example iris({ species: ["setosa", "versicolor"] })`,
    );
}
