import { formatCount, formatNumber } from "../parts/number";
import type { Verdict } from "./verdict";

/** Where the chosen run stands. */
export interface RateScene {
  readonly learningRate: number;
  readonly optimizer: string;
  readonly loss: number;
  /** Before the first step. */
  readonly start: number;
  /** The last step that was made; undefined before the first. */
  readonly step?: number;
  /** The learning rate of that step, after the schedule. */
  readonly rate: number;
  readonly largest: number;
  readonly diverged: boolean;
}

/** The limit with its numbers in it. */
export function rateFormula({ rate, largest, optimizer, learningRate }: RateScene): string[] {
  const limit = 2 / largest;
  const side = rate < limit ? "<" : ">";
  const scheduled =
    rate === learningRate
      ? ""
      : ` (η ${formatNumber(learningRate)} times the schedule's ${formatNumber(rate / learningRate, 3)})`;
  return [
    `λmax = ${formatNumber(largest)}`,
    `2/λmax = ${formatNumber(limit)}`,
    `η = ${formatNumber(rate)}${scheduled} ${side} 2/λmax: along the steepest direction each step multiplies the distance by |1 − η·λmax| = ${formatNumber(Math.abs(1 - rate * largest), 3)}`,
    ...(optimizer === "sgd" ? [] : [`the limit is that of plain steps; ${optimizer} has its own`]),
  ];
}

/** What the picture shows. */
export function rateSentence(scene: RateScene, runs: number, verdict: Verdict | undefined): string {
  const { learningRate, loss, start, step, diverged } = scene;
  if (step === undefined)
    return runs === 0
      ? `Start: loss ${formatNumber(start)}. No run made yet.`
      : `${formatCount(runs, "run")} of the sweep made; the chosen one, learning rate ${formatNumber(learningRate)}, has not begun.`;
  const where = `Learning rate ${formatNumber(learningRate)}, step ${step}: loss ${formatNumber(loss)}, from ${formatNumber(start)}`;
  if (diverged) return `${where}. Diverged at step ${step}.`;
  return verdict === undefined ? `${where}.` : `${where}. This rate is ${verdict}.`;
}
