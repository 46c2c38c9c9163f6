import { Tensor } from "../../engine/tensor";
import { checkOptions, describe } from "../../engine/options";
import { anything, flag } from "../../engine/rules";
import { axis } from "../parts/axis";
import { colorBar, matrixHeat } from "../parts/matrix";
import { extent } from "../parts/grid";
import { capital, formatNumber } from "../parts/number";
import type { PlotlyTrace, View } from "../view";

/** Options of `heatmap`. */
export interface HeatmapOptions {
  /** Names of the columns. */
  readonly columns?: readonly string[];
  /** Names of the rows. */
  readonly rows?: readonly string[];
  /** What the numbers are, and what stands at the axes. */
  readonly name?: string;
  readonly x?: string;
  readonly y?: string;
  /** Whether the numbers stand in their cells; up to 12 by 12 by default. */
  readonly values?: boolean;
}

/**
 * A matrix as colours, its first row on top: weights, gradients, an image. With numbers on both sides of zero the colours have their
 * middle there. Throws TypeError for what is no matrix.
 */
export function heatmap(matrix: Tensor | readonly (readonly number[])[], options: HeatmapOptions = {}): View {
  checkOptions("heatmap", options, {
    columns: anything,
    rows: anything,
    name: anything,
    x: anything,
    y: anything,
    values: flag,
  });
  const rows = matrixOf(matrix);
  const width = rows[0].length;
  const { name = "value", x = "column", y = "row", columns, rows: rowNames } = options;
  checkNames("columns", columns, width);
  checkNames("rows", rowNames, rows.length);
  const heat = matrixHeat(rows);
  const [low, high] = extent(rows.flat());
  const odd = rows.flat().filter((value) => !Number.isFinite(value)).length;
  const ticks = (names: readonly string[] | undefined): object =>
    names ? { tickvals: names.map((_, index) => index), ticktext: [...names] } : { tickformat: "d" };
  return {
    figure: {
      name: "heatmap",
      label: `${name}: ${rows.length} by ${width}`,
      aspect: Math.min(3, Math.max(0.7, (width / rows.length) * 1.15)),
      heat,
      data: [colorBar(heat, name), cells(rows, name, options.values ?? (rows.length <= 12 && width <= 12))],
      layout: {
        xaxis: axis(x, { range: [-0.5, width - 0.5], showgrid: false, ...ticks(columns) }),
        yaxis: axis(y, { range: [rows.length - 0.5, -0.5], showgrid: false, ...ticks(rowNames) }),
        margin: { r: 80 },
      },
    },
    sentence: `${capital(name)}, ${rows.length} by ${width}: from ${formatNumber(low)} to ${formatNumber(high)}${odd > 0 ? `; ${odd} not finite, left blank` : ""}.`,
  };
}

function matrixOf(matrix: unknown): number[][] {
  const rows: unknown =
    matrix instanceof Tensor ? (matrix.shape.length === 1 ? [matrix.toArray()] : matrix.toArray()) : matrix;
  if (
    !Array.isArray(rows) ||
    rows.length === 0 ||
    rows.some((row) => !Array.isArray(row) || row.length === 0 || row.some((value) => typeof value !== "number"))
  )
    throw new TypeError(
      `heatmap: expected a matrix, a tensor [rows, columns] or lists of numbers; got ${matrix instanceof Tensor ? `shape [${matrix.shape.join(", ")}]` : describe(matrix)} — reshape it`,
    );
  const uneven = (rows as number[][]).find((row) => row.length !== (rows as number[][])[0].length);
  if (uneven !== undefined)
    throw new RangeError(
      `heatmap: expected rows of one length, ${(rows as number[][])[0].length}; got ${uneven.length} — fill the short ones`,
    );
  return rows as number[][];
}

function checkNames(what: string, names: unknown, length: number): void {
  if (names === undefined) return;
  if (!Array.isArray(names) || names.length !== length)
    throw new RangeError(`heatmap: expected ${length} names in ${what}; got ${describe(names)} — one for each`);
}

function cells(rows: readonly (readonly number[])[], name: string, written: boolean): PlotlyTrace {
  const all = rows.flatMap((row, y) => row.map((value, x) => ({ x, y, value })));
  return {
    type: "scatter",
    mode: written ? "text" : "markers",
    x: all.map(({ x }) => x),
    y: all.map(({ y }) => y),
    text: all.map(({ value }) => formatNumber(value, 3)),
    textfont: { color: "@ink", size: 11 },
    marker: { opacity: 0, size: 14 },
    hovertemplate: `row %{y}, column %{x}<br>${name} %{text}<extra></extra>`,
    showlegend: false,
  };
}
