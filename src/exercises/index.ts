export { close } from "./close";
export { exercises } from "./exercises";
export { todo, TodoError } from "./todo";
export type { Quiz, QuizChoice } from "./quiz";
export type { Direction, Prediction, PredictOptions } from "./prediction";
export type { Verdict } from "./verdict";
