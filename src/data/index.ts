export { random } from "./random";
export type { Random } from "./random";
export { dataset, Dataset } from "./dataset";
export type { DatasetOptions, Sample } from "./dataset";
export { iris } from "./iris";
export type { IrisOptions } from "./iris";
export { standardize } from "./standardize";
export type { Standardized } from "./standardize";
