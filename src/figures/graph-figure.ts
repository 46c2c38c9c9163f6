import { layOutGraph, type Placed } from "./graph-layout";
import { extent } from "./grid";
import type { Figure, PlotlyLayout, PlotlyTrace } from "./view";

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

const looks = {
  waiting: { bordercolor: "@grid", borderwidth: 1 },
  known: { bordercolor: "@muted", borderwidth: 1 },
  now: { bordercolor: "@accent", borderwidth: 3 },
  wrong: { bordercolor: "@bad", borderwidth: 3 },
} as const;

/** A computation from left to right: cards, and edges that say what passes along them. */
export function graphFigure(cards: readonly GraphCard[], edges: readonly GraphEdge[], label: string): Figure {
  const places = layOutGraph(cards);
  const [, right] = extent(places.map(([x]) => x));
  const [bottom, top] = extent(places.map(([, y]) => y));
  const rows = top - bottom + 1;
  return {
    name: "graph",
    label,
    aspect: Math.min(3, Math.max(0.8, ((right + 1) * 1.45) / rows)),
    minWidth: 118 * (right + 1),
    data: [
      edgeTrace(
        edges.filter(({ flow }) => flow === "none"),
        places,
        { color: "@muted", width: 1 },
      ),
      edgeTrace(
        edges.filter(({ flow }) => flow === "forwards"),
        places,
        { color: "@ink", width: 2 },
      ),
      edgeTrace(
        edges.filter(({ flow }) => flow === "back"),
        places,
        { color: "@accent", width: 2.5 },
        true,
      ),
    ],
    layout: {
      xaxis: { visible: false, range: [-0.45, right + 0.45] },
      yaxis: { visible: false, range: [bottom - 0.6, top + 0.6] },
      margin: { l: 4, r: 4, t: 4, b: 4 },
      annotations: [...edges.flatMap((edge) => edgeNote(edge, places)), ...cards.map((card) => cardNote(card, places))],
    },
  };
}

function edgeTrace(
  edges: readonly GraphEdge[],
  places: readonly (readonly [number, number])[],
  look: { color: string; width: number },
  back = false,
): PlotlyTrace {
  // An arrow's head a third of the way from where the edge ends, in front of its card.
  const points = edges.flatMap(({ from, to }) => {
    const [start, end] = back ? [places[to], places[from]] : [places[from], places[to]];
    const head = [0, 1].map((axis) => start[axis] + 0.3 * (end[axis] - start[axis]));
    return [start, head, end, [null, null]];
  });
  return {
    type: "scatter",
    mode: "lines+markers",
    x: points.map(([x]) => x),
    y: points.map(([, y]) => y),
    line: look,
    marker: {
      symbol: "arrow",
      angleref: "previous",
      color: look.color,
      size: points.map((_, index) => (index % 4 === 1 ? 11 : 0)),
    },
    hoverinfo: "skip",
    showlegend: false,
  };
}

function edgeNote(
  { from, to, lines, wrong }: GraphEdge,
  places: readonly (readonly [number, number])[],
): PlotlyLayout[] {
  if (lines.length === 0) return [];
  const [a, b] = [places[from], places[to]];
  return [
    {
      x: (a[0] + b[0]) / 2,
      y: (a[1] + b[1]) / 2,
      text: lines.join("<br>"),
      showarrow: false,
      bgcolor: "@paper",
      font: { color: wrong ? "@bad" : "@accent", size: 11 },
    },
  ];
}

function cardNote(
  { id, title, lines, state }: GraphCard,
  places: readonly (readonly [number, number])[],
): PlotlyLayout {
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
