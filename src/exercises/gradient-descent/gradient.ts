import { random } from "../../data/random";
import { functionExercise } from "../function-exercise";

type Point = [w1: number, w2: number];
type Inputs = readonly [point: number[]];

const wrong = (compute: (w1: number, w2: number) => unknown, message: string) => ({
  wrong: ([w1, w2]: number[]) => compute(w1 as number, w2 as number),
  message,
});

/** Lesson 07: the gradient of the bowl w₁² + 2·w₂². */
export const gradientExercise = functionExercise<Inputs>({
  name: "gradient",
  cases() {
    const chance = random(7);
    const tenth = (): number => Math.round(chance.normal() * 30) / 10;
    return [[[-4, -3]], ...Array.from({ length: 5 }, (): Inputs => [[tenth(), tenth()]])];
  },
  right: ([w1, w2]) => [2 * (w1 as number), 4 * (w2 as number)],
  // A slope found by a nudge is right too.
  measure: (result) => (isPoint(result) ? result.map((value) => Math.round(100 * value) / 100) : undefined),
  mistakes: [
    wrong(
      (w1, w2) => [-2 * w1, -4 * w2],
      "This is the way down. The gradient points uphill; the minus comes with the step.",
    ),
    wrong((w1, w2) => [w1 ** 2, 2 * w2 ** 2], "These are two parts of the height. Their slopes are asked for."),
    wrong((w1, w2) => [2 * w1 ** 2, 4 * w2 ** 2], "The squares are still there. The slope of w² is 2 · w."),
    wrong((w1, w2) => [w1, 2 * w2], "The 2 of the square is missing, twice: the slope of w² is 2 · w, and not w."),
    wrong(
      (w1, w2) => [2 * w1, 2 * w2],
      "The second slope is half of what it should be: w₂² stands there twice, so it is 2 · 2 · w₂.",
    ),
    wrong(
      (w1, w2) => [2 * w1, w2],
      "The first slope is right. The second is too flat: the slope of 2 · w₂² is 2 · 2 · w₂.",
    ),
    wrong((w1, w2) => [4 * w1, 2 * w2], "The factors are exchanged: it is w₂ whose square counts twice."),
    wrong(
      (w1, w2) => [4 * w2, 2 * w1],
      "The two slopes are exchanged. The first in the list belongs to w₁, the first coordinate.",
    ),
    wrong(() => [2, 4], "The slopes do not depend on the point. On a bowl it gets steeper as you go out: 2 · w₁."),
    wrong(
      (w1, w2) => [0.2 * w1, 0.4 * w2],
      "This is a tenth of the gradient. The learning rate belongs to the step, not to the gradient.",
    ),
    wrong(
      (w1, w2) => [(2 * w1) / Math.hypot(2 * w1, 4 * w2), (4 * w2) / Math.hypot(2 * w1, 4 * w2)],
      "The direction is right, but the length is always 1. The gradient also says how steep it is: leave its length.",
    ),
  ],
  call: ([w1, w2]) => `gradient([${w1}, ${w2}])`,
  form(result, [w1 = 0, w2 = 0]) {
    if (typeof result === "number")
      return Math.abs(result - (w1 ** 2 + 2 * w2 ** 2)) < 1e-6
        ? "This is the height, one number. The gradient has two: the slope along w₁, and the slope along w₂."
        : "A gradient is no single number. Do not add the two slopes: return them as a list.";
    if (!Array.isArray(result)) return "A gradient is a list of two numbers: [slope along w₁, slope along w₂].";
    if (result.length !== 2) return `A gradient has a slope for each coordinate, 2 here; ${result.length} came back.`;
    if (!isPoint(result))
      return "One of the slopes is no number: something undefined went into the arithmetic. Is it point[0] and point[1]?";
    return undefined;
  },
  praise: "Right. It points to where the bowl gets steeper, and says how steep it is.",
});

function isPoint(value: unknown): value is Point {
  return Array.isArray(value) && value.length === 2 && value.every(Number.isFinite);
}
