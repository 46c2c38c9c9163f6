import { axis, note } from "../parts/axis";
import { boxAround } from "../parts/grid";
import type { Box, Point } from "../parts/half-plane";
import type { Figure, PlotlyLayout, PlotlyTrace } from "../view";

/** Embeddings seen in a plane. */
export interface EmbeddingScene {
  readonly books: readonly { readonly name: string; readonly at: Point; readonly way: readonly Point[] }[];
  readonly readers: readonly { readonly name: string; readonly at: Point }[];
  /** Where the books' hidden tastes lie, if they are to be seen. */
  readonly hidden?: readonly Point[];
  /** All places of the run, for axes that stand still. */
  readonly all: readonly Point[];
}

/** Books and readers where their embeddings are now, with the way that each book has come: near in direction is what goes together. */
export function embeddingMap({ books, readers, hidden, all }: EmbeddingScene): Figure {
  const you = readers.length - 1;
  const others = (at: Point): Point[] => books.map((book) => book.at).filter((other) => other !== at);
  const box = boxAround([...all, ...(hidden ?? [])], 0.12);
  const line = (points: readonly (readonly [number | null, number | null])[], look: object): PlotlyTrace => ({
    type: "scatter",
    mode: "lines",
    x: points.map(([x]) => x),
    y: points.map(([, y]) => y),
    line: look,
    hoverinfo: "skip",
    showlegend: false,
  });
  const points = (name: string, at: readonly { name: string; at: Point }[], marker: object): PlotlyTrace => ({
    type: "scatter",
    mode: "markers",
    name,
    x: at.map((each) => each.at[0]),
    y: at.map((each) => each.at[1]),
    customdata: at.map((each) => each.name),
    marker,
    hovertemplate: "%{customdata} (%{x:.2f}, %{y:.2f})<extra></extra>",
    showlegend: true,
  });
  return {
    name: "embeddings",
    label: "Embeddings of books and readers, and the way that each book has come",
    aspect: 1.6,
    data: [
      line(
        books.flatMap(({ way }) => [...way, [null, null] as const]),
        { color: "@class0/40", width: 1.2 },
      ),
      ...(hidden
        ? [
            line(
              books.flatMap(({ at }, index) => [at, hidden[index], [null, null] as const]),
              { color: "@muted", width: 1, dash: "dot" },
            ),
            points(
              "hidden taste",
              books.map(({ name }, index) => ({ name: `${name}, hidden taste`, at: hidden[index] })),
              { symbol: "diamond-open", size: 8, color: "@muted" },
            ),
          ]
        : []),
      points("readers", readers.slice(0, you), { symbol: "circle-open", size: 6, color: "@muted" }),
      points("books", books, { symbol: "square", size: 7, color: "@class0" }),
      points("you", readers.slice(you), { symbol: "star", size: 12, color: "@accent" }),
    ],
    layout: {
      xaxis: axis("", { range: box.x, zeroline: true, tickfont: { size: 10 } }),
      yaxis: axis("", { range: box.y, zeroline: true, tickfont: { size: 10 } }),
      margin: { l: 32, r: 8, b: 24 },
      annotations: books.map(({ name, at }) =>
        note(name, at[0], at[1], { ...besidePoint(at, others(at), box), font: { color: "@ink", size: 10 } }),
      ),
      showlegend: true,
    },
  };
}

/** Where a point's name stands clear of the others: above it, below where one lies just above, to the inner side between two. */
function besidePoint(at: Point, others: readonly Point[], box: Box): PlotlyLayout {
  const share = (by: number, [low, high]: readonly [number, number]): number => by / (high - low);
  const near = others
    .filter(([x]) => Math.abs(share(x - at[0], box.x)) < 0.13)
    .map(([, y]) => share(y - at[1], box.y))
    .filter((up) => Math.abs(up) < 0.14);
  if (!near.some((up) => up >= 0)) return { yanchor: "bottom", yshift: 3 };
  if (!near.some((up) => up < 0)) return { yanchor: "top", yshift: -3 };
  const isRight = share(at[0] - box.x[0], box.x) > 0.5;
  return { yanchor: "middle", xanchor: isRight ? "right" : "left", xshift: isRight ? -7 : 7 };
}
