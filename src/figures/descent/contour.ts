import { arrow, axis, note } from "../parts/axis";
import { pathTraces } from "../surface/contour-figure";
import { besideEachOther, pathOf, type DescentPart, type DescentScene } from "./step";
import type { Grid } from "../parts/grid";
import type { Point } from "../parts/half-plane";
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
      annotations: current ? arrows(current, arrowScale(trace, grid)) : [],
    },
    handles: [{ label: "Start", x: scene.start[0], y: scene.start[1], sets: { x: "startX", y: "startY" } }],
  };
}

/** Gradients are drawn on one scale for a whole run, so that they are seen to shrink: the first is a quarter of the picture long. */
export function arrowScale(trace: readonly DescentPart[], { box }: Grid): number {
  const first = trace.find(({ gradient }) => Math.hypot(...gradient) > 0 && gradient.every(Number.isFinite));
  return first === undefined ? 0 : (0.25 * (box.x[1] - box.x[0])) / Math.hypot(...first.gradient);
}

// An arrow below this is all head.
const shortest = 0.15;

function arrows({ part, point, gradient, reference, after }: DescentPart, scale: number): PlotlyLayout[] {
  if (![...point, ...gradient].every(Number.isFinite)) return [];
  const uphill = (vector: Point, sign: number): Point => along(point, vector, sign * scale);
  const drawn = (vector: Point, sign: number, color: string, words: string): PlotlyLayout[] => [
    ...(isSeen(vector)
      ? [arrow(point, uphill(vector, sign), { color }), label(words, uphill(vector, sign), point, color)]
      : []),
  ];
  const isSeen = (vector: Point): boolean => scale * Math.hypot(...vector) > shortest;
  const right = reference === undefined ? [] : drawn(reference, part === "gradient" ? 1 : -1, "@good", "right");
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
function label(text: string, head: Point, tail: Point, color: string): PlotlyLayout {
  const length = Math.hypot(head[0] - tail[0], head[1] - tail[1]) || 1;
  return note(`<b>${text}</b>`, head[0], head[1], {
    xshift: (14 * (head[0] - tail[0])) / length,
    yshift: (12 * (head[1] - tail[1])) / length,
    font: { color, size: 13 },
  });
}

function between(mine: Point, right: Point): PlotlyLayout {
  const { angle, ratio } = besideEachOther(mine, right);
  return note(`yours: ${formatNumber(angle, 3)}° off, ${formatNumber(ratio, 3)} times as long`, 0.02, 0.98, {
    xref: "paper",
    yref: "paper",
    xanchor: "left",
    yanchor: "top",
    bgcolor: "@paper",
  });
}
