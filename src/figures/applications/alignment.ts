import { axis } from "../parts/axis";
import { colorBar, matrixHeat } from "../parts/matrix";
import { formatNumber } from "../parts/number";
import type { Figure } from "../view";

/** What was looked at for each letter that was written: a column for each letter of the source, a row for each of the target. */
export function alignment(attention: readonly (readonly number[])[], source: string, target: string): Figure {
  const columns = [...source, "end"];
  const rows = attention.map((_, at) => target[at] ?? "end");
  const shown = attention.map((row) => {
    const seen = row.slice(0, source.length);
    // The end, and the blanks behind it that fill up a short source.
    return [...seen, Math.max(0, 1 - seen.reduce((sum, share) => sum + share, 0))];
  });
  const heat = matrixHeat(shown, [0, 1]);
  const most = shown.map((row) => row.indexOf(Math.max(...row)));
  const named = (letter: string): string => (letter === " " ? "␣" : letter);
  return {
    name: "alignment",
    label: "Which letters of the source were looked at for each letter that was written",
    aspect: Math.min(2.6, Math.max(1.1, (1.1 * columns.length) / rows.length)),
    minWidth: Math.min(520, 110 + 12 * columns.length),
    heat,
    data: [
      colorBar(heat, "attention"),
      {
        type: "scatter",
        mode: "markers",
        name: "looked at most",
        x: most,
        y: rows.map((_, at) => at),
        marker: { symbol: "circle-open", size: 10, color: "@ink", line: { width: 1.5 } },
        customdata: rows.map(
          (row, at) => `for “${row}”: “${columns[most[at]]}” has ${formatNumber(100 * shown[at][most[at]], 2)} %`,
        ),
        hovertemplate: "%{customdata}<extra></extra>",
        showlegend: false,
      },
    ],
    layout: {
      xaxis: axis("read", {
        range: [-0.5, columns.length - 0.5],
        showgrid: false,
        tickvals: columns.map((_, at) => at),
        ticktext: columns.map(named),
        tickangle: 0,
        tickfont: { size: columns.length > 30 ? 9 : 12 },
      }),
      yaxis: axis("written", {
        range: [rows.length - 0.5, -0.5],
        showgrid: false,
        tickvals: rows.map((_, at) => at),
        ticktext: rows.map(named),
        tickfont: { size: rows.length > 20 ? 8 : 13 },
      }),
      margin: { r: 80 },
    },
  };
}
