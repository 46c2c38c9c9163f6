import { besideEachOther, isSameGradient, type DescentPart, type DescentScene } from "./step";
import type { Point } from "../parts/half-plane";
import { formatNumber, formatVector } from "../parts/number";

/** The step taken apart, a line each: gradient, minus, times η, and where it leads. */
export function descentFormula(current: DescentPart | undefined, scene: DescentScene, curvatures: Point): string[] {
  const limit = curvatureLine(curvatures);
  const η = formatNumber(scene.learningRate);
  if (current === undefined) return ["w ← w − η·∇L(w)", `η = ${η}`, limit];
  const { point, gradient, reference, after, loss, lossAfter, part } = current;
  const lines = [
    `∇L = ${formatVector(gradient)}${reference ? `   (right: ${formatVector(reference)}${offWords(gradient, reference)})` : ""}`,
  ];
  if (part === "gradient") return [...lines, limit];
  lines.push(`−∇L = ${formatVector(turned(gradient))}`);
  if (part === "minus") return [...lines, limit];
  lines.push(stepLine(current, scene));
  if (part === "times") return [...lines, limit];
  return [
    ...lines,
    `w ← ${formatVector(point)} + step = ${formatVector(after)};  L: ${formatNumber(loss)} → ${formatNumber(lossAfter)}`,
    limit,
  ];
}

/** What the picture shows at this part of a step. */
export function descentSentence(current: DescentPart | undefined, scene: DescentScene, startLoss: number): string {
  if (current === undefined) return `Start at ${formatVector(scene.start)}, loss ${formatNumber(startLoss)}.`;
  const { step, part, point, gradient, reference, after, loss, lossAfter, stopped } = current;
  const off = reference === undefined ? "" : ` Yours is${offWords(gradient, reference).replace(":", "")}.`;
  const at = `Step ${step}, at ${formatVector(point)}`;
  switch (part) {
    case "gradient":
      return `${at}: the gradient ${formatVector(gradient)} points uphill, slope ${formatNumber(Math.hypot(...gradient), 3)}.${off}`;
    case "minus":
      return `${at}: against the gradient it goes down, along ${formatVector(turned(gradient))}.${off}`;
    case "times":
      return `${at}: ${scaledWords(scene)} makes the step ${formatVector(difference(after, point))}.`;
    case "move":
      return `Step ${step}: from ${formatVector(point)} to ${formatVector(after)}, loss ${formatNumber(loss)} → ${formatNumber(lossAfter)}.${off}${outside(after) ? " That is outside the picture." : ""}${ending(stopped, step)}`;
  }
}

function outside(point: Point): boolean {
  return point.some((value) => Math.abs(value) > 5);
}

function stepLine(
  { point, after, moments, gradient }: DescentPart,
  { learningRate, optimizer, momentum }: DescentScene,
): string {
  const η = formatNumber(learningRate);
  const step = formatVector(difference(after, point));
  switch (optimizer) {
    case "sgd":
      return `η · (−∇L) = ${η} · ${formatVector(turned(gradient))} = ${step}`;
    case "momentum":
      return `z ← ${formatNumber(momentum)}·${formatVector(moments[0])} + ∇L;  step = −${η}·z = ${step}`;
    case "nesterov":
      return `z ← ${formatNumber(momentum)}·${formatVector(moments[0])} + ∇L;  step = −${η}·(∇L + ${formatNumber(momentum)}·z) = ${step}`;
    case "rmsprop":
      return `v ← 0.99·${formatVector(moments[0])} + 0.01·∇L²;  step = −${η}·∇L/√v = ${step}`;
    default:
      return `m, v: running mean and square of ∇L;  step = −${η}·m̂/√v̂ = ${step}`;
  }
}

function curvatureLine([high, low]: Point): string {
  const λ = `curvature here λ = ${formatNumber(high, 3)} and ${formatNumber(low, 3)}`;
  if (!Number.isFinite(high)) return "";
  if (high <= 0) return `${λ}: no bottom here`;
  return `${λ};  plain steps settle while η < 2/λmax = ${formatNumber(2 / high, 3)}${low < 0 ? ", but not on a saddle" : ""}`;
}

function scaledWords({ optimizer, learningRate }: DescentScene): string {
  const rate = `the learning rate ${formatNumber(learningRate)}`;
  return optimizer === "sgd" ? `times ${rate}` : `${optimizer} with ${rate}`;
}

function offWords(mine: Point, right: Point): string {
  if (isSameGradient(mine, right)) return ": the same";
  const { angle, ratio } = besideEachOther(mine, right);
  return `: ${formatNumber(angle, 3)}° off and ${formatNumber(ratio, 3)} times as long`;
}

function ending(stopped: DescentPart["stopped"], step: number): string {
  if (stopped === "diverged") return ` Diverged at step ${step}.`;
  return stopped === "converged" ? " Converged: it moves no more." : "";
}

// 0 stays 0: no minus before it.
function turned([x, y]: Point): Point {
  return [0 - x, 0 - y];
}

function difference(to: Point, from: Point): Point {
  return [to[0] - from[0], to[1] - from[1]];
}
