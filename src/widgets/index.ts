export { widgets } from "./widgets";
export { choice, seed, slider, text, toggle } from "./controls";
export type { Choice, Control, Controls, ControlValue, ControlValues, Seed, Slider, Text, Toggle } from "./control";
export type { LearnerFunctions, StepSize, Widget } from "./widget";
