import { classMark } from "../parts/palette";
import type { Box } from "../parts/half-plane";
import { middles } from "../parts/grid";
import { shownUnits } from "./drawing";
import type { UnitPlanes } from "../boundary/plane-outputs";
import type { Heat, PlotlyLayout } from "../view";

/** Half the size of a unit's map, in the units of a network's axes. */
export const mapReach = { x: 0.15, y: 0.42 } as const;

/** What every unit that is drawn gives over the plane, in its place in the network: one heat map for all, blank between them. */
export function unitMaps(planes: readonly UnitPlanes[], cells: number): Heat {
  const places = planes.flatMap((units, layer) =>
    shownUnits(units.length).map(({ unit, y }) => ({ x: layer, y, values: units[unit] })),
  );
  const top = Math.max(...places.map(({ y }) => y)) + mapReach.y;
  const last = planes.length - 1;
  const x = [-mapReach.x, last + mapReach.x] as const;
  const y = [-top, top] as const;
  const columns = Math.round(((x[1] - x[0]) / (2 * mapReach.x)) * cells);
  const rows = Math.round(((y[1] - y[0]) / (2 * mapReach.y)) * cells);
  const values = new Float32Array(columns * rows).fill(NaN);
  for (const place of places) {
    const most = greatest(place.values);
    const left = Math.round(((place.x - mapReach.x - x[0]) / (x[1] - x[0])) * columns);
    const bottom = Math.round(((place.y - mapReach.y - y[0]) / (y[1] - y[0])) * rows);
    for (let row = 0; row < cells; row++)
      for (let column = 0; column < cells; column++)
        values[(bottom + row) * columns + left + column] = place.values[row * cells + column] / most;
  }
  return { x, y, columns, rows, values, range: [-1, 1], scale: "diverging", opacity: 0.85, smooth: false };
}

/** The two inputs over the plane, as maps of their own. */
export function inputPlanes(box: Box, cells: number): UnitPlanes {
  const [xs, ys] = [middles(box.x, cells), middles(box.y, cells)];
  return [ys.flatMap(() => xs), ys.flatMap((y) => xs.map(() => y))];
}

/** A frame around each map. */
export function unitFrames(sizes: readonly number[]): PlotlyLayout[] {
  const last = sizes.length - 1;
  return sizes.flatMap((size, layer) =>
    shownUnits(size).map(({ unit, y }) => ({
      type: "rect",
      x0: layer - mapReach.x,
      x1: layer + mapReach.x,
      y0: y - mapReach.y,
      y1: y + mapReach.y,
      line: { color: layer === last ? classMark(unit).color : "@ink", width: layer === last ? 2.5 : 1 },
    })),
  );
}

function greatest(values: ArrayLike<number>): number {
  let most = 0;
  for (let index = 0; index < values.length; index++) most = Math.max(most, Math.abs(values[index]));
  return most || 1;
}
