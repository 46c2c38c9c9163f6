import { axis, note } from "../parts/axis";
import { layerNames } from "./step";
import { formatNumber } from "../parts/number";
import type { Figure } from "../view";

/** Of each hidden layer, the share of outputs that hardly answer; null of an activation that has no flat end. */
export function saturationFigure(shares: readonly (number | null)[], activation: string): Figure {
  const known = shares.flatMap((share, layer) => (share === null ? [] : [{ share, layer }]));
  const names = layerNames(shares.length).slice(0, -1);
  return {
    name: "saturation",
    label: "Share of outputs that hardly answer, in each hidden layer",
    data: [
      {
        type: "bar",
        x: known.map(({ layer }) => names[layer]),
        y: known.map(({ share }) => 100 * share),
        text: known.map(({ share }) => formatNumber(100 * share, 2)),
        textposition: "outside",
        cliponaxis: false,
        marker: { color: "@class1" },
        hovertemplate: "layer %{x}: %{y:.3~g} %<extra></extra>",
        showlegend: false,
      },
    ],
    layout: {
      xaxis: axis("layer", {
        type: "category",
        categoryorder: "array",
        categoryarray: names,
        range: [-0.6, names.length - 0.4],
      }),
      yaxis: axis("saturated, %", { range: [0, 112], tickvals: [0, 50, 100] }),
      annotations:
        known.length > 0
          ? []
          : [
              note(`${activation} has no flat end`, 0.5, 0.5, {
                xref: "paper",
                yref: "paper",
                font: { color: "@muted" },
              }),
            ],
    },
  };
}
