import type { Heat, PlotlyLayout, PlotlyTrace } from "../view";

/** Small square images in rows, image 0 top left: one heat map for all, blank between them. */
export interface ImageTiles {
  /** Pixels row by row. */
  readonly images: readonly (readonly number[])[];
  /** Pixels on a side. */
  readonly side: number;
  /** Tiles in a row. */
  readonly columns: number;
  readonly range: readonly [number, number];
  readonly scale: "diverging" | "sequential";
}

/** Half the size of a tile, in the units of the axes: tile [row, column] has its middle at x = column, y = row, and y runs downwards. */
export const tileReach = 0.4;

/** How many rows the tiles take. */
export function tileRows({ images, columns }: Pick<ImageTiles, "images" | "columns">): number {
  return Math.max(1, Math.ceil(images.length / columns));
}

/** The images as a heat map. */
export function tileHeat({ images, side, columns, range, scale }: ImageTiles): Heat {
  const rows = tileRows({ images, columns });
  // As many pixels between two tiles as keep a tile's share of its cell.
  const cell = Math.round(side / (2 * tileReach));
  const [width, height] = [columns * cell, rows * cell];
  const values = new Float32Array(width * height).fill(NaN);
  const inset = (cell - side) / 2;
  images.forEach((image, index) => {
    const left = (index % columns) * cell + inset;
    const top = Math.floor(index / columns) * cell + inset;
    for (let y = 0; y < side; y++)
      for (let x = 0; x < side; x++) values[(top + y) * width + left + x] = image[y * side + x];
  });
  const box = { x: [-0.5, columns - 0.5], y: [-0.5, rows - 0.5] } as const;
  return { ...box, columns: width, rows: height, values, range, scale, smooth: false };
}

/** Axes for the tiles, without lines or numbers. */
export function tileLayout(tiles: Pick<ImageTiles, "images" | "columns">): PlotlyLayout {
  return {
    xaxis: { visible: false, range: [-0.5, tiles.columns - 0.5] },
    yaxis: { visible: false, range: [tileRows(tiles) - 0.5, -0.5] },
    margin: { l: 4, r: 4, t: 22, b: 4 },
    shapes: tiles.images.map((_, index) => {
      const [x, y] = [index % tiles.columns, Math.floor(index / tiles.columns)];
      return {
        type: "rect",
        x0: x - tileReach,
        x1: x + tileReach,
        y0: y - tileReach,
        y1: y + tileReach,
        line: { color: "@grid", width: 1 },
      };
    }),
  };
}

/** The same with square tiles, and a line of text above them, wherever Plotly would put it or from the left. */
export function titledTileLayout(
  tiles: Pick<ImageTiles, "images" | "columns">,
  text: string,
  where: { readonly xanchor?: "left" } = {},
): PlotlyLayout {
  const layout = tileLayout(tiles);
  return {
    ...layout,
    xaxis: { ...(layout["xaxis"] as object), scaleanchor: "y", constrain: "domain" },
    yaxis: { ...(layout["yaxis"] as object), constrain: "domain" },
    annotations: [
      {
        x: 0,
        y: 1,
        xref: "paper",
        yref: "paper",
        ...where,
        yanchor: "bottom",
        text,
        showarrow: false,
        font: { color: "@muted", size: 11 },
      },
    ],
  };
}

/** Marks that nobody sees, one a tile, for what a pointer is told there. */
export function tileHover(columns: number, words: readonly string[]): PlotlyTrace {
  return {
    type: "scatter",
    mode: "markers",
    x: words.map((_, index) => index % columns),
    y: words.map((_, index) => Math.floor(index / columns)),
    marker: { opacity: 0, size: 26, symbol: "square" },
    customdata: [...words],
    hovertemplate: "%{customdata}<extra></extra>",
    showlegend: false,
  };
}
