import { axis } from "../parts/axis";
import type { Point } from "../parts/half-plane";
import { classMark } from "../parts/palette";
import type { Figure } from "../view";

/** The plane of an autoencoder's two numbers: where its samples fall, and a point that can be moved by two controls. */
export function latentPlane(
  points: readonly Point[],
  kinds: readonly number[],
  names: readonly string[],
  at: Point,
  sets: { readonly x: string; readonly y: string },
): Figure {
  const side = { range: [-1.05, 1.05], showgrid: false };
  return {
    name: "latent",
    label: "The plane of two numbers: where each held-out digit falls, by what it is, and the point that is drawn",
    aspect: 1.1,
    handles: [{ label: "point to draw", x: at[0], y: at[1], sets }],
    data: [
      ...names.map((name, index) => {
        const own = points.filter((_, sample) => kinds[sample] === index);
        return {
          type: "scatter",
          mode: "text",
          name,
          x: own.map(([x]) => x),
          y: own.map(([, y]) => y),
          text: own.map(() => name),
          textfont: { color: classMark(index).color, size: 12 },
          hovertemplate: `a ${name}, at (%{x:.2f}, %{y:.2f})<extra></extra>`,
        };
      }),
      {
        type: "scatter",
        mode: "markers",
        name: "drawn",
        x: [at[0]],
        y: [at[1]],
        marker: { color: "@ink", symbol: "circle-cross-open", size: 20, line: { width: 2.5, color: "@ink" } },
        hovertemplate: "drawn: (%{x:.2f}, %{y:.2f})<extra></extra>",
      },
    ],
    layout: {
      xaxis: axis("first number", side),
      yaxis: axis("second number", side),
      showlegend: false,
    },
  };
}
