export { boundary } from "./boundary";
export { pictures } from "./pictures";
export type { Figure, Heat, Ledger, Picture, PictureDefinition, PlotlyLayout, PlotlyTrace, View } from "./view";
