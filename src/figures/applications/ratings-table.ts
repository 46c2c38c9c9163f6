import { axis } from "../parts/axis";
import { tileHover } from "../parts/image-tiles";
import { formatNumber } from "../parts/number";
import type { CellGrid, Figure, PlotlyTrace } from "../view";

/** A rating that is known. */
export interface TableRating {
  readonly reader: number;
  readonly book: number;
  readonly stars: number;
  readonly kind: "rated" | "held out" | "yours";
}

const symbols = { rated: undefined, "held out": "circle-open", yours: "square-open" } as const;

/** A table of ratings, a column a reader, a row a kind of book. Colours are what a model guesses, reader by reader; numbers are what is known. */
export function ratingsTable(
  ratings: readonly TableRating[],
  guesses: readonly number[],
  {
    readers,
    books,
    cells,
  }: { readers: readonly string[]; books: readonly string[]; cells: Pick<CellGrid, "control" | "clear" | "entries"> },
): Figure {
  const columns = readers.length;
  const rows = books.length;
  const says = books.flatMap((book, row) =>
    readers.map((reader, column) => {
      const found = ratings.find((each) => each.reader === column && each.book === row);
      const guess = formatNumber(guesses[column * rows + row], 2);
      return `${reader}, ${book}: ${found ? `${found.kind} ${found.stars}, ` : ""}guessed ${guess}`;
    }),
  );
  return {
    name: "ratings",
    label: "Ratings: numbers are given stars, colours are what the model guesses",
    aspect: 1.75,
    minWidth: 520,
    heat: {
      x: [-0.5, columns - 0.5],
      y: [-0.5, rows - 0.5],
      columns,
      rows,
      values: books.flatMap((_, row) =>
        readers.map((__, column) => Math.min(5, Math.max(1, guesses[column * rows + row]))),
      ),
      range: [1, 5],
      scale: "sequential",
      opacity: 0.5,
      smooth: false,
    },
    data: [...(["rated", "held out", "yours"] as const).map((kind) => given(kind, ratings)), tileHover(columns, says)],
    layout: {
      xaxis: axis("reader", {
        range: [-0.5, columns - 0.5],
        showgrid: false,
        tickvals: readers.map((_, column) => column),
        ticktext: readers.map((reader) => reader.replace("reader ", "")),
        tickangle: 0,
        tickfont: { size: 10 },
      }),
      yaxis: axis("", {
        range: [rows - 0.5, -0.5],
        showgrid: false,
        tickvals: books.map((_, row) => row),
        ticktext: [...books],
        tickfont: { color: "@ink", size: 11 },
      }),
      margin: { l: 96, r: 8 },
      shapes: [
        {
          type: "line",
          x0: columns - 1.5,
          x1: columns - 1.5,
          y0: -0.5,
          y1: rows - 0.5,
          line: { color: "@ink", width: 1 },
        },
      ],
      showlegend: true,
    },
    cells: { label: "The table of ratings", columns, rows, says, ...cells },
  };
}

function given(kind: TableRating["kind"], ratings: readonly TableRating[]): PlotlyTrace {
  const own = ratings.filter((rating) => rating.kind === kind);
  const symbol = symbols[kind];
  return {
    type: "scatter",
    mode: symbol ? "markers+text" : "text",
    name: kind,
    x: own.map(({ reader }) => reader),
    y: own.map(({ book }) => book),
    text: own.map(({ stars }) => (kind === "yours" ? `<b>${stars}</b>` : String(stars))),
    textfont: { color: "@ink", size: 11 },
    ...(symbol && {
      marker: {
        symbol,
        size: 14,
        color: kind === "yours" ? "@accent" : "@muted",
        line: { width: kind === "yours" ? 2 : 1 },
      },
    }),
    hoverinfo: "skip",
    showlegend: true,
  };
}
