import type { PerceptronStep } from "../../nn/perceptron";
import { formatNumber, formatTerm, formatVector } from "../parts/number";
import type { PerceptronPicture } from "./perceptron-picture";
import type { Line } from "../parts/plane";

/** What Rosenblatt's rule makes of a mistake: w + η·t·x and b + η·t (Rosenblatt 1958). */
export function updatedByRule({ before, x, target }: PerceptronStep, learningRate: number): Line {
  return {
    weights: before.weights.map((weight, index) => weight + learningRate * target * (x[index] as number)),
    bias: before.bias + learningRate * target,
  };
}

/** The arithmetic of one step, a line each: the score, the test, and the update where there is one. */
export function perceptronFormula({ steps, learningRate, bound }: PerceptronPicture, step: number): string[] {
  const current = steps[step];
  const limit =
    bound === undefined ? "no line separates these classes" : `mistakes ≤ (R/γ)² = ${formatNumber(Math.floor(bound))}`;
  if (current === undefined)
    return ["score = w·x + b", "a mistake when t · score ≤ 0", "then w ← w + η·t·x and b ← b + η·t", limit];
  const { before, after, x, target, score } = current;
  const t = target > 0 ? "+1" : "−1";
  const products = before.weights
    .map((weight, index) => `${bracket(weight)}·${formatNumber(x[index] as number)}`)
    .join(" + ");
  const lines = [
    `score = w·x + b = ${products}${formatTerm(before.bias)} = ${formatNumber(score)}`,
    `t · score = ${t} · ${bracket(score)} = ${formatNumber(target * score)} ${current.mistake ? "≤ 0: a mistake" : "> 0: right"}`,
  ];
  if (!current.mistake) return [...lines, "nothing changes", limit];
  const rate = formatNumber(learningRate);
  const rule = updatedByRule(current, learningRate);
  const own = `w = ${formatVector(after.weights)}, b = ${formatNumber(after.bias)}`;
  if (
    formatVector(rule.weights) !== formatVector(after.weights) ||
    formatNumber(rule.bias) !== formatNumber(after.bias)
  )
    return [
      ...lines,
      `your update: ${own}`,
      `the rule:    w = ${formatVector(rule.weights)}, b = ${formatNumber(rule.bias)}`,
    ];
  return [
    ...lines,
    `w ← ${formatVector(before.weights)} + ${rate}·(${t})·${formatVector(x)} = ${formatVector(after.weights)}`,
    `b ← ${formatNumber(before.bias)} + ${rate}·(${t}) = ${formatNumber(after.bias)};  ${limit}`,
  ];
}

function bracket(value: number): string {
  return value < 0 ? `(${formatNumber(value)})` : formatNumber(value);
}
