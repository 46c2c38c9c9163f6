/** Values of units of a batch, row by row: [batch, units]. */
export type Rows = ArrayLike<number>;

/** Panels [panel][units][8] as rows [batch, units]. */
export function readPanels(panels: Float32Array, units: number, batch: number): Float64Array {
  const rows = new Float64Array(batch * units);
  for (let sample = 0; sample < batch; sample++)
    for (let unit = 0; unit < units; unit++)
      rows[sample * units + unit] = panels[laneOf(sample, unit, units)] as number;
  return rows;
}

/** A mask's rows, 1 where a unit is kept, as panels of the factors that dropout multiplies by: 0, or 1 / (1 − rate). */
export function writeMask(panels: Float32Array, mask: Rows, units: number, batch: number, rate: number): void {
  const factor = 1 / (1 - rate);
  for (let sample = 0; sample < batch; sample++)
    for (let unit = 0; unit < units; unit++)
      panels[laneOf(sample, unit, units)] = (mask[sample * units + unit] as number) * factor;
}

function laneOf(sample: number, unit: number, units: number): number {
  return (sample >> 3) * units * 8 + unit * 8 + (sample & 7);
}
