import type { Point } from "../parts/half-plane";

/** One part of one step of a descent, as plain JSON. A step's parts have the same numbers; `part` says how far it has come. */
export interface DescentPart {
  /** Counted from 0. */
  readonly step: number;
  /** `gradient`: worked out; `minus`: turned downhill; `times`: scaled to the step that is taken; `move`: taken. */
  readonly part: "gradient" | "minus" | "times" | "move";
  readonly point: Point;
  readonly loss: number;
  /** What the step was made with: the learner's, where one was given. */
  readonly gradient: Point;
  /** The right one, beside a learner's. */
  readonly reference?: Point;
  /** What the optimizer remembered before this step. */
  readonly moments: readonly Point[];
  readonly after: Point;
  readonly lossAfter: number;
  readonly stopped?: "steps" | "converged" | "diverged";
}

/** All that a picture of a descent needs beside the steps. */
export interface DescentScene {
  readonly names: readonly [string, string];
  readonly learningRate: number;
  readonly optimizer: string;
  readonly momentum: number;
  readonly start: Point;
  height(point: Point): number;
}

/** The points of a descent up to a part of it: the last is where it stands now. */
export function pathOf(trace: readonly DescentPart[], at: number, start: Point): Point[] {
  const moved = trace.slice(0, at + 1).filter(({ part }) => part === "move");
  return [start, ...moved.map(({ after }) => after)];
}

/** The angle between two vectors in degrees, and how many times longer the first is. */
export function besideEachOther(mine: Point, right: Point): { readonly angle: number; readonly ratio: number } {
  const lengths = Math.hypot(...mine) * Math.hypot(...right);
  const cosine = (mine[0] * right[0] + mine[1] * right[1]) / lengths;
  return {
    angle: (180 / Math.PI) * Math.acos(Math.min(1, Math.max(-1, cosine))),
    ratio: Math.hypot(...mine) / Math.hypot(...right),
  };
}

/** Whether two gradients differ by no more than rounding does. */
export function isSameGradient(mine: Point, right: Point): boolean {
  const { angle, ratio } = besideEachOther(mine, right);
  return angle < 0.01 && Math.abs(ratio - 1) < 1e-4;
}
