import { axis } from "../parts/axis";
import { curve } from "../parts/curve";
import { extent } from "../parts/grid";
import type { Figure } from "../view";

/** A result by one of the numbers that it was made of, the change that a nudge makes, and the change that the gradient promises. */
export function nudgeFigure(
  name: string,
  at: number,
  by: number,
  result: (value: number) => number,
  gradient: number | undefined,
): Figure {
  const reach = 1.6 * Math.abs(by) || 0.5;
  const x = Array.from({ length: 61 }, (_, index) => at - reach + (index / 30) * reach);
  const y = x.map(result);
  const before = result(at);
  const tangent = gradient === undefined ? [] : [x[0], x[60]];
  const promised = tangent.map((value) => before + (gradient ?? 0) * (value - at));
  const [low, high] = extent(y);
  const margin = 0.25 * (high - low || 1);
  return {
    name: "nudge",
    label: `The result by ${name}, with the nudge`,
    data: [
      curve("measured", x, y, { color: "@class0", width: 2.5, unit: `${name} %{x:.4~g}` }),
      curve("what the gradient promises", tangent, promised, { color: "@bad", dash: "dash" }),
      {
        type: "scatter",
        mode: "lines",
        x: [at, at + by, at + by],
        y: [before, before, result(at + by)],
        line: { color: "@ink", width: 1, dash: "dot" },
        hoverinfo: "skip",
        showlegend: false,
      },
      {
        type: "scatter",
        mode: "markers",
        x: [at, at + by],
        y: [before, result(at + by)],
        marker: { color: ["@paper", "@accent"], size: [9, 11], line: { color: "@ink", width: 1.5 } },
        hovertemplate: "%{y:.5~g}<extra></extra>",
        showlegend: false,
      },
    ],
    layout: {
      xaxis: axis(name, { range: [x[0], x[60]] }),
      yaxis: axis("result", { range: [low - margin, high + margin] }),
      showlegend: true,
    },
  };
}
