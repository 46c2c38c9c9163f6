import { logAxis } from "../parts/axis";
import type { GradientCloud } from "./step";
import { curve } from "../parts/curve";
import { dots } from "../parts/dots";
import type { Point } from "../parts/half-plane";
import type { Figure } from "../view";

/** How far the gradient of a batch is from the full one, by the size of the batch: as one over its root. `range`: of the axis. */
export function gradientSpread(
  clouds: readonly GradientCloud[],
  single: number,
  samples: number,
  size: number,
  range: readonly [number, number],
): Figure {
  const sizes = clouds.map((cloud) => cloud.size);
  // Without drawing a sample twice: 1/√B, less what is no longer chance (Cochran 1977, 2.8).
  const law = (of: number): number => (single / Math.sqrt(of)) * Math.sqrt((samples - of) / (samples - 1));
  const along = Array.from({ length: 60 }, (_, index) => samples ** (index / 60));
  const chosen = clouds.find((cloud) => cloud.size === size);
  const seen = clouds.filter(({ spread }) => spread > 1e-12);
  return {
    name: "spread",
    label: "The spread of the batches' gradients by their size, both in powers of ten",
    data: [
      curve("as 1/√size", along, along.map(law), { color: "@muted", dash: "dash" }),
      {
        ...dots(
          "measured",
          seen.map((cloud): Point => [cloud.size, cloud.spread]),
          "@class1",
          8,
          1,
          true,
        ),
      },
      {
        ...dots("this size", chosen && chosen.spread > 1e-12 ? [[chosen.size, chosen.spread]] : [], "@accent", 16, 1),
        marker: { color: "@accent", symbol: "circle-open", size: 16, line: { width: 3 } },
      },
    ],
    layout: {
      xaxis: logAxis("samples in a batch", sizes, { range: [-0.08, Math.log10(samples) + 0.08] }),
      yaxis: logAxis("spread of the gradient", range, { range: range.map(Math.log10) }),
      showlegend: true,
    },
  };
}
