export { accelerator, Accelerator, ready, takeNotice } from "./accelerator";
export { AcceleratedNetwork } from "./network";
export type { GridOptions, LoadedSet, RunNumbers, RunOptions, StepNumbers, StepOptions } from "./network";
export type { NetworkOptions } from "./layout";
export type { Rows } from "./panels";
