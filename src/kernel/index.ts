export { check } from "./notebook/check";
export { display } from "./notebook/display";
export type { Display, Output } from "./notebook/display";
export type { Bundle } from "./notebook/host";
export { input } from "./notebook/input";
export { hint, predict, quiz } from "./notebook/questions";
export { show } from "./notebook/show";
export type { WidgetOptions } from "./notebook/widget-options";
