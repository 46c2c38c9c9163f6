import { axis, note } from "./axis";
import type { DropoutScene, DropoutStep } from "./dropout-step";
import type { Figure } from "./view";

// As many as can be told apart at the height of a small picture.
const rowsShown = 14;

/** The masks of the last steps: a row a step, a column a unit; what is kept is filled, what is dropped a cross. */
export function maskStrip(steps: readonly DropoutStep[], at: number, { units, isTraining }: DropoutScene): Figure {
  const first = Math.max(0, at - rowsShown + 1);
  const shown = steps.slice(first, Math.max(0, at + 1));
  // An empty column parts the layers.
  const width = units.reduce((sum, count) => sum + count, 0) + units.length - 1;
  const rows = shown.map(({ masks }) => masks.flatMap((mask, layer) => (layer === 0 ? mask : [NaN, ...mask])));
  const dropped = rows.flatMap((row, index) =>
    row.flatMap((keep, unit) => (keep === 0 ? [{ x: unit, y: first + index }] : [])),
  );
  let column = 0;
  const names = units.map((count, layer) => {
    const middle = column + (count - 1) / 2;
    column += count + 1;
    return note(`hidden ${layer + 1}`, middle, 1, {
      yref: "paper",
      yanchor: "bottom",
      font: { color: "@muted", size: 11 },
    });
  });
  return {
    name: "masks",
    aspect: 1.25,
    label: "The masks of the last steps: a row a step, a column a unit, dropped units crossed out",
    ...(rows.length > 0 && {
      heat: {
        x: [-0.5, width - 0.5],
        y: [first - 0.5, first + rows.length - 0.5],
        columns: width,
        rows: rows.length,
        values: rows.flat(),
        range: [0, 1],
        scale: "sequential",
        opacity: isTraining ? 0.8 : 0.3,
        smooth: false,
      },
    }),
    data: [
      {
        type: "scatter",
        mode: "markers",
        name: "dropped",
        x: dropped.map(({ x }) => x),
        y: dropped.map(({ y }) => y),
        marker: { symbol: "x-thin", size: 5, color: "@muted", line: { color: "@muted", width: 1 } },
        hovertemplate: "step %{y}: dropped<extra></extra>",
        showlegend: false,
      },
    ],
    layout: {
      xaxis: axis("unit", { range: [-0.5, width - 0.5], showgrid: false, showticklabels: false }),
      yaxis: axis("step", { range: [first + rowsShown - 0.5, first - 0.5], showgrid: false, tickformat: "d" }),
      margin: { t: 22 },
      annotations: names,
      shapes:
        at < 0 || !isTraining
          ? []
          : [
              {
                type: "rect",
                x0: -0.5,
                x1: width - 0.5,
                y0: at - 0.5,
                y1: at + 0.5,
                line: { color: "@ink", width: 2 },
              },
            ],
    },
  };
}
