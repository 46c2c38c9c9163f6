import { suitsLog } from "./curve";
import { extent } from "./grid";
import type { PlotlyLayout } from "../view";

/** An axis with its name, and no line through zero unless asked for. */
export function axis(title: string, more: PlotlyLayout = {}): PlotlyLayout {
  return { title: { text: title }, zeroline: false, ...more };
}

/** An axis in powers of ten; where it covers several of them only they are named. */
export function logAxis(title: string, values: readonly (number | undefined)[], more: PlotlyLayout = {}): PlotlyLayout {
  const [low, high] = extent(values.filter((value): value is number => value !== undefined && value > 0));
  return axis(title, {
    type: "log",
    exponentformat: "power",
    ...(high / low > 30 ? { dtick: Math.ceil(Math.log10(high / low) / 6) } : high / low > 3 ? { dtick: "D2" } : {}),
    ...more,
  });
}

/** An axis of steps or epochs, from 0 to the last: no number of it stands twice, however few there are. */
export function stepAxis(title: string, last: number): PlotlyLayout {
  const end = Math.max(1, last);
  return axis(title, { range: [0, end], tickformat: "d", ...(end < 6 && { dtick: 1 }) });
}

/**
 * An axis for all values of a run, those to come too, so that nothing moves while it is scrubbed: from zero, or in powers of ten where they
 * are far apart.
 */
export function runAxis(
  title: string,
  values: readonly (number | undefined)[],
  log = suitsLog(values, 50),
): PlotlyLayout {
  const known = values.filter((value): value is number => value !== undefined);
  if (log) {
    const [low, high] = extent(known.filter((value) => value > 0));
    const room = 0.08 * Math.log10(high / low);
    return logAxis(title, known, { range: [Math.log10(low) - room, Math.log10(high) + room] });
  }
  const [low, high] = extent(known);
  const room = 0.08 * (high - Math.min(0, low) || 1);
  return axis(title, { range: [low < 0 ? low - room : 0, high + room] });
}

/** A legend in a row above the picture. */
export const legendAbove: PlotlyLayout = {
  showlegend: true,
  legend: { orientation: "h", x: 0, y: 1.02, yanchor: "bottom" },
};

/** Words beside a point; `more` may move them. */
export function note(text: string, x: number | string, y: number | string, more: PlotlyLayout = {}): PlotlyLayout {
  return { x, y, xref: "x", yref: "y", text, showarrow: false, font: { color: "@ink" }, ...more };
}

/** An arrow from one point to another, in the units of the axes. */
export function arrow(
  from: readonly [number, number],
  to: readonly [number, number],
  look: { color: string; width?: number },
): PlotlyLayout {
  return {
    x: to[0],
    y: to[1],
    ax: from[0],
    ay: from[1],
    xref: "x",
    yref: "y",
    axref: "x",
    ayref: "y",
    text: "",
    showarrow: true,
    arrowhead: 2,
    arrowsize: 1.1,
    arrowwidth: look.width ?? 2,
    arrowcolor: look.color,
    // Plotly would else keep room around both ends.
    standoff: 0,
    startstandoff: 0,
  };
}

/** A straight line across the picture, at one value of an axis. */
export function rule(
  axisName: "x" | "y",
  at: number,
  look: { color: string; width?: number; dash?: string },
): PlotlyLayout {
  const along =
    axisName === "x"
      ? { x0: at, x1: at, xref: "x", y0: 0, y1: 1, yref: "paper" }
      : { y0: at, y1: at, yref: "y", x0: 0, x1: 1, xref: "paper" };
  return { type: "line", ...along, line: { color: look.color, width: look.width ?? 1.5, dash: look.dash ?? "dash" } };
}
