import { arrow, axis, note } from "../parts/axis";
import { pathTraces } from "../surface/contour-figure";
import { besideEachOther, isSameGradient, pathOf, type DescentPart, type DescentScene } from "./step";
import type { Grid } from "../parts/grid";
import type { Box, Point } from "../parts/half-plane";
import { formatNumber } from "../parts/number";
import { relief } from "../parts/relief";
import { atSteps } from "../parts/step-ids";
import type { Figure, PlotlyLayout } from "../view";

/** The surface from above, the path so far, and this step's arrows. */
export function descentContour(
  grid: Grid,
  trace: readonly DescentPart[],
  at: number,
  scene: DescentScene,
  recordAt: (step: number) => number,
): Figure {
  const { heat, lines } = relief(grid, 14, 0.5, (height) => `loss ${height}`);
  const path = pathOf(trace, at, scene.start);
  const current = trace[at];
  return {
    name: "contour",
    label: `The loss over ${scene.names.join(" and ")} from above, with the path of the descent`,
    aspect: 1.05,
    heat,
    data: [
      lines,
      ...pathTraces(path).map((trace) =>
        atSteps(
          trace,
          path.map((_, made) => recordAt(made)),
        ),
      ),
    ],
    layout: {
      xaxis: axis(scene.names[0], { range: [...grid.box.x] }),
      yaxis: axis(scene.names[1], { range: [...grid.box.y] }),
      annotations: current ? arrows(current, arrowScale(trace, grid), grid.box) : [],
    },
    handles: [{ label: "Start", x: scene.start[0], y: scene.start[1], sets: { x: "startX", y: "startY" } }],
  };
}

/**
 * Gradients are drawn on one scale for a whole run, so that they are seen to shrink: the first is a quarter of the picture long, or as long as its way
 * uphill to the edge, but no shorter than a tenth.
 */
export function arrowScale(trace: readonly DescentPart[], { box }: Grid): number {
  const first = trace.find(({ gradient }) => Math.hypot(...gradient) > 0 && gradient.every(Number.isFinite));
  if (first === undefined) return 0;
  const width = box.x[1] - box.x[0];
  const long = Math.hypot(...first.gradient);
  const room = Math.min(
    ...first.gradient.map(
      (slope, index) => (long * toEdge(first.point[index], slope, index === 0 ? box.x : box.y)) / Math.abs(slope),
    ),
  );
  return Math.min(0.25 * width, Math.max(0.1 * width, room - 0.05 * width)) / long;
}

// How far it is to the edge that the slope points at; without a slope there is none.
function toEdge(place: number, slope: number, [low, high]: readonly [number, number]): number {
  if (slope === 0) return Infinity;
  return slope > 0 ? high - place : place - low;
}

// An arrow below this is all head.
const shortest = 0.15;

function arrows({ part, point, gradient, reference, after }: DescentPart, scale: number, box: Box): PlotlyLayout[] {
  if (![...point, ...gradient].every(Number.isFinite)) return [];
  const uphill = (vector: Point, sign: number): Point => along(point, vector, sign * scale);
  const drawn = (vector: Point, sign: number, color: string, words: string): PlotlyLayout[] => [
    ...(isSeen(vector)
      ? [arrow(point, uphill(vector, sign), { color }), label(words, uphill(vector, sign), point, color, box)]
      : []),
  ];
  const isSeen = (vector: Point): boolean => scale * Math.hypot(...vector) > shortest;
  // Beside a right gradient, a second arrow would only cover the first.
  const isOff = reference !== undefined && !isSameGradient(gradient, reference);
  const right = isOff ? drawn(reference, part === "gradient" ? 1 : -1, "@good", "right") : [];
  const off = reference === undefined ? [] : [between(gradient, reference)];
  switch (part) {
    case "gradient":
      return [...drawn(gradient, 1, "@bad", "∇L"), ...right, ...off];
    case "minus":
      return [...drawn(gradient, -1, "@ink", "−∇L"), ...right, ...off];
    case "times":
      return [...drawn(gradient, -1, "@muted", "−∇L"), ...step(point, after), ...right, ...off];
    case "move":
      return [...step(point, after), ...right, ...off];
  }
}

function step(from: Point, to: Point): PlotlyLayout[] {
  return to.every(Number.isFinite) ? [arrow(from, to, { color: "@accent", width: 3.5 })] : [];
}

function along([x, y]: Point, [dx, dy]: Point, times: number): Point {
  return [x + times * dx, y + times * dy];
}

// Beyond the head of its arrow, on the side to which it points.
function label(text: string, head: Point, tail: Point, color: string, { x, y }: Box): PlotlyLayout {
  const length = Math.hypot(head[0] - tail[0], head[1] - tail[1]) || 1;
  // Plotly leaves out what is anchored off the axes.
  const [across, up] = [Math.min(x[1], Math.max(x[0], head[0])), Math.min(y[1], Math.max(y[0], head[1]))];
  return note(`<b>${text}</b>`, across, up, {
    xshift: (14 * (head[0] - tail[0])) / length,
    yshift: (12 * (head[1] - tail[1])) / length,
    font: { color, size: 13 },
  });
}

function between(mine: Point, right: Point): PlotlyLayout {
  const { angle, ratio } = besideEachOther(mine, right);
  const words = isSameGradient(mine, right)
    ? "right"
    : `${formatNumber(angle, 3)}° off,<br>${formatNumber(ratio, 3)} times as long`;
  return note(`yours: ${words}`, 0.02, 0.98, {
    xref: "paper",
    yref: "paper",
    xanchor: "left",
    yanchor: "top",
    align: "left",
    bgcolor: "@paper",
  });
}
