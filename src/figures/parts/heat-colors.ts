import type { Heat } from "../view";

/**
 * The colours of a heat map, as stops from 0 to 1 of its range, in tokens. Between two stops a colour is mixed evenly. `"diverging"`: below
 * the middle the colour of class 0, above it that of class 1. `"classes"`: see `Heat`.
 */
export function heatColors({ scale, range }: Pick<Heat, "scale" | "range">): [number, string][] {
  switch (scale) {
    case "diverging":
      return [
        [0, "@class0"],
        [0.5, "@paper"],
        [1, "@class1"],
      ];
    case "sequential":
      return [
        [0, "@paper"],
        [1, "@accent"],
      ];
    case "classes": {
      const classes = range[1] - range[0];
      return Array.from({ length: classes }, (_, index): [number, string][] => [
        [index / classes, "@paper"],
        [(index + 1) / classes, `@class${index % 10}`],
      ]).flat();
    }
  }
}
