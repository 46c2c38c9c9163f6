import { heatTrace } from "../../figures/parts/heat-trace";
import { lightTheme, paint } from "../../figures/parts/theme";
import type { Figure, View } from "../../figures/view";
import { encodePayload, mimeType, type Payload } from "../../messages";
import type { Bundle } from "./host";

const plotlyType = "application/vnd.plotly.v1+json";

/** What a view leaves in a notebook: our own type with all of it, its sentence, and the main figure for those that draw Plotly. */
export function viewBundle(payload: Payload, view: View): Bundle {
  return { "text/plain": view.sentence, [mimeType]: encodePayload(payload), [plotlyType]: plotly(view.figure) };
}

/** What stands in words alone. */
export function textBundle(payload: Payload, text: string): Bundle {
  return { "text/plain": text, [mimeType]: encodePayload(payload) };
}

/** A figure as any Plotly draws it, in light colours. */
function plotly(figure: Figure): unknown {
  const { heat } = figure;
  const { data, layout } = paint(heat ? { ...figure, data: [heatTrace(heat), ...figure.data] } : figure, lightTheme);
  return { data: plain(data), layout: plain(layout) };
}

/** More digits than a screen has points are only weight; JSON has no NaN, and Plotly leaves a gap where null stands. */
function plain(value: unknown): unknown {
  if (typeof value === "number") return Number.isFinite(value) ? Number(value.toPrecision(6)) : null;
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array, plain);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
}
