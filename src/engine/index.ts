export { scalar, tensor, Tensor } from "./tensor";
export type { KeepDims, Source } from "./tensor";
export type { Nested, Numbers } from "./nested";
export type { OpName } from "./ops";
export type { Shape } from "./shape";
export { binaryCrossEntropy, crossEntropy, meanSquaredError } from "./losses";
export { dropout, dropoutMask } from "./dropout";
export type { DropoutMaskOptions, DropoutOptions, UniformSource } from "./dropout";
