import type { PerceptronStep } from "../../nn/perceptron";
import type { Points } from "../parts/points";
import type { OtherMistakes } from "./mistakes";

/** A perceptron's walk, with all that its picture needs. */
export interface PerceptronPicture {
  readonly data: Points;
  /** Visits to flowers, or the mistakes among them alone. */
  readonly steps: readonly PerceptronStep[];
  /** Mistakes in each epoch of the whole walk. */
  readonly mistakes: readonly number[];
  readonly learningRate: number;
  /** Novikoff's bound on the number of mistakes, (R/γ)²; undefined where no line separates the classes. */
  readonly bound?: number;
  readonly converged: boolean;
  /** Another pair's mistakes, to hold beside: one that a line separates, or one that none does. */
  readonly other?: OtherMistakes;
}
