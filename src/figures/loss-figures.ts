import { axis, logAxis, note } from "./axis";
import { curve, suitsLog } from "./curve";
import { extent } from "./grid";
import { trackMarks, type LossStep, type LossTrack } from "./loss-tracks";
import { formatNumber } from "./number";
import type { Figure, PlotlyTrace } from "./view";

/** Every loss by z, with where each has come to. */
export function lossesByZ(
  names: readonly string[],
  first: LossStep | undefined,
  now: LossStep | undefined,
  z: number,
): Figure {
  const { curves } = first ?? {};
  const [, high] = extent(curves?.losses.flat() ?? []);
  return {
    name: "losses",
    label: `${names.join(" and ")} by z, with where each has come to`,
    data: names.flatMap((name, index): PlotlyTrace[] => {
      const { color, dash, symbol } = trackMarks[index];
      const track = now?.tracks[index];
      return [
        curve(name, curves?.z ?? [], curves?.losses[index] ?? [], { color, dash, width: 2.5, unit: "z %{x:.3~g}" }),
        at(track ? [track.values[0]] : [], track ? [track.loss] : [], color, symbol, 12),
      ];
    }),
    layout: { xaxis: axis("z"), yaxis: axis("loss", { range: [-0.05 * high, 1.1 * high] }), showlegend: true },
    handles: [{ label: "z", x: z, y: 0, sets: { x: "z" } }],
  };
}

/** The slope of every loss by z: what learning is made of. */
export function slopesByZ(names: readonly string[], first: LossStep | undefined, now: LossStep | undefined): Figure {
  const { curves } = first ?? {};
  return {
    name: "slopes",
    label: `The gradient of ${names.join(" and of ")} by z`,
    data: names.flatMap((name, index): PlotlyTrace[] => {
      const { color, dash, symbol } = trackMarks[index];
      const track = now?.tracks[index];
      return [
        curve(name, curves?.z ?? [], curves?.slopes[index] ?? [], { color, dash, unit: "z %{x:.3~g}" }),
        at(track ? [track.values[0]] : [], track ? [track.gradient[0]] : [], color, symbol, 10),
      ];
    }),
    layout: { xaxis: axis("z"), yaxis: axis("gradient ∂L/∂z"), showlegend: true },
  };
}

/** Predictions beside their targets: the squares of squared error, the lines of absolute error. */
export function residuals(
  names: readonly string[],
  targets: readonly number[],
  now: LossStep | undefined,
  predictions: readonly number[],
): Figure {
  const x = targets.map((_, index) => index + 1);
  const tracks = now?.tracks ?? names.map((): LossTrack => ({ values: predictions, loss: NaN, gradient: [] }));
  const [squared] = tracks;
  return {
    name: "losses",
    label: "Predictions and targets, with a square on each residual",
    aspect: 1,
    data: [
      ...names.map((name, index): PlotlyTrace => ({
        ...at(
          x.map((place) => place + 0.06 * index),
          tracks[index].values,
          trackMarks[index].color,
          trackMarks[index].symbol,
          11,
        ),
        name: `${name}: predictions`,
        showlegend: true,
      })),
      { ...at(x, targets, "@ink", "line-ew-open", 22), name: "targets", showlegend: true },
    ],
    layout: {
      xaxis: axis("sample", { range: [-1, 8], dtick: 1 }),
      yaxis: axis("value", { scaleanchor: "x" }),
      showlegend: true,
      shapes: targets.map((target, index) => {
        const residual = squared.values[index] - target;
        return {
          type: "rect",
          x0: x[index],
          x1: x[index] + Math.abs(residual),
          y0: target,
          y1: squared.values[index],
          line: { color: "@class0", width: 1 },
          fillcolor: "@class0/16",
        };
      }),
    },
    handles: predictions.map((y, index) => ({
      label: `Prediction ${index + 1}`,
      x: x[index],
      y,
      sets: { y: `p${index + 1}` },
    })),
  };
}

/** The chances of every class under each loss, with the surprise −ln p of the true one. */
export function surprise(
  names: readonly string[],
  classes: readonly string[],
  truth: number,
  chances: readonly (readonly number[])[],
): Figure {
  return {
    name: "losses",
    label: "The chance of every class, and the surprise −ln p of the true one",
    data: names.map((name, index) => bars(name, classes, chances[index] ?? [], index)),
    layout: {
      barmode: "group",
      xaxis: axis("class", { type: "category" }),
      yaxis: axis("chance", { range: [0, 1.25] }),
      showlegend: true,
      annotations: [
        note(
          chances
            .map(
              (row, index) =>
                `${names[index]}: −ln ${formatNumber(row[truth], 3)} = ${formatNumber(-Math.log(row[truth]), 3)}`,
            )
            .join("<br>"),
          classes[truth],
          1.22,
          { yanchor: "top", font: { color: "@ink", size: 11 } },
        ),
      ],
    },
  };
}

/** A bar for each number that can be changed: how far each loss pulls at it. */
export function pulls(names: readonly string[], labels: readonly string[], now: LossStep | undefined): Figure {
  return {
    name: "slopes",
    label: `The gradient of ${names.join(" and of ")} at each`,
    data: names.map((name, index) => bars(name, labels, now?.tracks[index].gradient ?? [], index)),
    layout: {
      barmode: "group",
      xaxis: axis("", { type: "category" }),
      yaxis: axis("gradient", { zeroline: true }),
      showlegend: true,
    },
  };
}

/** Each loss by the step. */
export function lossProgress(names: readonly string[], trace: readonly LossStep[], now: number): Figure {
  const all = trace.flatMap(({ tracks }) => tracks.map(({ loss }) => loss));
  const log = suitsLog(all, 30);
  return {
    name: "progress",
    label: "Each loss after every step",
    data: names.map((name, index) => {
      const { color, dash } = trackMarks[index];
      const shown = trace.slice(0, now + 1);
      return curve(
        name,
        shown.map(({ step }) => step),
        shown.map(({ tracks }) => tracks[index].loss),
        { color, dash, width: 2.5, unit: "step %{x}" },
      );
    }),
    layout: {
      xaxis: axis("step", { range: [-0.3, Math.max(1, trace.length - 0.7)], tickformat: "d" }),
      yaxis: log ? logAxis("loss", all) : axis("loss", { rangemode: "tozero" }),
      showlegend: true,
    },
  };
}

function bars(name: string, x: readonly string[], y: readonly number[], index: number): PlotlyTrace {
  return {
    type: "bar",
    name,
    x: [...x],
    y: [...y],
    marker: {
      color: trackMarks[index].color,
      pattern: { shape: ["", "/", "x"][index], fgcolor: "@paper", fillmode: "overlay", size: 6 },
    },
    hovertemplate: `%{x}: %{y:.4~g}<extra>${name}</extra>`,
  };
}

function at(x: readonly number[], y: readonly number[], color: string, symbol: string, size: number): PlotlyTrace {
  return {
    type: "scatter",
    mode: "markers",
    x,
    y,
    marker: { color, symbol, size, line: { color: "@ink", width: 1.5 } },
    hovertemplate: "%{y:.4~g}<extra></extra>",
    showlegend: false,
  };
}
