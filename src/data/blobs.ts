import { checkOptions, type Rule } from "../engine/options";
import type { Dataset } from "./dataset";
import { drawPlanar, planarRules, type PlanarOptions } from "./planar";
import { pointAt } from "./turn";

/** Options of `blobs`. */
export interface BlobsOptions extends PlanarOptions {
  /** How many blobs, from 2 to 10. 2 by default. */
  readonly classes?: number;
}

const classCount: Rule = {
  expected: "to be a whole number from 2 to 10",
  advice: "one blob for each class",
  kind: (value) => typeof value === "number",
  holds: (value) => Number.isInteger(value) && (value as number) >= 2 && (value as number) <= 10,
};

/** Round clouds, one for each class, evenly around the middle: `noise` is their standard deviation, 0.15 by default. Throws for a bad option. */
export function blobs(options: BlobsOptions = {}): Dataset {
  checkOptions("blobs", options, { ...planarRules, classes: classCount });
  const { classes = 2, ...rest } = options;
  return drawPlanar(
    {
      name: "blobs",
      classes: Array.from("abcdefghij".slice(0, classes)),
      place(kind) {
        const [cosine, sine] = pointAt(0.625 + kind / classes);
        return [0.6 * cosine, 0.6 * sine];
      },
      noise: 0.15,
    },
    rest,
  );
}
