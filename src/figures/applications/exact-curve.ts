import { axis, note, rule } from "../parts/axis";
import { curve } from "../parts/curve";
import { ofRun } from "../parts/left-run";
import type { Figure } from "../view";

/** How many of the held-out texts came out right to the last letter, after each epoch, beside what a baseline gets right; what is to come stays pale. */
export function exactCurve(
  shares: readonly number[],
  now: number,
  { epochs, baseline }: { epochs: number; baseline: { readonly name: string; readonly share: number } },
): Figure {
  const x = shares.map((_, epoch) => epoch);
  const y = shares.map((share) => 100 * share);
  const look = { color: "@class0", dash: "solid" };
  return {
    name: "exact",
    label: `Held-out texts translated without a fault after each epoch, beside the ${baseline.name}`,
    data: [
      { ...curve("translator", x, y, { ...look, width: 1, opacity: 0.4 }), showlegend: false },
      ofRun(curve("translator", x.slice(0, now), y.slice(0, now), { ...look, width: 2.5, unit: "after epoch %{x}" })),
    ],
    layout: {
      xaxis: axis("epoch", { range: [-0.5, Math.max(1, epochs - 0.5)], tickformat: "d" }),
      yaxis: axis("right to the letter, %", { range: [0, 104] }),
      shapes: [rule("y", 100 * baseline.share, { color: "@muted", dash: "dot" })],
      annotations: [
        note(baseline.name, 1, 100 * baseline.share, {
          xref: "paper",
          xanchor: "right",
          yanchor: "bottom",
          font: { color: "@muted", size: 11 },
        }),
      ],
      showlegend: false,
    },
  };
}
