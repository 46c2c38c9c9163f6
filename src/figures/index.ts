export { boundary } from "./boundary";
export type { BoundaryOptions } from "./boundary";
export { contour } from "./contour";
export { lossCurve } from "./loss-curve";
export type { RunSoFar } from "./loss-curve";
export { pictures } from "./pictures";
export { surface } from "./surface";
export type { SurfaceOptions } from "./surface-grid";
export type { Figure, Handle, Heat, Ledger, Picture, PictureDefinition, PlotlyLayout, PlotlyTrace, View } from "./view";
