import type { Figure, PlotlyLayout } from "../../figures/view";

// Past this Plotly drops a number without a word.
const largest = 1e300;
// A run that diverged stays so: the first marks say it, a hundred would hide the picture.
const most = 3;

/**
 * Marks for the numbers that an axis has no place for: an annotation at the edge of the plot where the point would be, `∞`, `−∞` or
 * `not a number`, with the place that it belongs to. Only of scatter traces; a grid leaves such cells blank.
 */
export function notFiniteMarks({ data, layout }: Figure): PlotlyLayout[] {
  return data.flatMap((trace) => {
    if (trace["type"] !== "scatter" && trace["type"] !== undefined) return [];
    const x = numbers(trace["x"]);
    const y = numbers(trace["y"]);
    const xaxis = (trace["xaxis"] as string | undefined) ?? "x";
    const log = (layout[xaxis.replace("x", "xaxis")] as { type?: string } | undefined)?.type === "log";
    const marks: PlotlyLayout[] = [];
    for (let index = 0; index < Math.max(x.length, y.length) && marks.length < most; index++) {
      const [across, up] = [x[index] ?? index, y[index] ?? 0];
      if (drawable(across) && drawable(up)) continue;
      marks.push(mark(across, up, xaxis, log));
    }
    return marks;
  });
}

function mark(x: number, y: number, xaxis: string, log: boolean): PlotlyLayout {
  const odd = drawable(y) ? x : y;
  const at = drawable(x) ? { x: log ? Math.log10(x) : x, xref: xaxis } : { x: x < 0 ? 0 : 1, xref: "paper" };
  const low = odd < 0;
  return {
    ...at,
    y: low ? 0 : 1,
    yref: "paper",
    yanchor: low ? "bottom" : "top",
    text: `<b>${Number.isNaN(odd) ? "× not a number" : low ? "▼ −∞" : "▲ ∞"}</b>`,
    hovertext: drawable(x) ? `at ${x}` : "",
    showarrow: false,
    font: { color: "@bad", size: 12 },
    bgcolor: "@paper",
    opacity: 0.9,
  };
}

function drawable(value: number): boolean {
  return Math.abs(value) < largest;
}

// null is a gap that the figure means; a date or a name is no number.
function numbers(values: unknown): number[] {
  if (!Array.isArray(values) && !ArrayBuffer.isView(values)) return [];
  const list = Array.from(values as ArrayLike<unknown>);
  return list.every((value) => typeof value === "number" || value === null)
    ? list.map((value) => (value as number | null) ?? 0)
    : [];
}
