import { apart } from "./apart";
import { layOutGraph, type GraphLayout, type Placed } from "./graph-layout";
import { extent } from "../parts/grid";
import type { Point } from "../parts/half-plane";
import type { Figure, PlotlyLayout, PlotlyTrace } from "../view";

/** A node as it is drawn: a card of a few lines. */
export interface GraphCard extends Placed {
  /** Its name, or the sign of its op. */
  readonly title: string;
  /** Below the title, as far as it is known. */
  readonly lines: readonly string[];
  /** `now`: what this step is about; `wrong`: not what it should be; `known`, `waiting`. */
  readonly state: "waiting" | "known" | "now" | "wrong";
}

/** What an edge says, from an operand to the node that is made of it. */
export interface GraphEdge {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
  /** The way something flows along it in this step. */
  readonly flow: "none" | "forwards" | "back";
  readonly wrong?: boolean;
}

/** All that a run writes, at any of its steps: there is room for the widest at every step, so that nothing moves. */
export interface GraphTexts {
  readonly onCards: readonly string[];
  readonly alongEdges: readonly string[];
}

const looks = {
  waiting: { bordercolor: "@grid", borderwidth: 1 },
  known: { bordercolor: "@muted", borderwidth: 1 },
  now: { bordercolor: "@accent", borderwidth: 3 },
  wrong: { bordercolor: "@bad", borderwidth: 3 },
} as const;

/** A computation from left to right: cards, and edges that say what passes along them. */
export function graphFigure(
  cards: readonly GraphCard[],
  edges: readonly GraphEdge[],
  label: string,
  texts: GraphTexts,
): Figure {
  const layout = layOutGraph(cards);
  const { places } = layout;
  const [, right] = extent(places.map(([x]) => x));
  const onTheWay = edges.flatMap(({ from, to }) => layout.route(from, to));
  const [bottom, top] = extent([...places, ...onTheWay].map(([, y]) => y));
  const rows = top - bottom + 1;
  const flowing = (flow: GraphEdge["flow"]): GraphEdge[] => edges.filter((edge) => edge.flow === flow);
  const aspect = Math.min(3, Math.max(0.8, ((right + 1) * 1.45) / rows));
  const minWidth = Math.ceil(Math.max(134 * (right + 1), columnFor(texts) * (right + 2 * beyond) + 2 * margin));
  return {
    name: "graph",
    label,
    aspect,
    minWidth,
    data: [
      edgeTrace(flowing("none"), layout, { color: "@muted", width: 1 }),
      edgeTrace(flowing("forwards"), layout, { color: "@ink", width: 2 }),
      edgeTrace(flowing("back"), layout, { color: "@accent", width: 2.5 }),
      leafTrace(cards, places),
    ],
    layout: {
      xaxis: { visible: false, range: [-beyond, right + beyond] },
      yaxis: { visible: false, range: [bottom - 0.6, top + 0.6] },
      margin: { l: margin, r: margin, t: 4, b: 4 },
      annotations: [
        ...edgeNotes(edges, layout, (Math.min(tallest, minWidth / aspect) - 2 * margin) / (rows + 0.2)),
        ...cards.map((card) => cardNote(card, places)),
      ],
    },
  };
}

// Columns that the picture goes on for on either side of the outer ones, and pixels around it.
const beyond = 0.45;
const margin = 4;

// Pixels: a page shows no picture higher, and two lines along an edge take so many.
const tallest = 440;
const noteHeight = 30;

// The middle of an edge lies half a column from the middles of its cards. Pixels a character as measured, at 12 and 11 px in a wide font;
// a card has 8 of padding and border on either side, and 2 of air.
function columnFor({ onCards, alongEdges }: GraphTexts): number {
  const longest = (texts: readonly string[]): number => texts.reduce((most, { length }) => Math.max(most, length), 0);
  return 6.7 * longest(onCards) + 16 + 6.9 * longest(alongEdges) + 4;
}

function edgeTrace(
  edges: readonly GraphEdge[],
  { route }: GraphLayout,
  look: { color: string; width: number },
): PlotlyTrace {
  const points: (readonly [number | null, number | null])[] = [];
  const sizes: number[] = [];
  for (const { from, to, flow } of edges) {
    const way = flow === "back" ? [...route(from, to)].reverse() : route(from, to);
    const [start, next] = way;
    // An arrow's head where the edge sets out, in front of its card.
    const head = [start[0] + 0.3 * (next[0] - start[0]), start[1] + 0.3 * (next[1] - start[1])] as const;
    points.push(start, head, ...way.slice(1), [null, null]);
    sizes.push(0, 11, ...way.slice(1).map(() => 0), 0);
  }
  return {
    type: "scatter",
    mode: "lines+markers",
    x: points.map(([x]) => x),
    y: points.map(([, y]) => y),
    line: look,
    marker: { symbol: "arrow", angleref: "previous", color: look.color, size: sizes },
    hoverinfo: "skip",
    showlegend: false,
  };
}

// What is given can be clicked: its card is words, which Plotly does not hear.
function leafTrace(cards: readonly GraphCard[], places: readonly Point[]): PlotlyTrace {
  const leaves = cards.filter(({ operands, title }) => operands.length === 0 && title !== "constant");
  return {
    type: "scatter",
    mode: "markers",
    name: "given",
    x: leaves.map(({ id }) => places[id][0]),
    y: leaves.map(({ id }) => places[id][1]),
    customdata: leaves.map(({ title }) => title),
    marker: { size: 46, opacity: 0, symbol: "square" },
    hovertemplate: "%{customdata}<extra></extra>",
    showlegend: false,
  };
}

/** What goes along each edge, at the middle of its last part or as near as there is room where a row has `rowHeight` pixels, the fewest. */
function edgeNotes(edges: readonly GraphEdge[], { route }: GraphLayout, rowHeight: number): PlotlyLayout[] {
  const middles = edges.map(({ from, to }): Point => {
    const [b, a] = [...route(from, to)].reverse();
    return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  });
  const columns = new Map<number, number[]>();
  middles.forEach(([x], index) => columns.set(x, [...(columns.get(x) ?? []), index]));
  return [...columns.values()].flatMap((column) => {
    const heights = apart(
      column.map((index) => rowHeight * middles[index][1]),
      noteHeight,
    );
    return column.flatMap((index, place) =>
      edgeNote(edges[index], middles[index], heights[place] - rowHeight * middles[index][1]),
    );
  });
}

function edgeNote({ lines, wrong }: GraphEdge, [x, y]: Point, shift: number): PlotlyLayout[] {
  if (lines.length === 0) return [];
  return [
    {
      x,
      y,
      ...(Math.round(shift) !== 0 && { yshift: Math.round(shift) }),
      text: lines.join("<br>"),
      showarrow: false,
      bgcolor: "@paper",
      font: { color: wrong ? "@bad" : "@accent", size: 11 },
    },
  ];
}

function cardNote({ id, title, lines, state }: GraphCard, places: readonly Point[]): PlotlyLayout {
  const [x, y] = places[id];
  return {
    x,
    y,
    text: [`<b>${title}</b>`, ...lines].join("<br>"),
    showarrow: false,
    bgcolor: "@paper",
    borderpad: 5,
    ...looks[state],
    font: { color: state === "waiting" ? "@muted" : "@ink", size: 12 },
  };
}
