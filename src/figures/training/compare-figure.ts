import { axis, legendAbove, logAxis, note } from "../parts/axis";
import { curve, curveStyle, suitsLog } from "../parts/curve";
import { extent } from "../parts/grid";
import type { Figure, PlotlyLayout } from "../view";

/** One run as a curve. */
export interface Series {
  readonly name: string;
  readonly values: readonly number[];
  /** Where it diverged. */
  readonly diverged?: number;
}

/** Several runs on one picture. */
export interface Comparison {
  readonly series: readonly Series[];
  readonly x: string;
  readonly y: string;
}

/** The runs as curves, each with its mark at a step. */
export function compareFigure({ series, x, y }: Comparison, at: number): Figure {
  const scale = valueAxis(y, series);
  return {
    name: "compare",
    label: `${y} by ${x} of ${series.map(({ name }) => name).join(", ")}`,
    data: series.flatMap(({ name, values }, index) => {
      const { color, dash, symbol } = curveStyle(index);
      const value = values[Math.min(at, values.length - 1)];
      return [
        curve(
          name,
          values.map((_, step) => step),
          values,
          { color, dash, unit: `${x} %{x}` },
        ),
        {
          type: "scatter",
          mode: "markers",
          x: Number.isFinite(value) && at < values.length ? [at] : [],
          y: Number.isFinite(value) && at < values.length ? [value] : [],
          marker: { color, symbol, size: 9 },
          hoverinfo: "skip",
          showlegend: false,
        },
      ];
    }),
    layout: {
      xaxis: axis(x, { tickformat: "d" }),
      yaxis: scale,
      ...legendAbove,
      annotations: series.flatMap(({ name, diverged }, index) =>
        diverged === undefined
          ? []
          : [
              note(`× ${name} diverged`, diverged, 1, {
                yref: "paper",
                yanchor: "top",
                xanchor: "left",
                yshift: -16 * index,
                font: { color: "@bad" },
              }),
            ],
      ),
    },
  };
}

// A run that leaves all bounds must not flatten the others: the axis is theirs, where there are any.
function valueAxis(title: string, series: readonly Series[]): PlotlyLayout {
  const settled = series.filter(({ diverged }) => diverged === undefined);
  const values = (settled.length > 0 ? settled : series).flatMap((each) => each.values.filter(Number.isFinite));
  const [low, high] = extent(values);
  const cut = settled.length > 0 && settled.length < series.length;
  if (suitsLog(values, 50))
    return logAxis(title, values, cut ? { range: [Math.log10(low) - 0.1, Math.log10(high) + 0.5] } : {});
  return axis(title, cut ? { range: [Math.min(0, low), high * 1.3] } : { rangemode: "tozero" });
}
