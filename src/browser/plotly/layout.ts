import { paint, type Theme } from "../../figures/parts/theme";
import type { Figure, PlotlyLayout } from "../../figures/view";

type Part = Readonly<Record<string, unknown>>;

const axis = {
  gridcolor: "@grid",
  zerolinecolor: "@grid",
  linecolor: "@muted",
  tickcolor: "@grid",
  ticks: "outside",
  ticklen: 4,
  tickfont: { color: "@muted", size: 11 },
  fixedrange: true,
  automargin: false,
};

const scene = { xaxis: spaceAxis(), yaxis: spaceAxis(), zaxis: spaceAxis(), dragmode: "turntable" };

function spaceAxis(): Part {
  return { gridcolor: "@grid", linecolor: "@muted", tickfont: { color: "@muted", size: 10 }, showbackground: false };
}

// Outputs of strangers' notebooks are drawn too: what would fetch from elsewhere, or run, has no place in a figure.
const unwanted = ["images", "updatemenus", "sliders", "mapbox", "map", "geo", "template"];

/** A figure's layout in a page: its colours and type, margins that stand still while a trace moves, and no zoom to fall into. */
export function pageLayout(
  figure: Figure,
  { theme, font, width, height }: { theme: Theme; font: string; width: number; height: number },
): PlotlyLayout {
  const own = figure.layout;
  const legend = own["showlegend"] === true;
  const layout: Record<string, unknown> = {
    ...Object.fromEntries(Object.entries(own).filter(([key]) => !unwanted.includes(key))),
    width,
    height,
    font: { family: font, size: 12, color: "@ink" },
    paper_bgcolor: "rgba(0,0,0,0)",
    plot_bgcolor: "rgba(0,0,0,0)",
    margin: { l: 58, r: 14, t: legend ? 34 : 12, b: 46, pad: 0, ...(own["margin"] as Part) },
    showlegend: legend,
    legend: {
      orientation: "h",
      x: 0,
      y: 1.01,
      yanchor: "bottom",
      itemclick: false,
      itemdoubleclick: false,
      ...(own["legend"] as Part),
    },
    hovermode: own["hovermode"] ?? "closest",
    hoverlabel: { bgcolor: "@paper", bordercolor: "@muted", font: { color: "@ink", family: font, size: 12 } },
    dragmode: false,
    uirevision: figure.name,
  };
  for (const key of new Set(["xaxis", "yaxis", ...Object.keys(own)])) {
    if (/^[xy]axis\d*$/.test(key)) layout[key] = axisLayout(own[key] as Part | undefined);
    if (/^scene\d*$/.test(key)) layout[key] = sceneLayout(own[key] as Part);
  }
  return paint(layout, theme);
}

// Plotly draws powers of ten a quarter larger than it was told.
const powers = { size: 10 };

function axisLayout(own: Part = {}): Part {
  const tickfont = { ...axis.tickfont, ...(own["type"] === "log" && powers), ...(own["tickfont"] as Part) };
  return { ...axis, ...own, tickfont, title: titleOf(own) };
}

function sceneLayout(own: Part): Part {
  const axes = ["xaxis", "yaxis", "zaxis"] as const;
  return {
    ...scene,
    ...own,
    ...Object.fromEntries(axes.map((key) => [key, { ...scene[key], ...(own[key] as Part) }])),
  };
}

function titleOf(own: Part): Part {
  const title = typeof own["title"] === "string" ? { text: own["title"] } : (own["title"] as Part | undefined);
  return { standoff: 8, ...title };
}
