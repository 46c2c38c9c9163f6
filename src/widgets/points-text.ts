import { dataset, type Dataset } from "../data/dataset";

/** Reads points as a learner writes them, `0.2 0.5 a; -0.3 0.1 b` or a CSV of x, y and class. Throws RangeError for what is no point. */
export function readPoints(who: string, text: string): Dataset {
  const rows = text
    .split(/[;\n]/)
    .map((row) => row.trim())
    .filter((row) => row !== "");
  const points = rows
    .map((row, index) => {
      const [x, y, name] = row.split(/[\s,]+/);
      // A CSV may begin with the names of its columns.
      if (index === 0 && rows.length > 1 && !Number.isFinite(Number(x)) && !Number.isFinite(Number(y)))
        return undefined;
      if (name === undefined || !Number.isFinite(Number(x)) || !Number.isFinite(Number(y)))
        throw new RangeError(
          `${who}: expected points such as "0.2 0.5 a; -0.3 0.1 b"; got "${row}" — two numbers and a class each`,
        );
      return { x: [Number(x), Number(y)], name };
    })
    .filter((point) => point !== undefined);
  const classes = [...new Set(points.map(({ name }) => name))].sort();
  if (classes.length < 2)
    throw new RangeError(
      `${who}: expected points of two classes or more; got ${classes.length} — add some of another class`,
    );
  return dataset({
    x: points.map(({ x }) => x),
    y: points.map(({ name }) => classes.indexOf(name)),
    classes,
    features: ["x1", "x2"],
    name: "own points",
  });
}

/** The same text from points, for whoever adds, drags or removes one. */
export function writePoints(
  points: readonly { readonly x: number; readonly y: number; readonly name: string }[],
): string {
  return points.map(({ x, y, name }) => `${Number(x.toPrecision(3))} ${Number(y.toPrecision(3))} ${name}`).join("; ");
}
