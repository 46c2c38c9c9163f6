import type { Brush, Figure } from "../view";

/** A field to draw in. `ink` row by row, from 0 to `most`; what is drawn goes to the control. */
export function drawingField(
  ink: readonly number[],
  {
    side,
    most,
    control,
    brush,
    caption,
  }: { side: number; most: number; control: string; brush: Brush; caption: string },
): Figure {
  const edge = [-0.5, side - 0.5] as const;
  return {
    name: "drawing",
    label: `The drawing, ${side} by ${side}. ${caption}`,
    aspect: 0.95,
    heat: {
      x: edge,
      y: edge,
      columns: side,
      rows: side,
      values: [...ink],
      range: [0, most],
      scale: "sequential",
      smooth: false,
    },
    data: [{ type: "scatter", x: [null], y: [null], showlegend: false, hoverinfo: "skip" }],
    layout: {
      xaxis: { visible: false, range: [...edge], scaleanchor: "y", constrain: "domain" },
      yaxis: { visible: false, range: [side - 0.5, -0.5], constrain: "domain" },
      margin: { l: 8, r: 8, t: 34, b: 30 },
      shapes: [...lines(side), { ...frame(side), line: { color: "@muted", width: 1.5 } }],
      annotations: [
        {
          x: 0.5,
          y: 0,
          xref: "paper",
          yref: "paper",
          yanchor: "top",
          text: caption,
          showarrow: false,
          font: { color: "@ink", size: 14 },
        },
      ],
    },
    cells: {
      label: `A drawing field of ${side} by ${side}`,
      control,
      columns: side,
      rows: side,
      clear: "Clear",
      brush,
      says: ink.map(
        (value, at) => `row ${Math.floor(at / side) + 1}, column ${(at % side) + 1}: ink ${value} of ${most}`,
      ),
    },
  };
}

function frame(side: number) {
  return { type: "rect", x0: -0.5, x1: side - 0.5, y0: -0.5, y1: side - 0.5 };
}

function lines(side: number) {
  const line = { color: "@grid", width: 1 };
  return Array.from({ length: side - 1 }, (_, index) => index + 0.5).flatMap((at) => [
    { type: "line", x0: at, x1: at, y0: -0.5, y1: side - 0.5, line },
    { type: "line", x0: -0.5, x1: side - 0.5, y0: at, y1: at, line },
  ]);
}
