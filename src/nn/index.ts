export { perceptron, perceptronSteps } from "./perceptron";
export type { Line, PerceptronOptions, PerceptronStep, PerceptronUpdateRecord, Walk } from "./perceptron";
export type { PerceptronUpdate } from "./perceptron-update";
export { mistakeBound, widestLine } from "./mistake-bound";
export type { MistakeBound, WidestLine } from "./mistake-bound";
export { adam, momentum, nesterov, optimizerNames, rmsprop, sgd } from "./optimizer";
export type { Adam, Momentum, Optimizer, OptimizerName, RmsProp, Sgd } from "./optimizer";
export { activationNames, denseLayout, denseParameterCount, lossNames } from "./dense";
export type { ActivationName, DenseLayout, DenseSpec, LossName } from "./dense";
