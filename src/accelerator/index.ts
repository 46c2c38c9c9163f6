export { accelerator, Accelerator, ready, takeNotice } from "./accelerator";
export { AcceleratedNetwork } from "./network";
export type { LoadedSet } from "./load";
export type { GridOptions, RunNumbers, RunOptions, StepNumbers, StepOptions } from "./network";
export type { NetworkOptions } from "./layout";
