import type { Dataset } from "../../data/dataset";

/** A data set as JSON: what a figure keeps of it. */
export interface Points {
  readonly features: readonly string[];
  /** Empty where the target is a value. */
  readonly classes: readonly string[];
  readonly rows: readonly { readonly x: readonly number[]; readonly y: number }[];
}

/** The points of a data set. */
export function pointsOf(data: Dataset): Points {
  return {
    features: [...data.features],
    classes: [...(data.classes ?? [])],
    rows: [...data].map(({ x, y }) => ({ x: [...x], y })),
  };
}
