import type { Place } from "./hands";

/** A point of a learner's own data set. */
export interface OwnPoint extends Place {
  readonly name: string;
}

/** The points of a text such as `0.2 0.5 a; -0.3 0.1 b`; what is no point is passed over. */
export function pointsIn(text: string): OwnPoint[] {
  return text.split(/[;\n]/).flatMap((row) => {
    const [x, y, name] = row.trim().split(/[\s,]+/);
    const [across, up] = [Number(x), Number(y)];
    return name !== undefined && x !== "" && Number.isFinite(across) && Number.isFinite(up)
      ? [{ x: across, y: up, name }]
      : [];
  });
}

/** The names of the classes, in order. */
export function classesIn(points: readonly OwnPoint[]): string[] {
  return [...new Set(points.map(({ name }) => name))].sort();
}

/** Without the point at `index`, unless that would leave fewer than two classes. */
export function without(points: readonly OwnPoint[], index: number): readonly OwnPoint[] {
  const rest = points.filter((_, each) => each !== index);
  return classesIn(rest).length < 2 ? points : rest;
}
