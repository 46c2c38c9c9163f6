import { channels } from "../../figures/parts/theme";
import type { PlotlyTrace } from "../../figures/view";

interface Marker {
  readonly symbol?: string | readonly string[];
  readonly size?: number | readonly number[];
  readonly color?: string | readonly (string | number)[];
  readonly cmin?: number;
  readonly cmax?: number;
  readonly colorscale?: readonly (readonly [number, string])[];
  readonly line?: { readonly color?: string | readonly string[]; readonly width?: number };
}

/** Circles, open ones, crossed ones. */
export function paintMarks(
  context: CanvasRenderingContext2D,
  trace: PlotlyTrace,
  places: readonly (readonly [number, number] | undefined)[],
): void {
  const { symbol = "circle", size = 6, color = "#000", line, ...scale } = (trace["marker"] ?? {}) as Marker;
  context.setLineDash([]);
  places.forEach((place, index) => {
    if (!place?.every(Number.isFinite)) return;
    const [x, y] = place;
    const radius = at(size, index) / 2;
    const fill = filled(at(color, index), scale);
    const isOpen = at(symbol, index) === "circle-open";
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fillStyle = fill;
    if (!isOpen) context.fill();
    if (at(symbol, index) === "circle-x") cross(context, x, y, radius * Math.SQRT1_2);
    context.strokeStyle = isOpen ? fill : at(line?.color ?? fill, index);
    context.lineWidth = line?.width ?? (isOpen ? 1 : 0);
    if (context.lineWidth > 0 && (isOpen || line?.width)) context.stroke();
  });
}

/** Words in their places, or beside them. */
export function paintWords(
  context: CanvasRenderingContext2D,
  trace: PlotlyTrace,
  places: readonly (readonly [number, number] | undefined)[],
  font: string,
): void {
  const text = (trace["text"] ?? []) as readonly string[];
  const { color = "#000", size = 10 } = (trace["textfont"] ?? {}) as {
    readonly color?: string;
    readonly size?: number;
  };
  const position = String(trace["textposition"] ?? "middle center");
  context.fillStyle = color;
  context.font = `${size}px ${font}`;
  context.textAlign = position.endsWith("left") ? "right" : position.endsWith("right") ? "left" : "center";
  context.textBaseline = position.startsWith("bottom") ? "top" : "middle";
  places.forEach((place, index) => place && context.fillText(text[index] ?? "", place[0], place[1]));
}

function cross(context: CanvasRenderingContext2D, x: number, y: number, reach: number): void {
  context.moveTo(x - reach, y - reach);
  context.lineTo(x + reach, y + reach);
  context.moveTo(x + reach, y - reach);
  context.lineTo(x - reach, y + reach);
}

function filled(color: string | number, { cmin = 0, cmax = 1, colorscale = [] }: Marker): string {
  if (typeof color === "string") return color;
  const place = Math.min(1, Math.max(0, (color - cmin) / (cmax - cmin)));
  const next = Math.max(
    1,
    colorscale.findIndex(([stop]) => stop >= place),
  );
  const [from, to] = [colorscale[next - 1], colorscale[next]];
  if (!from || !to) return "#000";
  const mix = (place - from[0]) / (to[0] - from[0] || 1);
  const [low, high] = [channels(from[1]), channels(to[1])];
  return `rgb(${low.map((value, channel) => Math.round(value + mix * ((high[channel] as number) - value))).join(", ")})`;
}

function at<Value>(values: Value | readonly Value[], index: number): Value {
  return Array.isArray(values) ? ((values as readonly Value[])[index] as Value) : (values as Value);
}
