import { axis, note, rule } from "../parts/axis";
import type { Figure } from "../view";
import type { Patience } from "./watch";

/** How long it has waited for something better, beside its patience. */
export function patienceFigure({ waits, patience, stoppedAt }: Patience, epochs: number): Figure {
  return {
    name: "patience",
    label: "Epochs without a better validation loss, beside the patience",
    aspect: 2,
    data: [
      {
        type: "bar",
        x: waits.map((_, epoch) => epoch),
        y: [...waits],
        marker: {
          color: waits.map((wait, epoch) =>
            stoppedAt !== undefined && epoch >= stoppedAt ? "@bad" : wait === 0 ? "@good" : "@muted",
          ),
        },
        hovertemplate: "after epoch %{x}: waited %{y}<extra></extra>",
        showlegend: false,
      },
    ],
    layout: {
      xaxis: axis("epoch", { range: [-0.5, Math.max(1, epochs - 0.5)], tickformat: "d" }),
      yaxis: axis("epochs waited", { range: [0, Math.max(patience, ...waits, 1) * 1.2], tickformat: "d" }),
      shapes: [rule("y", patience, { color: "@bad", dash: "dash" })],
      annotations: [
        note(`patience ${patience}`, 0.01, patience, {
          xref: "paper",
          xanchor: "left",
          yanchor: "bottom",
          font: { color: "@bad", size: 11 },
        }),
      ],
    },
  };
}
