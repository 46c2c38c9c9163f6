import { tileHeat, tileHover, tileLayout, type ImageTiles } from "./image-tiles";
import type { Figure } from "./view";

/** Drawn digits of 8 by 8 pixels from 0 to 1, in rows. */
export function digitTiles(
  name: string,
  label: string,
  images: readonly (readonly number[])[],
  columns: number,
  words: readonly string[],
): Figure {
  const tiles: ImageTiles = { images, side: 8, columns, range: [0, 1], scale: "sequential" };
  const layout = tileLayout(tiles);
  return {
    name,
    label,
    aspect: 1,
    heat: tileHeat(tiles),
    data: [tileHover(columns, words)],
    layout: {
      ...layout,
      xaxis: { ...(layout["xaxis"] as object), scaleanchor: "y", constrain: "domain" },
      yaxis: { ...(layout["yaxis"] as object), constrain: "domain" },
      annotations: [
        {
          x: 0,
          y: 1,
          xref: "paper",
          yref: "paper",
          xanchor: "left",
          yanchor: "bottom",
          text: name,
          showarrow: false,
          font: { color: "@muted", size: 11 },
        },
      ],
    },
  };
}
