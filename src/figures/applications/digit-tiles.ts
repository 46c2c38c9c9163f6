import { tileHeat, tileHover, titledTileLayout, type ImageTiles } from "../parts/image-tiles";
import type { Figure } from "../view";

/** Drawn digits of 8 by 8 pixels from 0 to 1, in rows. */
export function digitTiles(
  name: string,
  label: string,
  images: readonly (readonly number[])[],
  columns: number,
  words: readonly string[],
): Figure {
  const tiles: ImageTiles = { images, side: 8, columns, range: [0, 1], scale: "sequential" };
  return {
    name,
    label,
    aspect: 1,
    heat: tileHeat(tiles),
    data: [tileHover(columns, words)],
    layout: titledTileLayout(tiles, name, { xanchor: "left" }),
  };
}
