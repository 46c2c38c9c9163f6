import type { Figure } from "../../figures/view";
import { stepOfId } from "../../figures/parts/step-ids";
import type { Theme } from "../../figures/parts/theme";
import type { ControlValue } from "../../widgets/control";
import { cellLayer } from "./cell-layer";
import { handleLayer } from "./handles";
import { planeOf, type HandAxis, type Hands } from "./hands";
import { pointLayer } from "./point-layer";
import type { Scene } from "./space-still";

interface Mark {
  readonly customdata?: unknown;
  readonly id?: unknown;
}
type Pointed = { readonly points?: readonly Mark[] };

/** What Plotly puts on the element that it draws in. */
export interface TouchedGraph extends HTMLElement {
  on?(name: "plotly_click" | "plotly_hover" | "plotly_unhover", listener: (event: Pointed) => void): void;
  readonly _fullLayout?: {
    readonly xaxis?: HandAxis;
    readonly yaxis?: HandAxis;
    readonly scene?: { readonly _scene?: Scene };
    readonly legend?: { readonly _height?: number };
  };
}

/** Where what answers to a pointer stands: over the figure, and above it where it would hide something. */
export interface TouchPlaces {
  readonly over: HTMLElement;
  readonly above: HTMLElement;
}

/** Makes a figure of a widget answer to a pointer: its handles, its marks that can be picked or lead to a step, its cells, its own points. */
export function touchable(graph: TouchedGraph, { over, above }: TouchPlaces, hands: Hands) {
  const handles = handleLayer(hands);
  let points: ReturnType<typeof pointLayer> | undefined;
  let cells: ReturnType<typeof cellLayer> | undefined;
  let figure: Figure | undefined;
  let listening = false;
  let picked = false;
  over.append(handles.node);
  graph.addEventListener("click", (event) => {
    // Plotly has told of the mark before: it is no click on the plane as well.
    if (picked) return void (picked = false);
    if (figure?.points !== undefined) points?.click(event);
    else if (figure?.cells) cells?.click(event);
    else if (figure?.handles) handles.click(event);
  });

  function listen(): void {
    if (listening || !graph.on) return;
    listening = true;
    graph.on("plotly_click", ({ points: marks = [] }) => {
      const step = stepOf(marks);
      const value = marks[0]?.customdata as ControlValue | undefined;
      if (figure?.pick !== undefined && value !== undefined) hands.set({ [figure.pick]: value });
      else if (step !== undefined) hands.go(step);
      picked = step !== undefined;
    });
    graph.on("plotly_hover", ({ points: marks = [] }) => {
      graph.toggleAttribute("data-leads", stepOf(marks) !== undefined);
    });
    graph.on("plotly_unhover", () => graph.removeAttribute("data-leads"));
  }

  return {
    /** Plotly has drawn it. */
    lay(next: Figure, theme: Theme): void {
      figure = next;
      listen();
      const { xaxis, yaxis } = graph._fullLayout ?? {};
      if (!xaxis || !yaxis) return;
      const plane = planeOf(graph, xaxis, yaxis);
      handles.lay(next.handles ?? [], plane);
      if (next.cells && !cells) {
        cells = cellLayer(hands);
        over.append(...cells.nodes);
        above.prepend(cells.bar);
      }
      cells?.lay(next.cells, plane);
      if (next.points !== undefined && !points) {
        points = pointLayer(hands, next.points);
        over.append(points.marks);
        above.prepend(points.node);
      }
      if (points) {
        points.node.hidden = points.marks.hidden = next.points === undefined;
        if (next.points !== undefined) points.lay(plane, theme);
      }
    },
    /** Plotly has forgotten its listeners with the figure. */
    forget(): void {
      listening = false;
    },
  };
}

/** The step that a mark leads to: of several at one place, the first that leads to any. */
function stepOf(marks: readonly Mark[]): number | undefined {
  return marks.map(({ id }) => stepOfId(id)).find((step) => step !== undefined);
}
