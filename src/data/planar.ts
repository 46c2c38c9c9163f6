import type { Random } from "./random";
import { random } from "./random";
import { Dataset } from "./dataset";
import { checkOptions, type Rules } from "../engine/options";
import { countUpTo, nonNegative, seedRule } from "../engine/rules";
import { tensorFrom } from "../engine/tensor";

/** Options of the data sets that are drawn in the plane. */
export interface PlanarOptions {
  /** How many samples, shared out evenly among the classes. 200 by default. */
  readonly points?: number;
  /** Standard deviation of what is added to both features; classes stay. 0.1 by default (spiral: 0.02, blobs: 0.15). */
  readonly noise?: number;
  /** 1 by default. */
  readonly seed?: number;
}

/** Rules of these options. */
export const planarRules: Rules = {
  points: countUpTo(1_000_000, "200 show most shapes"),
  noise: nonNegative,
  seed: seedRule,
};

/** How a data set is drawn. */
export interface PlanarDrawing {
  readonly name: string;
  readonly classes: readonly string[];
  /** Where a sample of a class lies without noise. */
  place(kind: number, chance: Random): readonly [number, number];
  /** Applied last, to noise and all. 1 by default. */
  readonly scale?: number;
  /** Noise where none is given. */
  readonly noise?: number;
}

/** Draws a data set in the plane: features "x1" and "x2", the classes in turn. Options must have been checked. */
export function drawPlanar(drawing: PlanarDrawing, options: PlanarOptions): Dataset {
  const { points = 200, noise = drawing.noise ?? 0.1, seed = 1 } = options;
  const { name, classes, scale = 1 } = drawing;
  const chance = random(seed);
  const x = new Float64Array(2 * points);
  const y = Float64Array.from({ length: points }, (_, sample) => sample % classes.length);
  for (const [sample, kind] of y.entries())
    for (const [axis, value] of drawing.place(kind, chance).entries())
      x[2 * sample + axis] = scale * (value + noise * chance.normal());
  return new Dataset(name, ["x1", "x2"], classes, tensorFrom(x, [points, 2]), tensorFrom(y, [points]));
}

/** The same for a drawing without options of its own. */
export function planar(drawing: PlanarDrawing): (options?: PlanarOptions) => Dataset {
  return (options = {}) => {
    checkOptions(drawing.name, options, planarRules);
    return drawPlanar(drawing, options);
  };
}
