import { shownUnits, unitName, unitSize, type NetworkDrawing } from "./drawing";
import { formatNumber } from "../parts/number";
import type { PlotlyTrace } from "../view";

/** One marker a unit, in the colour of its value; crossed out where it is dropped. */
export function unitTrace(net: NetworkDrawing): PlotlyTrace {
  const units = net.sizes.flatMap((size, layer) =>
    shownUnits(size).map(({ unit, y }) => ({
      x: layer,
      y,
      value: net.values?.[layer]?.[unit],
      kept: net.kept?.[layer]?.[unit] ?? true,
      name: unitName(net, layer, unit),
    })),
  );
  const size = unitSize(net.sizes);
  const most = units.reduce((greatest, { value = 0 }) => Math.max(greatest, Math.abs(value)), 0) || 1;
  return {
    type: "scatter",
    mode: "markers+text",
    name: "units",
    x: units.map(({ x }) => x),
    y: units.map(({ y }) => y),
    text: units.map(({ value, kept }) => (value === undefined || !kept || size < 22 ? "" : shortNumber(value))),
    textfont: { color: "@ink", size: 10 },
    customdata: units.map(({ name, value, kept }) =>
      kept ? `${name}${value === undefined ? "" : `: ${formatNumber(value)}`}` : `${name}: dropped`,
    ),
    hovertemplate: "%{customdata}<extra></extra>",
    marker: {
      symbol: units.map(({ kept }) => (kept ? "circle" : "circle-x")),
      size,
      color: units.map(({ value, kept }) => (kept && value !== undefined ? value / most : 0)),
      cmin: -1.6,
      cmax: 1.6,
      colorscale: [
        [0, "@class0"],
        [0.5, "@paper"],
        [1, "@class1"],
      ],
      line: { color: units.map(({ kept }) => (kept ? "@ink" : "@muted")), width: 1.5 },
    },
    showlegend: false,
  };
}

// As many characters as a circle has room for; all digits are told when it is pointed at.
function shortNumber(value: number): string {
  return formatNumber(Math.abs(value) < 10 ? Math.round(100 * value) / 100 : value, 2);
}
