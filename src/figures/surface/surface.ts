import type { DescentPath, Surface } from "../../train/descent";
import { surfaceSentence } from "./contour";
import { pictureOf } from "../picture";
import { surfaceFigure } from "./surface-figure";
import { surfaceTrace, type SurfaceOptions, type SurfaceTrace } from "./surface-grid";
import type { Picture, PictureDefinition, View } from "../view";

export const surfacePicture: PictureDefinition<SurfaceTrace> = {
  name: "surface",
  title: "Surface",
  length: ({ path }) => path?.points.length ?? 1,
  view: (trace, step) => ({ figure: surfaceFigure(trace, step), sentence: surfaceSentence(trace, step) }),
};

/**
 * A function of two coordinates as a landscape that can be turned; with `path`, a descent on it, step by step. Throws TypeError when the
 * function returns no single number.
 */
export function surface(height: Surface, options: SurfaceOptions & { path: DescentPath }): Picture;
export function surface(height: Surface, options?: SurfaceOptions): View;
export function surface(height: Surface, options: SurfaceOptions = {}): View | Picture {
  const trace = surfaceTrace("surface", height, options);
  return trace.path === undefined ? surfacePicture.view(trace, -1) : pictureOf(surfacePicture, trace);
}
