import type { DescentPath, Surface } from "../../train/descent";
import { contourFigure } from "./contour-figure";
import { extent } from "../parts/grid";
import { formatNumber, formatVector } from "../parts/number";
import { pictureOf } from "../picture";
import { surfaceTrace, type SurfaceOptions, type SurfaceTrace } from "./surface-grid";
import type { Picture, PictureDefinition, View } from "../view";

export const contourPicture: PictureDefinition<SurfaceTrace> = {
  name: "contour",
  title: "Contour",
  length: ({ path }) => path?.points.length ?? 1,
  view: (trace, step) => ({ figure: contourFigure(trace, step), sentence: surfaceSentence(trace, step) }),
};

/**
 * A function of two coordinates from above, with lines of equal height; with `path`, a descent on it, step by step. Throws TypeError when the
 * function returns no single number.
 */
export function contour(surface: Surface, options: SurfaceOptions & { path: DescentPath }): Picture;
export function contour(surface: Surface, options?: SurfaceOptions): View;
export function contour(surface: Surface, options: SurfaceOptions = {}): View | Picture {
  const trace = surfaceTrace("contour", surface, options);
  return trace.path === undefined ? contourPicture.view(trace, -1) : pictureOf(contourPicture, trace);
}

/** What a picture of a surface shows at one step. */
export function surfaceSentence({ grid, path, names }: SurfaceTrace, step: number): string {
  const [low, high] = extent(grid.values);
  const at = path?.points[step];
  if (path === undefined || at === undefined)
    return `Heights from ${formatNumber(low)} to ${formatNumber(high)} over ${names.join(" and ")}.`;
  const loss = path.losses[step] as number;
  const place = step === 0 ? `Start at ${formatVector(at)}` : `After step ${step}: at ${formatVector(at)}`;
  const ends = step === path.points.length - 1 ? ending(path, step) : "";
  return `${place}, height ${formatNumber(loss)}, gradient ${formatVector(path.gradients[step] as number[])}.${ends}`;
}

function ending({ stopped }: DescentPath, step: number): string {
  if (stopped === "diverged") return ` Diverged at step ${step}.`;
  return stopped === "converged" ? " Converged: the next step would no longer move it." : "";
}
