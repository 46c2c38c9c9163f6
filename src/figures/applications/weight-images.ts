import { formatCount, formatNumber } from "../parts/number";
import { tileHeat, tileHover, tileReach, tileRows, titledTileLayout, type ImageTiles } from "../parts/image-tiles";
import type { Figure, PlotlyTrace } from "../view";

/** What each unit looks for: its weights as an image, and below it a bar as long as its answer to what is shown now. */
export function weightImages(
  images: readonly (readonly number[])[],
  answers: readonly number[],
  unit: "hidden unit" | "digit",
): Figure {
  const columns = images.length <= 10 ? 5 : images.length <= 32 ? 8 : 11;
  const tiles: ImageTiles = { images: images.map(toOne), side: 8, columns, range: [-1, 1], scale: "diverging" };
  return {
    name: "weights",
    label: `What each ${unit} sees: its weights as an image of 8 by 8, and a bar for its answer to the drawing`,
    aspect: Math.min(2, Math.max(0.9, columns / tileRows(tiles))),
    heat: tileHeat(tiles),
    data: [
      bars(answers, columns),
      tileHover(
        columns,
        answers.map((answer, index) => `${unit} ${index}: ${formatNumber(answer, 3)} for the drawing`),
      ),
    ],
    layout: titledTileLayout(tiles, `what each of ${formatCount(images.length, unit)} sees`),
  };
}

/** The same weights with the largest at 1 or −1. */
function toOne(image: readonly number[]): number[] {
  const most = image.reduce((greatest, weight) => Math.max(greatest, Math.abs(weight)), 0) || 1;
  return image.map((weight) => weight / most);
}

function bars(answers: readonly number[], columns: number): PlotlyTrace {
  const most = answers.reduce((greatest, answer) => Math.max(greatest, answer), 0) || 1;
  const ends = answers.flatMap((answer, index) => {
    const [column, row] = [index % columns, Math.floor(index / columns)];
    const start = column - tileReach;
    const y = row + tileReach + 0.05;
    return [
      [start, y],
      [start + 2 * tileReach * Math.max(0, answer / most), y],
      [null, null],
    ] as const;
  });
  return {
    type: "scatter",
    mode: "lines",
    name: "answer to the drawing",
    x: ends.map(([x]) => x),
    y: ends.map(([, y]) => y),
    line: { color: "@accent", width: 3 },
    hoverinfo: "skip",
    showlegend: false,
  };
}
