import { axis } from "../parts/axis";
import { curve } from "../parts/curve";
import type { DescentPart, DescentScene } from "./step";
import { extent } from "../parts/grid";
import type { Point } from "../parts/half-plane";
import type { Figure } from "../view";

/**
 * The surface cut along this step: how the loss goes on in its direction, the slope that the gradient promises, and how far the step goes. For plain
 * gradient descent the cut is measured in learning rates: what another one would have given stands at its place.
 */
export function descentSlice(current: DescentPart | undefined, scene: DescentScene): Figure {
  const plain = scene.optimizer === "sgd" && current?.reference === undefined;
  const unit = plain ? scene.learningRate : 1;
  const direction: Point = current
    ? [current.after[0] - current.point[0], current.after[1] - current.point[1]]
    : [0, 0];
  const finite = current !== undefined && direction.every(Number.isFinite) && direction.some((part) => part !== 0);
  const parts = finite ? Array.from({ length: 81 }, (_, index) => -0.4 + index / 25) : [];
  const heights = parts.map((part) =>
    scene.height([
      (current as DescentPart).point[0] + part * direction[0],
      (current as DescentPart).point[1] + part * direction[1],
    ]),
  );
  const loss = current?.loss ?? 0;
  const slope = current ? current.gradient[0] * direction[0] + current.gradient[1] * direction[1] : 0;
  const isMade = current?.part === "times" || current?.part === "move";
  const [low, high] = extent([...heights, loss]);
  const margin = 0.1 * (high - low || 1);
  const tangent = parts.length > 0 ? [-0.4, Math.min(2.8, slope === 0 ? 1 : (loss - low) / -slope)] : [];
  return {
    name: "slice",
    label: "The loss along this step",
    data: [
      curve(
        "loss",
        parts.map((part) => part * unit),
        heights,
        { color: "@class0", width: 2.5 },
      ),
      curve(
        "what the slope promises",
        tangent.map((part) => part * unit),
        tangent.map((part) => loss + slope * part),
        { color: "@bad", dash: "dash" },
      ),
      {
        type: "scatter",
        mode: "markers",
        name: "before and after",
        x: !finite ? [] : isMade ? [0, unit] : [0],
        y: !finite ? [] : isMade ? [loss, current.lossAfter] : [loss],
        marker: { color: ["@paper", "@accent"], size: [9, 11], line: { color: "@ink", width: 1.5 } },
        hovertemplate: "loss %{y:.4~g}<extra></extra>",
        showlegend: false,
      },
    ],
    layout: {
      xaxis: axis(plain ? "learning rate" : "parts of this step"),
      yaxis: axis("loss", { range: [low - margin, high + margin] }),
      showlegend: true,
    },
  };
}
