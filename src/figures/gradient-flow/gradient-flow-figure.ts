import { axis, legendAbove, logAxis, rule, stepAxis } from "../parts/axis";
import { curve, curveStyle } from "../parts/curve";
import { extent } from "../parts/grid";
import type { FlowTrace } from "./flow-trace";
import { ofStep } from "../parts/left-run";
import { formatNumber } from "../parts/number";
import { atSteps } from "../parts/step-ids";
import type { Figure } from "../view";

/** A bar a layer: how large its gradient is, on one scale for the whole training. */
export function flowFigure({ layers, frames }: FlowTrace, at: number): Figure {
  const { gradient, saturated } = frames[Math.max(0, at)];
  const positive = frames.flatMap((frame) => frame.gradient).filter((value) => value > 0);
  const [low, high] = extent(positive);
  return {
    name: "flow",
    label: "Size of the gradient in each layer",
    data: [
      ofStep({
        type: "bar",
        name: "gradient",
        x: [...layers],
        y: [...gradient],
        // Over many bars there is no room for words.
        text: gradient.map((value, layer) => {
          if (layers.length > 4) return "";
          const share = saturated[layer];
          return share === null
            ? formatNumber(value, 2)
            : `${formatNumber(value, 2)}<br>${formatNumber(100 * share, 2)} % stuck`;
        }),
        textposition: "outside",
        cliponaxis: false,
        marker: { color: "@class0" },
        hovertemplate: "%{x}: %{y:.3~g}<extra></extra>",
        showlegend: false,
      }),
    ],
    layout: {
      xaxis: axis("layer", { type: "category" }),
      yaxis: logAxis("gradient (rms)", positive, {
        range: [Math.log10(low) - 0.5, Math.log10(high) + 0.6],
      }),
    },
  };
}

/** Each layer's update beside its weights, over the training. */
export function ratioFigure({ layers, frames }: FlowTrace, at: number): Figure {
  const x = frames.map(({ step }) => step);
  const ratios = frames.flatMap(({ ratio }) => [1e-3, ...ratio]).filter((ratio) => ratio > 0);
  const [low, high] = extent(ratios);
  return {
    name: "ratio",
    label: "Size of the update beside the size of the weights, over the training",
    data: layers.map((name, layer) => {
      const { color, dash } = curveStyle(layer);
      return atSteps(
        curve(
          name,
          x,
          frames.map(({ ratio }) => ratio[layer]),
          { color, dash, unit: "step %{x}" },
        ),
        frames.map((_, index) => index),
      );
    }),
    layout: {
      xaxis: stepAxis("step", x[x.length - 1]),
      yaxis: logAxis("update / weights", ratios, { range: [Math.log10(low) - 0.2, Math.log10(high) + 0.2] }),
      ...legendAbove,
      shapes: [
        rule("y", 1e-3, { color: "@good", dash: "dot" }),
        rule("x", frames[Math.max(0, at)].step, { color: "@ink", width: 1, dash: "solid" }),
      ],
    },
  };
}
