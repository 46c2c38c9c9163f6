import { arrow, axis, logAxis } from "./axis";
import type { BatchStep, GradientCloud } from "./batch-step";
import { contourTrace } from "./contour-lines";
import { pathTraces } from "./contour-figure";
import { curve, curveStyle, suitsLog } from "./curve";
import { extent, heatOf, type Grid } from "./grid";
import type { Point } from "./half-plane";
import { heightsOf } from "./heights";
import { formatNumber } from "./number";
import type { Figure, PlotlyTrace } from "./view";

/** The loss from above, the path of the updates, and where each of many possible batches would lead from here. */
export function batchContour(
  grid: Grid,
  path: readonly Point[],
  cloud: GradientCloud,
  learningRate: number,
  now: BatchStep | undefined,
): Figure {
  const heights = heightsOf(grid, 14);
  const [x, y] = now?.point ?? path[path.length - 1];
  const led = (gradient: Point): Point => [x - learningRate * gradient[0], y - learningRate * gradient[1]];
  const ends = cloud.gradients.map(led);
  return {
    name: "contour",
    label: "The loss over both weights from above, the path of the updates, and where other batches would lead",
    aspect: 1.05,
    heat: heatOf(
      { ...grid, values: Array.from(grid.values, heights.place) },
      { range: [0, 1], scale: "sequential", opacity: 0.5 },
    ),
    data: [
      contourTrace(grid, heights.levels, {
        name: "heights",
        color: "@muted/55",
        width: 1,
        say: (level) => `loss ${formatNumber(level, 3)}`,
      }),
      dots("where other batches lead", ends, "@class1", 4, 0.55),
      ...pathTraces(path),
    ],
    layout: {
      xaxis: axis("w₁", { range: [...grid.box.x] }),
      yaxis: axis("w₂", { range: [...grid.box.y] }),
      annotations: now
        ? [
            arrow([x, y], led(now.full), { color: "@good", width: 2.5 }),
            arrow([x, y], now.after, { color: "@accent", width: 3 }),
          ]
        : [],
    },
  };
}

/** The gradients of many batches around the full one. */
export function gradientCloud(cloud: GradientCloud, full: Point, now: BatchStep | undefined): Figure {
  const reach =
    1.15 *
    Math.max(...cloud.gradients.map(([x, y]) => Math.hypot(x - full[0], y - full[1])), 0.2 * Math.hypot(...full), 1e-6);
  return {
    name: "cloud",
    label: `The gradients of ${cloud.gradients.length} batches of ${cloud.size}, around the gradient of all samples`,
    data: [
      dots(`batches of ${cloud.size}`, cloud.gradients, "@class1", 5, 0.6, true),
      {
        ...dots("all samples", [full], "@good", 13, 1, true),
        marker: { color: "@good", symbol: "star", size: 14, line: { color: "@ink", width: 1 } },
      },
      {
        ...dots("this batch", now ? [now.gradient] : [], "@accent", 12, 1, true),
        marker: { color: "@accent", symbol: "diamond", size: 11, line: { color: "@ink", width: 1 } },
      },
    ],
    layout: {
      xaxis: axis("∂L/∂w₁", { range: [full[0] - reach, full[0] + reach] }),
      yaxis: axis("∂L/∂w₂", { range: [full[1] - reach, full[1] + reach] }),
      showlegend: true,
    },
  };
}

/** How far the gradient of a batch is from the full one, by the size of the batch: as one over its root. */
export function gradientSpread(
  clouds: readonly GradientCloud[],
  single: number,
  samples: number,
  size: number,
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
      yaxis: logAxis(
        "spread of the gradient",
        seen.map(({ spread }) => spread),
      ),
      showlegend: true,
    },
  };
}

/** A run's loss, at so many updates, epochs or examples. */
export interface BatchCurve {
  readonly name: string;
  readonly x: readonly number[];
  readonly loss: readonly number[];
}

/** The loss over all samples by updates, epochs or examples, for some sizes; the chosen one is thick, up to now. */
export function batchCurves(curves: readonly BatchCurve[], chosen: BatchCurve, axisName: string): Figure {
  const all = [...curves, chosen].flatMap(({ loss }) => loss);
  const log = suitsLog(all, 50);
  const [, end] = extent(curves.flatMap(({ x }) => x));
  return {
    name: "curves",
    label: `The loss over all samples by ${axisName}`,
    data: [
      ...curves.map(({ name, x, loss }, index) => curve(name, x, loss, { ...curveStyle(index), width: 1.5 })),
      curve(chosen.name, chosen.x, chosen.loss, { color: "@accent", width: 3.5 }),
    ],
    layout: {
      xaxis: axis(axisName, { range: [0, end] }),
      yaxis: log ? logAxis("loss", all) : axis("loss"),
      showlegend: true,
    },
  };
}

function dots(
  name: string,
  points: readonly Point[],
  color: string,
  size: number,
  opacity: number,
  showlegend = false,
): PlotlyTrace {
  return {
    type: "scatter",
    mode: "markers",
    name,
    x: points.map(([x]) => x),
    y: points.map(([, y]) => y),
    marker: { color, size, opacity },
    hovertemplate: `${name} (%{x:.3~g}, %{y:.3~g})<extra></extra>`,
    showlegend,
  };
}
