import { describe } from "../engine/options";

/** Every combination of some values, and what was made of each. */
export interface Sweep<Values, Trace> {
  readonly values: readonly Values[];
  /** `traces[i]` belongs to `values[i]`. */
  readonly traces: readonly Trace[];
}

/**
 * Runs once for every combination of the values given, the last name changing fastest:
 * `sweep({ learningRate: [0.01, 0.1] }, ({ learningRate }) => fit(…))`. Throws TypeError unless each name has a list,
 * RangeError for an empty one.
 */
export function sweep<Values extends Readonly<Record<string, unknown>>, Trace>(
  lists: { readonly [Name in keyof Values]: readonly Values[Name][] },
  run: (values: Values) => Trace,
): Sweep<Values, Trace> {
  if (typeof lists !== "object" || lists === null || Array.isArray(lists))
    throw new TypeError(
      `sweep: expected lists of values by name; got ${describe(lists)} — for example { learningRate: [0.01, 0.1] }`,
    );
  if (typeof run !== "function")
    throw new TypeError(
      `sweep: expected a function of the values; got ${describe(run)} — for example (values) => fit(…)`,
    );
  const names = Object.keys(lists) as (keyof Values & string)[];
  if (names.length === 0)
    throw new RangeError("sweep: expected at least one name; got none — for example { learningRate: [0.01, 0.1] }");
  for (const name of names) {
    const list: unknown = lists[name];
    if (!Array.isArray(list))
      throw new TypeError(`sweep: expected a list for ${name}; got ${describe(list)} — put its values in [ ]`);
    if (list.length === 0) throw new RangeError(`sweep: expected values for ${name}; got none — give at least one`);
  }
  let values: Partial<Values>[] = [{}];
  for (const name of names) values = values.flatMap((rest) => lists[name].map((value) => ({ ...rest, [name]: value })));
  return { values: values as Values[], traces: values.map((each) => run(each as Values)) };
}
