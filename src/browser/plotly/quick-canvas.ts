import type { PlotlyTrace } from "../../figures/view";
import { paint as painted, type Theme } from "../../figures/parts/theme";
import { element } from "../element";
import type { HandAxis } from "./hands";
import { paintMarks, paintWords } from "./quick-marks";

/** Traces painted under Plotly's axes, for as long as they move: a tenth of a millisecond each, against ten of Plotly's. */
export function quickCanvas() {
  const node = element("canvas", { class: "gradwalk-Quick", "aria-hidden": "true", hidden: true });
  let place: readonly [HandAxis, HandAxis] | undefined;
  let font = "sans-serif";

  return {
    node,
    /** Where the axes are now. */
    lay(x: HandAxis, y: HandAxis): void {
      place = [x, y];
      font = getComputedStyle(node).fontFamily;
    },
    paint(traces: readonly PlotlyTrace[], theme: Theme): void {
      const context = place && node.getContext("2d");
      if (!place || !context) return;
      const [x, y] = place;
      const ratio = globalThis.devicePixelRatio || 1;
      const [width, height] = [Math.round(x._length * ratio), Math.round(y._length * ratio)];
      if (node.width !== width || node.height !== height) [node.width, node.height] = [width, height];
      Object.assign(node.style, {
        left: `${x._offset}px`,
        top: `${y._offset}px`,
        width: `${x._length}px`,
        height: `${y._length}px`,
      });
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.clearRect(0, 0, x._length, y._length);
      for (const trace of painted(traces, theme)) draw(context, trace, x, y, font);
      node.hidden = false;
    },
    clear(): void {
      node.hidden = true;
    },
  };
}

function draw(context: CanvasRenderingContext2D, trace: PlotlyTrace, x: HandAxis, y: HandAxis, font: string): void {
  const across = trace["x"] as readonly (number | null)[];
  const up = trace["y"] as readonly (number | null)[];
  const places = across.map((value, index) => {
    const other = up[index];
    return value === null || other === null || other === undefined
      ? undefined
      : ([x.d2p(value), y.d2p(other)] as const);
  });
  context.globalAlpha = (trace["opacity"] as number | undefined) ?? 1;
  const mode = String(trace["mode"]);
  if (trace["type"] === "bar") return paintBars(context, trace, x, y);
  if (mode.includes("lines")) paintLine(context, trace, places);
  if (mode.includes("markers")) paintMarks(context, trace, places);
  if (mode.includes("text")) paintWords(context, trace, places, font);
  context.globalAlpha = 1;
}

function paintLine(
  context: CanvasRenderingContext2D,
  trace: PlotlyTrace,
  places: readonly (readonly [number, number] | undefined)[],
): void {
  const {
    color = "#000",
    width = 2,
    dash = "solid",
  } = (trace["line"] ?? {}) as {
    readonly color?: string;
    readonly width?: number;
    readonly dash?: string;
  };
  context.strokeStyle = color;
  context.lineWidth = width;
  context.setLineDash(dashes(dash, width));
  context.beginPath();
  let drawing = false;
  for (const place of places) {
    const seen = place !== undefined && place.every(Number.isFinite);
    if (seen && drawing) context.lineTo(...place);
    else if (seen) context.moveTo(...place);
    drawing = seen;
  }
  context.stroke();
}

function paintBars(context: CanvasRenderingContext2D, trace: PlotlyTrace, x: HandAxis, y: HandAxis): void {
  const { color } = trace["marker"] as { readonly color: string };
  const half = (trace["width"] as number) / 2;
  const heights = trace["y"] as readonly number[];
  context.fillStyle = color;
  (trace["x"] as readonly number[]).forEach((middle, index) => {
    const [left, right] = [x.d2p(middle - half), x.d2p(middle + half)];
    const [bottom, top] = [y.d2p(0), y.d2p(heights[index] ?? 0)];
    context.fillRect(left + 0.5, top, right - left - 1, bottom - top);
  });
}

/** As Plotly draws them. */
function dashes(dash: string, width: number): number[] {
  const unit = Math.max(width, 3);
  const patterns: Readonly<Record<string, readonly number[]>> = {
    dot: [1, 1],
    dash: [3, 3],
    longdash: [5, 5],
    dashdot: [3, 1, 1, 1],
    longdashdot: [5, 2, 1, 2],
  };
  return (patterns[dash] ?? []).map((part) => part * unit);
}
