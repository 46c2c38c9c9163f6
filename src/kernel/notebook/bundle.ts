import { heatTrace } from "../../figures/heat-trace";
import { lightTheme, paint } from "../../figures/theme";
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

/** A figure as any Plotly draws it, in light colours. JSON has no NaN: Plotly leaves a gap where null stands. */
function plotly(figure: Figure): unknown {
  const { heat } = figure;
  const { data, layout } = paint(heat ? { ...figure, data: [heatTrace(heat), ...figure.data] } : figure, lightTheme);
  return JSON.parse(
    JSON.stringify({ data, layout }, (_, value: unknown) =>
      ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : value,
    ),
  );
}
