import { axis, note } from "../parts/axis";
import type { DropoutScene, DropoutStep } from "./step";
import type { Figure } from "../view";

// As many as can be told apart at the height of a small picture.
const rowsShown = 14;

/** The masks of the last steps: a row a step, a column a unit; what is kept is filled, what is dropped a cross. */
export function maskStrip(steps: readonly DropoutStep[], at: number, { units, isTraining }: DropoutScene): Figure {
  const first = Math.max(0, at - rowsShown + 1);
  const shown = steps.slice(first, Math.max(0, at + 1));
  // An empty column parts the layers.
  const width = units.reduce((sum, count) => sum + count, 0) + units.length - 1;
  const rows = shown.map(({ masks }) => masks.flatMap((mask, layer) => (layer === 0 ? mask : [NaN, ...mask])));
  const back = (index: number): number => index - rows.length + 1;
  const dropped = rows.flatMap((row, index) =>
    row.flatMap((keep, unit) => (keep === 0 ? [{ x: unit, y: back(index) }] : [])),
  );
  // About as wide as high, in a picture of the usual size.
  const across = Math.min(0.3, width / 120);
  const up = 0.2;
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
        y: [back(0) - 0.5, 0.5],
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
      // All crosses are one line with gaps: hundreds of marks of their own would take a frame each.
      {
        type: "scatter",
        mode: "lines",
        name: "dropped",
        x: dropped.flatMap(({ x }) => [x - across, x + across, null, x - across, x + across, null]),
        y: dropped.flatMap(({ y }) => [y - up, y + up, null, y + up, y - up, null]),
        line: { color: "@muted", width: 1 },
        hoverinfo: "skip",
        showlegend: false,
      },
    ],
    layout: {
      xaxis: axis("unit", { range: [-0.5, width - 0.5], showgrid: false, showticklabels: false }),
      // The axis stands still, the masks move along it: a row is so many steps back.
      yaxis: axis("step", {
        range: [0.5, 0.5 - rowsShown],
        showgrid: false,
        tickvals: [0, -5, -10],
        ticktext: ["now", "−5", "−10"],
      }),
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
                y0: -0.5,
                y1: 0.5,
                line: { color: "@ink", width: 2 },
              },
            ],
    },
  };
}
