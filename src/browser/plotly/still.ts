import { heatTrace } from "../../figures/parts/heat-trace";
import { lightTheme, paint } from "../../figures/parts/theme";
import type { Figure } from "../../figures/view";
import { pageLayout } from "./layout";
import { plotlyFor } from "./load";
import { notFiniteMarks } from "./not-finite";

const width = 720;

/** A figure as a PNG in base64, on white and in light colours, as GitHub and a printer want it. */
export async function stillImage(figure: Figure): Promise<string> {
  const plotly = await plotlyFor(figure);
  const height = Math.round(width / (figure.aspect ?? 4 / 3));
  const layout = pageLayout(figure, { theme: lightTheme, font: "system-ui, sans-serif", width, height });
  const annotations = [
    ...((layout["annotations"] as object[] | undefined) ?? []),
    ...notFiniteMarks(figure).map((mark) => paint(mark, lightTheme)),
  ];
  const data = paint([...(figure.heat ? [heatTrace(figure.heat)] : []), ...figure.data], lightTheme);
  const picture = { data, layout: { ...layout, annotations, paper_bgcolor: "#ffffff", plot_bgcolor: "#ffffff" } };
  const address = await plotly.toImage(picture as never, { format: "png", width, height, scale: 1.5 });
  return address.slice(address.indexOf(",") + 1);
}
