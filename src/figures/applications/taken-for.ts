import { formatNumber } from "../parts/number";
import { tileHeat, tileHover, tileLayout, tileReach, type ImageTiles } from "../parts/image-tiles";
import type { Figure } from "../view";

/** An image that a model takes for something else. */
export interface TakenFor {
  /** Pixels row by row. */
  readonly image: readonly number[];
  readonly truth: string;
  readonly said: string;
  /** How likely the model thinks what it said. */
  readonly chance: number;
}

const columns = 6;
const most = 12;

/** The mistakes a model is surest of, the worst first; a press on one puts its text into a control. */
export function takenForFigure(
  mistakes: readonly TakenFor[],
  { range, control, texts }: { range: readonly [number, number]; control: string; texts: readonly string[] },
): Figure {
  const shown = mistakes.slice(0, most);
  const tiles: ImageTiles = { images: shown.map(({ image }) => image), side: 8, columns, range, scale: "sequential" };
  const words = shown.map(
    ({ truth, said, chance }) => `${truth}, taken for ${said} with ${formatNumber(100 * chance, 3)} %`,
  );
  const layout = tileLayout({ images: tiles.images, columns });
  return {
    name: "mistakes",
    label: "The worst mistakes: what each is, and what it is taken for",
    aspect: 2.1,
    heat: tileHeat(tiles),
    data: [tileHover(columns, words)],
    layout: {
      ...layout,
      yaxis: { visible: false, range: [1.66, -0.5] },
      annotations: [
        ...shown.map(({ truth, said }, index) => ({
          x: index % columns,
          y: Math.floor(index / columns) + tileReach,
          yanchor: "top",
          text: `${truth} → <b>${said}</b>`,
          showarrow: false,
          font: { color: "@ink", size: 11 },
        })),
        {
          x: 0,
          y: 1,
          xref: "paper",
          yref: "paper",
          yanchor: "bottom",
          text: "worst mistakes: it is → the model says",
          showarrow: false,
          font: { color: "@muted", size: 11 },
        },
      ],
    },
    cells: {
      label: "The worst mistakes",
      control,
      columns,
      rows: Math.max(1, Math.ceil(shown.length / columns)),
      says: words,
      texts: texts.slice(0, most),
    },
  };
}
