import type { Figure, PlotlyTrace } from "../../figures/view";

/** A figure while it moves: what Plotly draws, seldom, and what is painted in every frame. */
export interface QuickFigure {
  readonly still: Figure;
  readonly quick: readonly PlotlyTrace[];
  /** The same as long as the same traces are painted on the same axes. */
  readonly key: string;
}

const symbols = ["circle", "circle-open", "circle-x"];

/** Tells which traces of a figure move, as it is shown again and again. */
export function quickTraces(): { split(figure: Figure): QuickFigure; forget(): void } {
  let before: readonly string[] = [];
  let moving = new Set<number>();

  return {
    split(figure) {
      if (figure.data.length !== before.length) moving = new Set();
      // What is known to move, or is not seen, is not looked at again.
      const now = figure.data.map((trace, index) =>
        moving.has(index) || isUnseen(trace) ? "" : JSON.stringify(trace),
      );
      now.forEach((text, index) => index < before.length && text !== before[index] && moving.add(index));
      before = now.map((text, index) => (moving.has(index) ? "" : text));
      const quick: PlotlyTrace[] = [];
      const data = figure.data.map((trace, index) => {
        if (isUnseen(trace)) return emptied(trace);
        if (!moving.has(index) || !canPaint(trace)) return trace;
        quick.push(trace);
        return emptied(trace);
      });
      const key = JSON.stringify([[...moving], figure.layout["xaxis"], figure.layout["yaxis"]]);
      return { still: { ...figure, data }, quick, key };
    },
    forget() {
      before = [];
      moving = new Set();
    },
  };
}

/** Places to point at, which nobody does while a run goes by. */
function isUnseen({ marker }: PlotlyTrace): boolean {
  return (marker as { readonly opacity?: unknown } | undefined)?.opacity === 0;
}

/** Lines, circles, words, and bars of one colour. */
function canPaint({ type, mode, fill, marker, width }: PlotlyTrace): boolean {
  if (type === "bar")
    return typeof width === "number" && typeof (marker as { readonly color?: unknown }).color === "string";
  if (type !== "scatter" || fill !== undefined) return false;
  if (mode === "lines" || mode === "text") return true;
  const { symbol = "circle", colorscale } = (marker ?? {}) as {
    readonly symbol?: unknown;
    readonly colorscale?: unknown;
  };
  const all: readonly unknown[] = Array.isArray(symbol) ? symbol : [symbol];
  return all.every((each) => symbols.includes(String(each))) && (colorscale === undefined || Array.isArray(colorscale));
}

/** Without its points, but not without its place in the legend. */
function emptied({ type, mode, name, line, marker, showlegend }: PlotlyTrace): PlotlyTrace {
  const { color, symbol } = (marker ?? {}) as { readonly color?: unknown; readonly symbol?: unknown };
  const look = {
    ...(typeof color === "string" && { color }),
    ...(typeof symbol === "string" && { symbol }),
  };
  return { type, mode, name, line, marker: look, showlegend, x: [null], y: [null] };
}
